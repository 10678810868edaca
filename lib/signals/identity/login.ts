import { aboutLogin, accountIn, isAccount, sourceIn } from '../../events/log-line.ts';
import { type EventField, fieldsNamed, type SecurityEvent } from '../../events/security-event.ts';
import type { Citation } from '../../schema/evidence.ts';
import { citeField, citePlace, type Place, placeIn } from '../cite-event.ts';
import { webLine } from '../network/request.ts';
import { windowsMeaning } from './windows.ts';

/** One login that was tried. */
export interface Attempt {
  place: Place;
  failed: boolean;
  account: string | undefined;
  source: string | undefined;
  /** Fields apart from the place that say who and from where. */
  said: EventField[];
  /** By a key, which nobody guesses. */
  byKey: boolean;
}

/** What an event says about logins. */
export interface Logins {
  /** One place for each login that failed, and for each that succeeded, in the order of the event. */
  failed: Place[];
  succeeded: Place[];
  /** How many failures it speaks of: its own count, or the places. */
  failures: number;
  /** Names that were tried or logged in. */
  accounts: { field: EventField; name: string }[];
  /** The address or host that they came from. */
  source: { field: EventField; value: string } | undefined;
  /** Every login that was tried, in the order of the event. */
  attempts: Attempt[];
}

const failure =
  /\b(?:fail(?:ed|ures?|s)?|invalid|illegal|incorrect|wrong|denied|refused|reject(?:ed|s)?|not allowed|unauthori[sz]ed|unsuccessful|unable to|locked[- ]?out|no such user|unknown user|bad (?:password|username)|tried to)\b/i;
const success = /\b(?:success(?:ful|fully)?|succeeded|accepted|granted|session opened|logged (?:in|on))\b/i;
const ended = /\b(?:log(?:ged)?[- ]?(?:out|off)|sign(?:ed)?[- ]?out|session (?:closed|ended))\b/i;

const failedOutcome = /^(?:fail(?:ed|ure)?|failed_login|denied|false|unsuccessful|error)$/i;
const goodOutcome = /^(?:success(?:ful|fully)?|succeeded|ok|true|allowed|passed)$/i;

/** Logins that the event speaks of; `undefined` where it speaks of none. */
export function loginsIn(event: SecurityEvent): Logins | undefined {
  return event.records ? loginsInRecords(event.records) : loginsInOne(event);
}

/** Of several events, each is one login. */
function loginsInRecords(records: readonly SecurityEvent[]): Logins | undefined {
  const each = records.flatMap((record) => loginsInOne(record) ?? []);
  if (each.length === 0) return undefined;
  const attempts = each.flatMap(({ attempts: [first] }) => first ?? []);
  return {
    failed: attempts.filter(({ failed }) => failed).map(({ place }) => place),
    succeeded: attempts.filter(({ failed }) => !failed).map(({ place }) => place),
    failures: each.reduce((sum, { failures }) => sum + failures, 0),
    accounts: each.flatMap(({ accounts }) => accounts),
    source: each.find(({ source }) => source)?.source,
    attempts,
  };
}

function loginsInOne(event: SecurityEvent): Logins | undefined {
  const failed: Place[] = [];
  const succeeded: Place[] = [];
  const outcomes = fieldsNamed(event, 'event.outcome');
  const outcome = outcomes.some((field) => failedOutcome.test(field.value.trim()))
    ? 'failed'
    : outcomes.some((field) => goodOutcome.test(field.value.trim()))
      ? 'succeeded'
      : undefined;
  const code = windowsMeaning(event);
  if (code?.means === 'login-failed') failed.push(code.place);
  if (code?.means === 'login-succeeded') succeeded.push(code.place);
  const take = (field: EventField) => {
    const place = placeIn(field, aboutLogin);
    // A request may carry the word in its address, an attacker's text in its arguments.
    if (!place || ended.test(field.value) || webLine.test(field.value.slice(0, 8_000))) return;
    // What the event says of its outcome in a field of its own holds for all its words.
    const says = outcome ?? (placeIn(field, failure) ? 'failed' : placeIn(field, success) ? 'succeeded' : undefined);
    if (says === 'failed' && code?.means !== 'login-succeeded') failed.push(place);
    else if (says === 'succeeded' && code?.means !== 'login-failed') succeeded.push(place);
  };
  // What happened in its own words first: that is what is quoted.
  for (const field of [...fieldsNamed(event, 'message'), ...fieldsNamed(event, 'event.action', 'rule.name')])
    take(field);
  // ECS says by category and outcome alone that it was a login; only a single event's category speaks of its outcome.
  if (failed.length === 0 && succeeded.length === 0 && outcome)
    for (const field of fieldsNamed(event, 'event.category')) take(field);
  if (failed.length === 0 && succeeded.length === 0) return undefined;
  const accounts = accountsIn(event);
  const source = sourceOf(event);
  return {
    failed,
    succeeded,
    failures:
      failed.length === 0 ? 0 : Math.max(1, counted(event), failed.filter((place) => isLine(place.field)).length),
    accounts,
    source,
    attempts: attemptsIn(event, failed, succeeded, accounts, source),
  };
}

/** A line speaks for itself; the fields of one event belong together. */
function attemptsIn(
  event: SecurityEvent,
  failed: readonly Place[],
  succeeded: readonly Place[],
  accounts: Logins['accounts'],
  source: Logins['source'],
): Attempt[] {
  const order = new Map(event.fields.map((field, i) => [field, i]));
  // Windows names beside the account that logs in the service that reports it, which is the same every time.
  const account = accounts.find(({ field }) => field.name === 'user.target.name') ?? accounts[0];
  const attempt = (place: Place, isFailed: boolean): Attempt => {
    const { field } = place;
    const byKey = /\bpublickey\b/i.test(field.value.slice(0, 2_000));
    return isLine(field)
      ? { place, failed: isFailed, account: accountIn(field.value), source: sourceIn(field.value), said: [], byKey }
      : {
          place,
          failed: isFailed,
          account: account?.name,
          source: source?.value,
          said: [account?.field, source?.field].filter((said) => said !== undefined && said !== field) as EventField[],
          byKey,
        };
  };
  return [...failed.map((place) => attempt(place, true)), ...succeeded.map((place) => attempt(place, false))].sort(
    (a, b) => (order.get(a.place.field) ?? 0) - (order.get(b.place.field) ?? 0),
  );
}

function isLine(field: EventField): boolean {
  return field.path.startsWith('line ');
}

/** What shows a login: its words, and who and from where if they stand apart. */
export function citeAttempt({ place, said }: Attempt): Citation[] {
  return [citePlace(place), ...said.flatMap(citeField)];
}

/** The event's own count, where it has one. */
function counted(event: SecurityEvent): number {
  return Math.max(
    0,
    ...fieldsNamed(event, 'event.count').map(({ value }) => (/^\d{1,6}$/.test(value.trim()) ? Number(value) : 0)),
  );
}

function accountsIn(event: SecurityEvent): Logins['accounts'] {
  const named = fieldsNamed(event, 'user.target.name', 'user.name').map((field) => ({
    field,
    name: field.value.trim(),
  }));
  const inLines = fieldsNamed(event, 'message').flatMap((field) => {
    const name = accountIn(field.value);
    return name ? [{ field, name }] : [];
  });
  return [...named, ...inLines].filter(({ name }) => isAccount(name));
}

function sourceOf(event: SecurityEvent): Logins['source'] {
  for (const field of fieldsNamed(event, 'source.ip', 'source.domain'))
    if (!/^(?:-|localhost|127\.|::1$)/.test(field.value)) return { field, value: field.value.trim() };
  for (const field of fieldsNamed(event, 'message')) {
    const value = sourceIn(field.value);
    if (value) return { field, value };
  }
  return undefined;
}

/** Accounts with every right, by the names that systems give them. */
const allPowerful = /^(?:.*\\)?(?:root|toor|administrator|administrateur|admin|sysadmin|sa)(?:@.*)?$/i;

export function isAllPowerful(account: string): boolean {
  return allPowerful.test(account);
}
