import { type EventField, fieldsNamed, isAddress, type SecurityEvent } from '../../events/security-event.ts';
import { type Place, placeIn } from '../cite-event.ts';
import { webLine } from '../network/request.ts';
import { windowsMeaning } from './windows.ts';

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
}

const about =
  /\b(?:log[- ]?(?:ins?|ons?)|logged (?:in|on)|sign(?:ed|s)?[- ]?(?:in|on)|authenticat(?:e|ed|es|ing|ion)\b(?! file| server| method| package)|(?:password|publickey|none|keyboard-interactive\/pam) for (?:invalid user |illegal user )?\S+ from|session opened|(?:invalid|illegal) user|kerberos pre-?auth\w*|credential validation)\b/i;
const failure =
  /\b(?:fail(?:ed|ures?|s)?|invalid|illegal|incorrect|wrong|denied|refused|reject(?:ed|s)?|not allowed|unauthori[sz]ed|unsuccessful|unable to|locked[- ]?out|no such user|unknown user|bad (?:password|username)|tried to)\b/i;
const success = /\b(?:success(?:ful|fully)?|succeeded|accepted|granted|session opened|logged (?:in|on))\b/i;
const ended = /\b(?:log(?:ged)?[- ]?(?:out|off)|sign(?:ed)?[- ]?out|session (?:closed|ended))\b/i;

const failedOutcome = /^(?:fail(?:ed|ure)?|failed_login|denied|false|unsuccessful|error)$/i;
const goodOutcome = /^(?:success(?:ful|fully)?|succeeded|ok|true|allowed|passed)$/i;

/** Logins that the event speaks of; `undefined` where it speaks of none. */
export function loginsIn(event: SecurityEvent): Logins | undefined {
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
  // What happened in its own words first: that is what is quoted.
  const lines = [...fieldsNamed(event, 'message'), ...fieldsNamed(event, 'event.action', 'rule.name')];
  for (const field of lines) {
    const place = placeIn(field, about);
    // A request may carry the word in its address, an attacker's text in its arguments.
    if (!place || ended.test(field.value) || webLine.test(field.value.slice(0, 8_000))) continue;
    // What the event says of its outcome in a field of its own holds for all its words.
    const says = outcome ?? (placeIn(field, failure) ? 'failed' : placeIn(field, success) ? 'succeeded' : undefined);
    if (says === 'failed' && code?.means !== 'login-succeeded') failed.push(place);
    else if (says === 'succeeded' && code?.means !== 'login-failed') succeeded.push(place);
  }
  if (failed.length === 0 && succeeded.length === 0) return undefined;
  return {
    failed,
    succeeded,
    failures:
      failed.length === 0
        ? 0
        : Math.max(1, counted(event), failed.filter((place) => place.field.path.startsWith('line ')).length),
    accounts: accountsIn(event),
    source: sourceOf(event),
  };
}

/** The event's own count, where it has one. */
function counted(event: SecurityEvent): number {
  return Math.max(
    0,
    ...fieldsNamed(event, 'event.count').map(({ value }) => (/^\d{1,6}$/.test(value.trim()) ? Number(value) : 0)),
  );
}

const accountInLine =
  /\b(?:for|user)[ =](?:(?:invalid|illegal) user )?["']?([\w.@\\$+-]{1,64})["']?(?= from| rhost|[,;.\s]|$)/i;
const noAccount = /^(?:-|n\/a|none|null|unknown|system|name|by|is|was|not|in|the|an?|from|authentication)$/i;

function accountsIn(event: SecurityEvent): Logins['accounts'] {
  const named = fieldsNamed(event, 'user.target.name', 'user.name').map((field) => ({
    field,
    name: field.value.trim(),
  }));
  const inLines = fieldsNamed(event, 'message').flatMap((field) => {
    const name = accountInLine.exec(field.value.slice(0, 2_000))?.[1];
    return name ? [{ field, name }] : [];
  });
  return [...named, ...inLines].filter(({ name }) => name !== '' && name.length <= 128 && !noAccount.test(name));
}

function sourceOf(event: SecurityEvent): Logins['source'] {
  for (const field of fieldsNamed(event, 'source.ip', 'source.domain'))
    if (!/^(?:-|localhost|127\.|::1$)/.test(field.value)) return { field, value: field.value.trim() };
  for (const field of fieldsNamed(event, 'message')) {
    const value = /\bfrom ([\w.:-]{3,80}?)(?= port|[,;\s]|$)/.exec(field.value.slice(0, 2_000))?.[1];
    if (value && (isAddress(value) || value.includes('.'))) return { field, value };
  }
  return undefined;
}

/** Accounts with every right, by the names that systems give them. */
const allPowerful = /^(?:.*\\)?(?:root|toor|administrator|administrateur|admin|sysadmin|sa)(?:@.*)?$/i;

export function isAllPowerful(account: string): boolean {
  return allPowerful.test(account);
}
