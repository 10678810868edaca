/** Whom one log line names, as far as its form says so. */
export interface LineParties {
  account?: string;
  /** Address or name that it came from. */
  source?: string;
  /** The machine that wrote the line. */
  host?: string;
}

const lookLength = 2_000;
/** Of a page, looked through for log lines. */
const pageLineLimit = 20_000;

/** Words of a login, as systems write them. */
export const aboutLogin =
  /\b(?:log[- ]?(?:ins?|ons?)|logged (?:in|on)|sign(?:ed|s)?[- ]?(?:in|on)|authenticat(?:e|ed|es|ing|ion)\b(?! file| server| method| package)|(?:password|publickey|none|keyboard-interactive\/pam) for (?:invalid user |illegal user )?\S+ from|session opened|(?:invalid|illegal) user|kerberos pre-?auth\w*|credential validation)\b/i;

const accountWords =
  /\b(?:for|user)[ =](?:(?:invalid|illegal) user )?["']?([\w.@\\$+-]{1,64})["']?(?= from| rhost|[,;.\s]|$)/i;
const noAccount = /^(?:-|n\/a|none|null|unknown|system|name|by|is|was|not|in|the|an?|from|authentication)$/i;

export function isAccount(name: string): boolean {
  return name !== '' && name.length <= 128 && !noAccount.test(name);
}

/** The account that a line about a login names. */
export function accountIn(line: string): string | undefined {
  const name = accountWords.exec(line.slice(0, lookLength))?.[1];
  return name !== undefined && isAccount(name) ? name : undefined;
}

/** Where a line says that somebody came from: `from 192.0.2.1`, `rhost=192.0.2.1`. */
export function sourceIn(line: string): string | undefined {
  const value = /(?:\bfrom |\brhost=)([\w.:-]{3,80}?)(?= port|[,;\s]|$)/.exec(line.slice(0, lookLength))?.[1];
  return value && (value.includes(':') || value.includes('.')) ? value : undefined;
}

const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const day = '\\d{4}[-/]\\d\\d[-/]\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d[\\d.,:+Z-]{0,16}';
const program = '[\\w./()-]{1,64}(?:\\[\\d{1,10}\\])?:';
/** https://www.rfc-editor.org/rfc/rfc3164#section-4.1 and what rsyslog writes with a full date. */
const syslog = new RegExp(
  `^(?:<\\d{1,3}>)?(?:${month} [ \\d]?\\d \\d\\d:\\d\\d:\\d\\d|${day}) ([\\w.:-]{1,253}) ${program}`,
);
/** https://www.rfc-editor.org/rfc/rfc5424#section-6 */
const syslogNow = new RegExp(`^<\\d{1,3}>1 ${day} ([\\w.:-]{1,253}) \\S`);
/** https://httpd.apache.org/docs/2.4/logs.html#common */
const commonLog = new RegExp(
  `^([\\w.:-]{2,80}) \\S{1,64} \\S{1,64} \\[\\d\\d/${month}/\\d{4}:\\d\\d:\\d\\d:\\d\\d [+-]\\d{4}\\] "`,
);
const others = [
  new RegExp(
    `^\\[?${day}\\]? (?:\\[?(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|CRIT(?:ICAL)?|FATAL)\\b|[\\w.-]{1,40}=\\S)`,
    'i',
  ),
  // ArcSight's and QRadar's, which stand after any header; auditd's; key=value pairs that begin with a date.
  /^.{0,120}?\b(?:CEF:[01]|LEEF:[12]\.0)\|/,
  /^(?:node=\S{1,100} )?type=[A-Z_]{2,40} msg=audit\(\d/,
  /^(?:<\d{1,3}>)?date=\d{4}-\d\d-\d\d,? time=\d\d:/,
];

/** True for a line in a form that only programs write. */
export function looksLogged(line: string): boolean {
  if (line.length < 20 || line.length > 8_000) return false;
  const start = line.slice(0, 400);
  return (
    syslog.test(start) || syslogNow.test(start) || commonLog.test(start) || others.some((form) => form.test(start))
  );
}

const stamp = `(?:<\\d{1,3}>)?(?:${month} [ \\d]?\\d \\d\\d:\\d\\d:\\d\\d|${day}) [\\w.:-]{1,253} ${program}`;
const request = `[\\w.:-]{2,80} \\S{1,64} \\S{1,64} \\[\\d\\d/${month}/\\d{4}:`;
const lineStart = new RegExp(`(?<=\\S) (?=${stamp}|${request})`, 'g');

/** The lines of a page's text. A reader of pages makes one line of a `<pre>`, where each log line still begins with its date. */
export function linesIn(text: string): string[] {
  return text.replace(lineStart, '\n').split('\n', pageLineLimit);
}

/** Whom a log line names. Accounts and sources only where the line is about a login or a request: `for` and `from` are anywhere. */
export function partiesIn(line: string): LineParties {
  const start = line.slice(0, lookLength);
  const client = commonLog.exec(start)?.[1];
  if (client) return { source: client };
  const host = (syslog.exec(start) ?? syslogNow.exec(start))?.[1];
  if (!aboutLogin.test(start)) return host ? { host } : {};
  const account = accountIn(start);
  const source = sourceIn(start);
  return { ...(host ? { host } : {}), ...(account ? { account } : {}), ...(source ? { source } : {}) };
}

/** The objects of newline-delimited JSON (https://github.com/ndjson/ndjson-spec); `undefined` for any other text. */
export function jsonLines(text: string, limit = 2_000): object[] | undefined {
  if (!/^\s*\{/.test(text)) return undefined;
  const found: object[] = [];
  for (const line of text.split('\n', limit + 1)) {
    if (line.trim() === '') continue;
    try {
      const value: unknown = JSON.parse(line);
      if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
      found.push(value);
    } catch {
      return undefined;
    }
  }
  return found.length > 0 ? found : undefined;
}
