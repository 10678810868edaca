import type { Likeness } from '../../lib/case/likeness.ts';
import { type DecidedCase, decidedCase, decidedLimit } from '../../lib/schema/api.ts';
import type { Database } from './database.ts';
import { storedText } from './stored-text.ts';

/**
 * What people decided of other alerts that have one of these likenesses, the newest first. The same alert investigated before is
 * no other alert.
 */
export async function decidedAlike(
  database: Database,
  current: { id: string; fingerprint: string },
  likenesses: readonly Likeness[],
): Promise<DecidedCase[]> {
  if (likenesses.length === 0) return [];
  const rows = await database.query<DecidedCase>(
    `select i.fingerprint, l.what, d.disposition, d.person, left(d.reason, 300) as reason, d.how,
       to_char(d.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
     from unnest($1::text[], $2::text[]) as wanted(what, value)
     join likeness l on l.what = wanted.what and l.value = wanted.value
     join investigation i on i.id = l.investigation
     join decision d on d.investigation = i.id
     where i.id <> $3 and i.fingerprint <> $4
     order by d.at desc
     limit ${decidedLimit}`,
    [
      likenesses.map(({ what }) => what),
      likenesses.map(({ value }) => storedText(value)),
      current.id,
      current.fingerprint,
    ],
  );
  return rows.flatMap((row) => {
    const parsed = decidedCase.safeParse(row);
    return parsed.success ? [parsed.data] : [];
  });
}
