/** A service where anybody can publish under the service's own name. */
export interface Platform {
  /** Host or domain, lower case; matches itself and every host below it. */
  domain: string;
  title: string;
  kind: PlatformKind;
}

export type PlatformKind =
  | 'site'
  | 'form'
  | 'storage'
  | 'document'
  | 'worker'
  | 'ipfs'
  | 'tunnel'
  | 'dynamic-dns'
  | 'chat';

/** A platform's domains of one kind, as the tables list them. */
export interface PlatformFamily {
  title: string;
  kind: PlatformKind;
  domains: readonly string[];
}
