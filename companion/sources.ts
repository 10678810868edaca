import type { Source } from '../lib/schema/source.ts';
import type { Surroundings } from './connectors/connector.ts';
import { connectors } from './connectors/index.ts';

export interface ConnectedSources {
  sources: Source[];
  close(): void;
}

/**
 * The sources of all connectors that are configured. Without a store, which is where first uses of a destination are
 * remembered, only those that contact nobody.
 */
export function connectSources(around: Surroundings): ConnectedSources {
  const connected = connectors
    .filter(({ contacts }) => contacts === 'nobody' || around.store !== undefined)
    .flatMap((connector) => connector.connect(around) ?? []);
  return {
    sources: connected.map(({ source }) => source),
    close: () => {
      for (const { close } of connected) close?.();
    },
  };
}
