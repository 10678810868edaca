import { listedDomains } from '../listed-domains.ts';

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

/**
 * Families of one kind from a table, one a line: `Title | domain domain`. As text the tables take less room in the
 * extension than objects would.
 */
export function listed(kind: PlatformKind, table: string): PlatformFamily[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [title = '', domains = ''] = line.split(' | ');
      return { title, kind, domains: listedDomains(title.split(', '), domains) };
    });
}
