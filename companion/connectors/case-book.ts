import type { Mail } from '../../lib/mail/mail.ts';
import { mailObservables, withAttachedObservables } from '../../lib/mail/observables.ts';
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

/** The case book as a source: earlier investigations that share a sender, a link or a file, and what people decided. */
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
      if (question.id === 'sender-history') return history(database, alert.id, mail);
      const attached = answers.get('attachments')?.observables;
      const keys = sharedKeys(mail ? withAttachedObservables(mailObservables(mail), attached) : alert.observables);
      const earlier = keys.length === 0 ? [] : await look(database, alert.id, keys);
      return {
        summary:
          earlier.length === 0
            ? 'Nothing like this before.'
            : `${earlier.length} like this; ${earlier.filter((item) => item.decided).length} decided by a person.`,
        parts: { cases: earlier.map(lineOf).join('\n') },
        facts: earlier,
      };
    },
  };
}

/** The sender alone, whether a person decided anything of its mails or not. */
async function history(database: Database, current: string, mail: Mail | undefined): Promise<Answer> {
  const address = mail?.from[0]?.address ?? '';
  if (!/^[^@\s]+@[^@\s]+$/.test(address))
    throw new SourceError('unreadable', 'The mail has no sender whose history could be looked up.');
  const facts = await historyOf(database, address.slice(0, 320), current);
  return { summary: `${facts.line}.`, parts: { history: facts.line }, facts };
}

async function look(
  database: Database,
  current: string,
  keys: readonly { what: string; value: string }[],
): Promise<EarlierInvestigation[]> {
  const rows = await database.query<Row>(
    `select i.id, to_char(i.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, i.title, i.verdict,
       json_agg(json_build_object('what', s.what, 'value', s.value) order by s.what, s.value) as shared,
       d.disposition, d.person, d.reason
     from sighting s
     join investigation i on i.id = s.investigation
     left join lateral (select disposition, person, reason from decision where investigation = i.id order by at desc limit 1) d on true
     where s.value = any($1::text[]) and i.id <> $2
     group by i.id, d.disposition, d.person, d.reason
     order by (d.disposition is not null) desc, count(*) desc, i.created_at desc
     limit ${caseLimit}`,
    [keys.map((key) => key.value), current],
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
    ? `closed as ${item.decided.disposition} by ${item.decided.person}${item.decided.reason ? `: ${item.decided.reason}` : ''}`
    : 'not decided by a person';
  return `${item.investigation} ${item.at} ${item.verdict} “${item.title}” shares ${item.shared.map((s) => `${s.what} ${s.value}`).join(', ')}; ${decided}`;
}
