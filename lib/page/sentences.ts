import type { Known, Pair } from './pairs.ts';
import type { Part } from './part.ts';
import { rawValues } from './raw-pairs.ts';
import type { Lent } from './survey.ts';

const ip = String.raw`(?:\d{1,3}\.){3}\d{1,3}|(?=[\da-f]*:[\da-f:]*:)[\da-f:]{3,39}`;
const ipv4 = String.raw`(?:\d{1,3}\.){3}\d{1,3}`;
/** An account in its domain, and no path in the registry or on a disk. */
export const accountInDomain = String.raw`(?!HK|(?:windows|program\w*|users|temp|software|system\w*)\\|\S+\.(?:exe|dll|sys|js|vbs|ps1|bat|cmd|scr|msi|txt|log|dat|docx?|pdf|zip)\b)[A-Z][\w.-]{1,30}\\[\w.$-]{1,60}?`;
const account = String.raw`[\w.-]+\\[\w.$-]+|[\w.+-]+@[\w.-]+\.\w+`;

/** What a sentence about an alert says of it, and the label that each of its groups is read like. */
const says: readonly (readonly [RegExp, ...string[]])[] = [
  // sudo: https://www.sudo.ws/docs/man/sudoers.man/#EVENT_LOGGING
  [
    /(?:^|\s)([\w.-]+) : (?:[^;]{1,80} ; )?(?:TTY|PWD)=.*?; USER=\S+ ; (?:[^;]{1,80} ; )?COMMAND=(\S.*)/,
    'user',
    'command line',
  ],
  // As sensors and firewalls write a connection: `{TCP} 10.0.0.1:4000 -> 192.0.2.1:443`.
  [
    new RegExp(String.raw`(${ipv4})(?::(\d{1,5}))?\s*(?:[-=]+>|→)\s*(${ipv4})(?::(\d{1,5}))?`),
    'source ip',
    'source port',
    'destination ip',
    'destination port',
  ],
  [new RegExp(String.raw`\b(?:from|by|von|depuis|desde|da|rhost=|client(?: ip)?:?)\s*\[?(${ip})\b`, 'i'), 'source ip'],
  [
    new RegExp(
      String.raw`\b(?:connect\w*|connection|traffic|request|upload|download|beacon|tunnel|quer\w+|communicat\w+|command|sent|uploaded|posted)\b.{0,80}?\b(?:to|with)\s+\[?(${ipv4})\b`,
      'i',
    ),
    'destination ip',
  ],
  [
    new RegExp(
      String.raw`\b(?:to|with)\s+(?:${ipv4}|[\w-]+(?:\.[\w-]+)+)(?:\s*\[[\d.]+\])?(?:\s+(?:on )?port |:)(\d{2,5})\b`,
      'i',
    ),
    'destination port',
  ],
  // `connected to files.example [8443]`, `DNS request for files.example`
  [
    /\b(?:connect\w*|request|upload\w*|download\w*|beacon\w*|quer\w+|communicat\w+|transfer\w*|look-?ups?)\b[^.;]{0,60}?\b(?:to|with|for|from)\s+((?!\S+\.(?:exe|dll|jar|zip|pdf|docx?|js|ps1|sh|py|txt)\b)(?:[a-z\d](?:[\w-]*[a-z\d])?\.)+[a-z]{2,})(?=[\s,()[.:]|$)/i,
    'destination host',
  ],
  [/\b(?:to|with)\s+\S{3,80}(?:\s*\([\d.]{7,15}\))?\s*\[(\d{2,5})\]/i, 'destination port'],
  // What a model of Darktrace is called: https://docs.darktrace.com
  [
    /\bbreach(?:ed)?(?: of)?(?: the)?(?: model)?:? (\p{Lu}[\p{L}' -]{2,60}(?: \/ \p{Lu}[\p{L}' -]{2,80}?){1,2})(?=$|[\n.:]| Score\b)/mu,
    'rule',
  ],
  // OpenSSH's own words: auth.c of https://github.com/openssh/openssh-portable
  [
    new RegExp(
      String.raw`\b(?:password|publickey|none|authentication|keyboard-interactive\S*|logins?|session opened)\b.{0,20}? for (?:invalid user |user |account )?["']?((?!user\b|invalid\b|account\b)[a-z_][\w.@\\-]*)["']?(?: from (${ip})(?: port (\d+))?)?`,
      'i',
    ),
    'user',
    'source ip',
    'source port',
  ],
  [
    new RegExp(
      String.raw`\b(?:user(?:name)?|account|login of|credential|logname|acct)(?:\s+|\s?[=:]\s?)["'“]?(${account}|[a-z][\w-]*[._\d][\w.-]*)`,
      'i',
    ),
    'user',
  ],
  [/\b(?:user(?:name)?|acct)=["']?([a-z_][\w.@$-]*)/i, 'user'],
  [new RegExp(String.raw`(?:^|[\s("'“])(${accountInDomain})(?=\.?(?:[\s,;:)"'”]|$))`, 'i'), 'user'],
  [
    /\b(?:on|sur|auf|em|en|su|host|machine|computer|endpoint|device|server)(?:\s+|\s?[=:]\s?)["'“]?((?=[\w-]*[A-Z\d])[A-Za-z][A-Za-z\d]*(?:-[A-Za-z\d]+)+(?:\.[\w-]+)*)\b/,
    'host',
  ],
  // As Sophos puts it.
  [/^On ((?=[\w.-]*[\d.-])[\w.-]{2,64}) that belongs to ((?=\S*[\\@._\d])[\w.@\\-]{2,80})/, 'host', 'user'],
  [/\b(?:on|host=|hostname=)\s?((?=[a-z-]*\d|[\w-]+\.[\w-]+\.)[a-z][a-z\d-]*(?:\.[a-z\d-]+)*)\b/, 'host'],
  [/\b(?:sha-?(?:1|256)|md5|hash)\b\W{0,4}((?:[\da-f]{64}|[\da-f]{40}|[\da-f]{32})\b)/i, 'hash'],
  [/\b(Mozilla\/\d\.\d \([^)]{5,200}\)(?: [\w.]+\/[\w.]+(?: \([^)]{3,60}\))?){0,6})/, 'user agent'],
  [
    /\b(?:cmd(?:line)?|command(?: ?line)?|COMMAND)[=:] ?(?:"([^"]{3,500})"|'([^']{3,500})')/,
    'command line',
    'command line',
  ],
  [
    /\b(?:process|program|binary|executable|prozess|processus|proceso|processo)\s+["'“]?((?:[A-Za-z]:\\|\/)[^\s"'”,;]+|[\w.-]+\.exe|[\w-]+(?=\[\d+\]))/i,
    'process',
  ],
  [/\bparent(?: process)?(?:\s+|\s?[=:]\s?)["'“]?((?:[A-Za-z]:\\|\/)[^\s"'”,;]+|[\w.-]+\.exe)/i, 'parent process'],
  [
    /\b(?:started|launched|spawned|created|run) by (?:the process )?["'“]?((?:[A-Za-z]:\\|\/)[^\s"'”,;]+|[\w.-]+\.exe)/i,
    'parent process',
  ],
  [/\bseverity(?: of)?[ :=]+["']?(\w+)/i, 'severity'],
  [/^\W{0,3}(CRITICAL|HIGH|MEDIUM|LOW|WARNING|SEVERE|Critical|High|Warning)\b[\]):]?\s/m, 'severity'],
  [/\[(critical|high|medium|low|warning|severe)\]/i, 'severity'],
  [
    /(?:^|\b(?:at|on|since|of|time:?) )(\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z| ?UTC| ?GMT|[+-]\d\d:?\d\d)?)/im,
    'event time',
  ],
  [
    /(?:^|\b(?:at|on|since|of|time:?|raised|detected|seen|occurred|started|triggered|observed) )(\d{1,2} \p{Lu}\p{L}+ \d{4}(?: at|,)? \d\d:\d\d(?::\d\d)?(?: \p{Lu}{3,4}\b)?)/imu,
    'event time',
  ],
  [
    /\b(?:at|on|since|of|time:?) ((?:\p{Lu}\p{L}{2}, )?\p{Lu}\p{L}{2,8}\.? \d{1,2},? \d{4},?(?: at)? \d{1,2}:\d\d(?::\d\d)?(?: [AP]M)?(?: UTC| GMT)?)/u,
    'event time',
  ],
  [
    /\b(?:le|am|el|em|il) (\d{1,2}[./]\d{1,2}[./]\d{4},?(?: (?:à|um|a las|às|alle))? \d{1,2}:\d\d(?::\d\d)?)/iu,
    'event time',
  ],
  [/\buser agent:? ["'“(]?([\w.-]{2,40}\/v?\d[\w.]*)/i, 'user agent'],
  // OSSEC's and Wazuh's mails: https://documentation.wazuh.com/current/user-manual/manager/alert-management.html
  [/\bRule: \d+ (?:fired )?\(level (\d+)\) -> ['"]([^'"]{3,200})['"]/, 'severity', 'rule'],
  [new RegExp(String.raw`\bReceived From: \(([\w.-]+)\) (${ipv4})`), 'host', 'host ip'],
];
/** What happened elsewhere, and before. */
const others = /^(?:related|similar|recent|other|previous|comments?|notes?)\b/i;
/** Said of the machine that shows it. */
const loopback = /^(?:127\.|::1$)/;
/** A line of a log as RFC 3164 and RFC 5424 have it: when, where, which program. */
const syslog =
  /^\s*(?:<\d{1,3}>\d? ?)?([A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)?) ([\w.-]+) ([\w./-]+?)(?:\[(\d+)\])?: /m;
/** Alerts that are told in sentences: what these say where no label does. Running text is anybody's, so it counts least. */
export function sentencePairs(lent: Lent, region: Part, known: Known, without: ReadonlySet<Part> = new Set()): Pair[] {
  const { inside, textOf, isNavigation, isHeading, isElsewhere, isSeverity, keyed } = lent;
  const found: Pair[] = [];
  let section = '';
  // The events of a timeline are no alerts; those of another list are of something else.
  const isCard = (part: Part) =>
    known.without.has(part) &&
    (isElsewhere(section) ||
      part.length > 400 ||
      [...inside(part, 40)].some((one) => one.length < 20 && isSeverity(textOf(one, 20))));
  const isOther = (part: Part) =>
    without.has(part) || known.tables.get(part)?.kind === 'rows' || isCard(part) || isNavigation(part);
  let read = 0;
  for (const part of inside(region, 4_000, (one) => one === region || !isOther(one))) {
    if (read >= 60 || found.length >= 60) break;
    if (isHeading(part)) section = textOf(part, 80);
    if (
      without.has(part) ||
      others.test(section) ||
      part.length < 20 ||
      part.length > 4_000 ||
      !part.children.some((kid) => typeof kid === 'string' && kid.trim().length > 8)
    )
      continue;
    read++;
    const text = textOf(part, 4_000, true);
    const add = (label: string, value: string | undefined) => {
      if (value && !loopback.test(value) && !found.some((one) => one.label === label))
        // A sentence ends there.
        found.push({
          label,
          value: /\s/.test(value) ? value : value.replace(/(?<=\w)\.$/, ''),
          section: '',
          part,
          guess: true,
        });
    };
    for (const { keys, value } of keyed.test(text) && !/ COMMAND=/.test(text) ? rawValues(lent, text) : [])
      add(keys.at(-1) ?? '', value);
    const [, time, host, program] = syslog.exec(text) ?? [];
    // A firewall writes of others.
    if (program && !/\bsrc(?:ip)?=.*\bdst(?:ip)?=/i.test(text)) {
      add('event time', time);
      add('host', host);
      add('process', program);
    }
    for (const [form, ...labels] of says) {
      const values = form.exec(text)?.slice(1) ?? [];
      for (const [i, label] of labels.entries()) add(label, values[i]);
    }
  }
  return found;
}
