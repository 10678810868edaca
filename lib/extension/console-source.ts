import type { AskedAbout, AskName } from '../consoles/console.ts';
import { eventFromFields, fieldsNamed, type SecurityEvent } from '../events/security-event.ts';
import type { Mail } from '../mail/mail.ts';
import type { Alert } from '../schema/alert.ts';
import type { FoundInConsole, OtherAlerts, SameInConsole } from '../schema/console-search.ts';
import { type Answer, type Asked, type Source, SourceError } from '../schema/source.ts';
import type { AskReading, OnScreen } from './messages.ts';

const dayMs = 24 * 60 * 60 * 1000;
/** Rows that are quoted and kept. */
const keptRows = 100;

/** Asks the page's reader; `undefined` where the console cannot be asked this. */
export type AskPage = (question: AskName, about: AskedAbout) => Promise<AskReading | undefined>;

/**
 * The console's own search as a source, for one investigation: the tab it was read in answers, with the analyst's session.
 * Nobody hears of it but the console, which has the alert already. What was asked before is not asked again.
 */
export function consoleSource(
  { consoleTitle, alert: { key } }: OnScreen,
  askPage: AskPage,
  now: () => number = Date.now,
): Source {
  const asked = new Map<string, Promise<AskReading | undefined>>();
  const once: AskPage = (question, about) => {
    const same = JSON.stringify([question, { ...about, since: '', until: '' }]);
    const known = asked.get(same) ?? askPage(question, about);
    asked.set(same, known);
    return known;
  };
  return {
    id: 'console-search',
    title: `the search of ${consoleTitle}`.slice(0, 200),
    contacts: 'nobody',
    answers: ['same-in-console', 'other-alerts-of-entity'],
    deadlineMs: 12_000,
    derivable: false,
    // What is looked for is taken from the raw source, since what a console renders of a sender may lie.
    after: ['message', 'event'],
    async ask({ question, alert, answers, signal }): Promise<Answer> {
      const about = { key, ...aboutOf(alert, answers, now()) };
      const name = question.id as AskName;
      const answer = await orAborted(once(name, about), signal);
      if (!answer)
        throw new SourceError(
          'not-connected',
          'The console cannot be asked for what this alert is about.',
          'Search the console by hand.',
        );
      if (answer.why !== undefined)
        throw new SourceError(
          'failed',
          `${said(answer.request)}: ${answer.why}`,
          'Reload the console and investigate again.',
        );
      return name === 'same-in-console' ? sameMail(answer, about) : otherAlerts(answer, about);
    },
  };
}

/** What is looked for, from the raw source where it was read, else from what the page showed. */
function aboutOf(alert: Alert, answers: Asked['answers'], now: number): Omit<AskedAbout, 'key'> {
  const shown = (path: string) => alert.fields.find((field) => field.path === path)?.value.trim() ?? '';
  const mail = answers.get('message')?.facts as Mail | undefined;
  const event = (answers.get('event')?.facts as SecurityEvent | undefined) ?? eventFromFields(alert);
  const first = (...names: Parameters<typeof fieldsNamed>[1][]) => fieldsNamed(event, ...names)[0]?.value.trim() ?? '';
  const isMail = alert.kind === 'email';
  return {
    subject: mail?.subject ?? (shown('email.subject') || (isMail ? alert.title : '')),
    sender: mail?.from[0]?.address ?? senderIn(shown('email.from')),
    source: isMail ? '' : first('source.ip'),
    host: isMail ? '' : first('host.name'),
    user: isMail ? '' : first('user.name'),
    since: new Date(now - dayMs).toISOString(),
    until: new Date(now).toISOString(),
  };
}

/** Where a console shows `[envelope] header`, the header's: that is whom the mail says it is from. */
function senderIn(text: string): string {
  return addressIn(text.replace(/^\[[^\]]{0,400}\]\s*(?=.*@)/, ''));
}

function addressIn(text: string): string {
  return /[^\s<>"(),;:]{1,64}@[^\s<>"(),;:]{1,255}/.exec(text.slice(0, 2_000))?.[0].toLowerCase() ?? '';
}

function sameMail({ request, rows, total }: AskReading, about: AskedAbout): Answer {
  const others = rows.filter(({ key }) => key !== about.key);
  const subject = plain(about.subject);
  const bySender = others.filter(({ from }) => about.sender !== '' && addressIn(from) === about.sender);
  const bySubject = others.filter(({ title }) => subject !== '' && plain(title) === subject);
  const facts: SameInConsole = {
    request,
    sender: bySender.slice(0, keptRows).map(found),
    subject: bySubject.slice(0, keptRows).map(found),
    cut: total > rows.length,
  };
  const people = new Set([...bySender, ...bySubject].flatMap(({ to }) => to.map(plain)));
  const both = [...new Set([...bySender, ...bySubject])].slice(0, keptRows);
  return {
    summary: `${count(bySender.length, 'other message')} from this sender, ${bySubject.length} of this subject${
      people.size > 0 ? `, to ${count(people.size, 'address', 'es')}` : ''
    }${facts.cut ? ` among the first ${rows.length} of ${total}` : ''}; ${said(request)}`,
    parts: { rows: both.map((row) => found(row).line).join('\n') },
    facts,
  };
}

function otherAlerts({ request, rows, total }: AskReading, about: AskedAbout): Answer {
  const others = rows.filter(({ key }) => key !== about.key);
  const what = (['source', 'host', 'user'] as const).find(
    (one) => request.address.includes(encodeURIComponent(about[one])) && about[one] !== '',
  );
  const facts: OtherAlerts = {
    request,
    entity: { what: what ?? 'source', value: what ? about[what] : '' },
    alerts: others.slice(0, keptRows).map(found),
    total: Math.max(others.length, total - (rows.length - others.length)),
  };
  return {
    summary: `${count(facts.total, 'other alert')} of ${facts.entity.what} ${facts.entity.value} since ${about.since}; ${said(request)}`,
    parts: { rows: facts.alerts.map(({ line }) => line).join('\n') },
    facts,
  };
}

function found(row: AskReading['rows'][number]): FoundInConsole {
  const to = row.to.join(', ').slice(0, 300);
  return {
    ...row,
    line: `${row.at}: “${row.title}”, from ${row.from || 'nobody'}${to ? `, to ${to}` : ''}`.slice(0, 900),
  };
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** The request as the trace lists it. */
function said({ template, status, bytes, durationMs }: AskReading['request']): string {
  return `${template} (${status}, ${bytes} bytes, ${Math.round(durationMs)} ms)`;
}

function count(n: number, one: string, more = 's'): string {
  return `${n} ${one}${n === 1 ? '' : more}`;
}

/** A tab that is gone may never answer; the engine's deadline holds. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    work.then(resolve, reject);
  });
}
