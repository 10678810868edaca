import type { Disclosure } from '../../lib/schema/source.ts';

/**
 * Something that somebody else's server knows about a domain: what registries and the domain name system have in common
 * for whoever asks. One organisational domain at a time, never an address, a path or a name below.
 */
export interface DomainLookup<T> {
  /** What has to be known before any domain can be asked about. Called once for several. Errors: `SourceError`. */
  prepare?(context: LookupContext): Promise<void>;
  /** Asks about one organisational domain. Errors: `SourceError`. */
  ask(domain: string, context: LookupContext): Promise<Known<T>>;
}

export interface LookupContext {
  signal: AbortSignal;
  /** Says what is about to leave; to be awaited before each request that a cache does not answer. */
  leaving(destination: string, text: string): Promise<void>;
}

/** An answer and how long it holds. */
export interface Known<T> {
  value: T;
  forMs: number;
}

/** True the first time a destination is used under a policy. */
export type FirstUse = (destination: string, policy: string) => Promise<boolean>;

export type Disclose = (disclosure: Disclosure) => Promise<void>;
