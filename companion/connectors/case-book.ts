import type { Mail } from '../../lib/mail/mail.ts';
import { mailObservables, withAttachedObservables } from '../../lib/mail/observables.ts';
import type { Alert } from '../../lib/schema/alert.ts';
import { type Answer, type Source, SourceError } from '../../lib/schema/source.ts';
import type { EarlierInvestigation } from '../../lib/signals/signal.ts';
import type { Database } from '../store/database.ts';
import { historyOf } from '../store/sender-history.ts';
import { sharedKeys } from '../store/sightings.ts';
import type { Connector } from './connector.ts';

const caseLimit = 20;

interface Row {
  id: string;
  at: string;
  title: string;
  verdict: string | null;
  shared: { what: string; value: string }[];
  disposition: string | null;
  person: string | null;
  reason: string | null;
}

export const caseBookConnector: Connector = {
  title: 'the case book',
  contacts: 'nobody',
  connect: ({ store }) => store && { source: caseBook(store.database) },
};

/**
 * The case book as a source: earlier investigations that share a sender, a link or a file, and what people decided. The alert at hand
 * once more is none of them unless somebody decided on it.
 */
export function caseBook(database: Database): Source {
  return {
    id: 'case-book',
    title: 'the case book',
    contacts: 'nobody',
    answers: ['seen-before', 'sender-history'],
    deadlineMs: 5_000,
    derivable: false,
    after: ['message', 'attachments'],
    async ask({ question, alert, answers }) {
      const mail = answers.get('message')?.facts as Mail | undefined;
      if (question.id === 'sender-history') return history(database, alert, mail);
      const attached = answers.get('attachments')?.observables;
      const keys = sharedKeys(mail ? withAttachedObservables(mailObservables(mail), attached) : alert.observables);
      const earlier = keys.length === 0 ? [] : await look(database, alert, keys);
      const decided = earlier.filter((item) => item.decided).length;
      return {
        summary:
          earlier.length === 0
            ? 'Nothing like this before.'
            : `${earlier.length} like this; ${decided} decided by a person${decided < earlier.length ? ', and what Sidelight alone made of the others counts for nothing' : ''}.`,
        parts: { cases: earlier.map(lineOf).join('\n') },
        facts: earlier,
      };
    },
  };
}

/** The sender alone: whether it is a first contact, and what people decided of its mails. */
async function history(database: Database, current: Alert, mail: Mail | undefined): Promise<Answer> {
  const address = mail?.from[0]?.address ?? '';
  if (!/^[^@\s]+@[^@\s]+$/.test(address))
    throw new SourceError('unreadable', 'The mail has no sender whose history could be looked up.');
  const facts = await historyOf(database, address.slice(0, 320), current);
  return { summary: `${facts.line}.`, parts: { history: facts.line }, facts };
}

async function look(
  database: Database,
  current: Pick<Alert, 'id' | 'fingerprint'>,
  keys: readonly { what: string; value: string }[],
): Promise<EarlierInvestigation[]> {
  const rows = await database.query<Row>(
    `select i.id, to_char(i.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, i.title, i.verdict,
       json_agg(json_build_object('what', s.what, 'value', s.value) order by s.what, s.value) as shared,
       d.disposition, d.person, d.reason
     from sighting s
     join investigation i on i.id = s.investigation
     left join lateral (select disposition, person, reason from decision where investigation = i.id order by at desc limit 1) d on true
     where s.value = any($1::text[]) and i.id <> $2 and (i.fingerprint <> $3 or d.disposition is not null)
     group by i.id, d.disposition, d.person, d.reason
     order by (d.disposition is not null) desc, count(*) desc, i.created_at desc
     limit ${caseLimit}`,
    [keys.map((key) => key.value), current.id, current.fingerprint],
  );
  return rows.map((row) => ({
    investigation: row.id,
    at: row.at,
    title: row.title,
    verdict: row.verdict ?? 'none yet',
    shared: row.shared.slice(0, 10),
    ...(row.disposition && row.person
      ? { decided: { disposition: row.disposition, person: row.person, reason: row.reason ?? '' } }
      : {}),
  }));
}

function lineOf(item: EarlierInvestigation): string {
  const decided = item.decided
    ? `judged as ${item.decided.disposition} by ${item.decided.person}${item.decided.reason ? `: ${item.decided.reason}` : ''}`
    : `not decided by a person, only by Sidelight (${item.verdict})`;
  return `${item.investigation} ${item.at} “${item.title}” shares ${item.shared.map((s) => `${s.what} ${s.value}`).join(', ')}; ${decided}`;
}
