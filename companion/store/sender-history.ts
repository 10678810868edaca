import { freemailDomains } from '../../lib/knowledge/freemail.ts';
import { hostOfAddress, organisationalDomain } from '../../lib/observables/domain.ts';
import type { SenderHistory } from '../../lib/schema/mail-facts.ts';
import type { Disposition } from '../../lib/schema/verdict.ts';
import type { Database } from './database.ts';

interface Row {
  mails: number;
  days: number | null;
  address: number;
  organisation: number;
  threats: number;
  harmless: number;
  since: string | null;
}

/**
 * What the store holds of a sender beside the alert at hand. It knows what was investigated, not all that came; an alert that was
 * investigated often is one. Only what people decided is told as good or bad.
 */
export async function historyOf(
  database: Database,
  address: string,
  current: { id: string; fingerprint: string },
): Promise<SenderHistory> {
  const host = hostOfAddress(address) ?? '';
  const organisation = organisationalDomain(host) ?? host;
  const decidedAs = (...dispositions: Disposition[]) =>
    `(count(distinct i.fingerprint) filter (where s.value = $1 and exists
         (select 1 from decision d where d.investigation = i.id and d.disposition in ('${dispositions.join("', '")}'))))::int`;
  const [row] = await database.query<Row>(
    `select count(distinct i.fingerprint)::int as mails,
       (extract(epoch from now() - min(i.created_at)) / 86400)::float8 as days,
       (count(distinct i.fingerprint) filter (where s.value = $1))::int as address,
       (count(distinct i.fingerprint) filter (where split_part(s.value, '@', 2) = $2 or right(s.value, length($2) + 1) = '.' || $2))::int as organisation,
       ${decidedAs('true_positive')} as threats,
       ${decidedAs('false_positive', 'expected_activity')} as harmless,
       to_char(min(i.created_at) filter (where s.value = $1) at time zone 'UTC', 'YYYY-MM-DD') as since
     from sighting s join investigation i on i.id = s.investigation
     where s.what = 'sender address' and i.id <> $3 and i.fingerprint <> $4`,
    [address, organisation, current.id, current.fingerprint],
  );
  const mails = row?.mails ?? 0;
  const days = Math.floor(row?.days ?? 0);
  const fromAddress = row?.address ?? 0;
  // What comes from a public mailbox provider's domain has nothing in common.
  const fromOrganisation = freemailDomains.has(host) ? fromAddress : (row?.organisation ?? 0);
  return {
    mails,
    days,
    fromAddress,
    fromOrganisation,
    line:
      fromAddress > 0
        ? `${address}: ${fromAddress} of ${mails} mails investigated here, first on ${row?.since ?? 'an unknown day'}; ${decisions(row)}`
        : `${address}: none of ${mails} mails investigated here in ${days} days; ${fromOrganisation} from ${organisation}`,
  };
}

function decisions({ threats, harmless }: Pick<Row, 'threats' | 'harmless'> = { threats: 0, harmless: 0 }): string {
  if (threats + harmless === 0) return 'nobody decided on them, so they speak neither for nor against it';
  return `people called ${threats} of them a threat and ${harmless} harmless`;
}
