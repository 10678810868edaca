import { freemailDomains } from '../../lib/knowledge/freemail.ts';
import { hostOfAddress, organisationalDomain } from '../../lib/observables/domain.ts';
import type { SenderHistory } from '../../lib/schema/mail-facts.ts';
import type { Database } from './database.ts';

interface Row {
  mails: number;
  days: number | null;
  address: number;
  organisation: number;
  threats: number;
  since: string | null;
}

/** What the store holds of a sender beside the investigation at hand. It knows what was investigated, not all that came. */
export async function historyOf(database: Database, address: string, current: string): Promise<SenderHistory> {
  const host = hostOfAddress(address) ?? '';
  const organisation = organisationalDomain(host) ?? host;
  const [row] = await database.query<Row>(
    `select count(distinct i.id)::int as mails,
       (extract(epoch from now() - min(i.created_at)) / 86400)::float8 as days,
       (count(distinct i.id) filter (where s.value = $1))::int as address,
       (count(distinct i.id) filter (where split_part(s.value, '@', 2) = $2 or right(s.value, length($2) + 1) = '.' || $2))::int as organisation,
       (count(distinct i.id) filter (where s.value = $1 and exists
         (select 1 from decision d where d.investigation = i.id and d.disposition = 'true_positive')))::int as threats,
       to_char(min(i.created_at) filter (where s.value = $1) at time zone 'UTC', 'YYYY-MM-DD') as since
     from sighting s join investigation i on i.id = s.investigation
     where s.what = 'sender address' and i.id <> $3`,
    [address, organisation, current],
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
    threats: row?.threats ?? 0,
    ...(row?.since ? { since: row.since } : {}),
    line:
      fromAddress > 0
        ? `${address}: ${fromAddress} of ${mails} mails, first on ${row?.since ?? 'an unknown day'}`
        : `${address}: none of ${mails} mails in ${days} days; ${fromOrganisation} from ${organisation}`,
  };
}
