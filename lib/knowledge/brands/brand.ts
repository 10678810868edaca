import { listedDomains } from '../listed-domains.ts';

/** What a brand's name is known for; taken together they cover the sectors that impersonation reports count. */
export type BrandKind =
  | 'payment'
  | 'bank'
  | 'crypto'
  | 'technology'
  | 'social'
  | 'retail'
  | 'parcel'
  | 'telecom'
  | 'government'
  | 'streaming'
  | 'insurance'
  | 'travel'
  | 'software'
  | 'security'
  | 'education'
  | 'utility'
  | 'gaming';

/** A company, product or public body that mail claims to come from. */
export interface Brand {
  /** The first of its names. */
  title: string;
  /**
   * Names as they appear in display names, subjects and bodies; the first is the title to show. Matched
   * case-insensitively on word boundaries.
   */
  names: readonly string[];
  /**
   * Organisational domains (as `organisationalDomain` gives them) that the brand itself sends mail from or links to,
   * own country domains and own content and link domains included. Never a public mailbox provider's domain
   * (freemail.ts).
   */
  domains: readonly string[];
  kind: BrandKind;
  /**
   * True where a name is also an ordinary word or a common personal name (apple, chase, target, orange), so that the
   * name alone in running text says little.
   */
  ordinaryWord?: true;
}

/**
 * Brands of one kind from a table, one a line: `Name, other name | domain domain`. A `*` before it says that a name is an
 * ordinary word as well. As text the tables take two thirds of the room that objects would in the extension.
 */
export function listed(kind: BrandKind, table: string): Brand[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const ordinary = line.startsWith('*');
      const [names = '', domains = ''] = line.slice(ordinary ? 1 : 0).split(' | ');
      const all = names.split(', ');
      return {
        title: all[0] ?? '',
        names: all,
        domains: listedDomains(all, domains),
        kind,
        ...(ordinary ? { ordinaryWord: true as const } : {}),
      };
    });
}
