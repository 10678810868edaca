import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '../lib/schema/source.ts';
import type { Config } from './config.ts';
import { intelligenceSource } from './connectors/intelligence.ts';
import { networkOwnerSource } from './connectors/network-owner.ts';
import { registrationSource } from './connectors/registration.ts';
import { resolutionSource } from './connectors/resolution.ts';
import { IntelligenceFolder } from './intelligence/folder.ts';
import type { Logger } from './log.ts';
import type { FirstUse } from './lookups/domain-lookup.ts';

export interface LookupSources {
  sources: Source[];
  close(): void;
}

/** The folder of lists to use: the one that was named, there or not, or the default where it is there. */
export function intelligenceFolderOf({ intelligence }: Config): string | undefined {
  return intelligence.named || existsSync(intelligence.folder) ? intelligence.folder : undefined;
}

/** Sources that contact nobody: lists and networks on this machine. `watch` reads lists again when they change. */
export function localSources(config: Config, log: Pick<Logger, 'info' | 'warn'>, watch: boolean): LookupSources {
  const path = intelligenceFolderOf(config);
  const folder = path === undefined ? undefined : new IntelligenceFolder(path, { log, watch });
  return {
    sources: [
      ...(folder ? [intelligenceSource(folder, config.ownDomains)] : []),
      networkOwnerSource([config.networks ?? join(config.intelligence.folder, 'asn.mmdb')]),
    ],
    close: () => folder?.close(),
  };
}

/** Sources that others hear of: only those that were switched on. */
export function remoteSources({ rdap, resolver, ownDomains }: Config, firstUse: FirstUse): Source[] {
  return [
    ...(rdap === undefined ? [] : [registrationSource({ bootstrap: rdap, ownDomains, firstUse })]),
    ...(resolver === undefined ? [] : [resolutionSource({ resolver, ownDomains, firstUse })]),
  ];
}
