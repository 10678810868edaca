import type { Lent } from './survey.ts';
import type { Typed } from './typed.ts';

/** Forms that more than a pattern tells. */
type Form = 'date' | 'executable' | 'score';

/**
 * Labels that often name a value of a kind and as often something else: such a value counts where no surer label has one of
 * its kind, and only in a form that nothing else has. `as`: the label that it is read like.
 */
const ways: readonly { label: RegExp; as: string; value?: RegExp | Form }[] = [
  {
    label: /^(?:(?:risk|threat|severity|alert|anomaly|event) ?score|score|weight|impact)$/i,
    as: 'severity',
    value: 'score',
  },
  {
    label:
      /^(?:(?:user |account |login |principal |actor )?e-?mail(?: address)?|log-?[io]n(?: name)?|sign-?in name|member|employee|caller|mailbox|sam ?account ?name|process (?:user|owner)|process[. ]user(?:\.?name)?|(?:run |logged (?:on|in) |signed in )?as(?: user)?|committed by|session user|current user|credential.*|who)$/i,
    as: 'user',
    value: /^[^\s:;?!{}<>]+$|^\p{Lu}\p{L}+ \p{Lu}[\p{L}-]+$/u,
  },
  {
    label:
      /^(?:(?:affected |target )?systems?(?: name)?|server(?: name)?|(?:dns|netbios|client|resource)(?: ?(?:id|name))?|instance(?: ?(?:id|name))?|entity|where|target|(?:observed|detected|seen) on)$/i,
    as: 'host',
    value: /^(?=.*[-.\d])[a-z][\w.-]+(?::\d+)?$/i,
  },
  {
    label:
      /^(?:application|app|program|binary|(?:application|app|program|binary|file) ?name|(?:detected|actor|causality) process|actor\.process\.name)$/i,
    as: 'process',
    value: 'executable',
  },
  {
    label: /^(?:(?:process |cmdline |process\.)?arg(?:ument)?s|(?:launch|full) command|script(?: block(?: text)?)?)$/i,
    as: 'command line',
    value: /\S\s+\S/,
  },
  {
    label: /^(?:(?:spawned|launched|started|created|opened) by(?: process)?)$/i,
    as: 'parent process',
    value: 'executable',
  },
  {
    label: /\b(?:checksum|digest|fingerprint|hash|sha-?256|ioc|indicator|observable|artifact|file)\b/i,
    as: 'hash',
    value: /^(?:[\da-f]{32}|[\da-f]{40}|[\da-f]{64})$/i,
  },
  {
    label: /^(?:(?:queried |requested )?domain(?: name)?|dns (?:name|query|request)|(?:site )?resolved to)$/i,
    as: 'destination host',
    value: /\w\.\p{L}{2,}/u,
  },
  {
    label: /^(?:event|ioa|ioc|attack|offense|use ?case|protection|analytic) name$/i,
    as: 'rule',
    value: /\p{L}{3}\S*\s\S/u,
  },
  {
    label: /^(?:service|check|trigger|problem)$/i,
    as: 'rule',
    value: /^(?!.*(?:\b(?:tcp|udp|https?)\b|\/))\p{L}.*\p{L}{3}/iu,
  },
  // As programs keep what happened in a record: a few words, so nobody's name.
  { label: /^(?:name|title|violation)$/i, as: 'rule', value: /\p{L}{3}\S*(?:\s\S+){2}/u },
  { label: /^(?:threat|attack|signature) ?(?:id|id\/name)$/i, as: 'threat name', value: /\p{L}{3}/u },
  { label: /^(?:indicator|malicious|ioc) ip\b/i, as: 'destination ip', value: /^[\d.:a-f]+$/i },
  { label: /^(?:link|request|web ?site|resource|page|visited|clicked)\b/i, as: 'url', value: /^(?:https?|hxxps?):/i },
  {
    label: /^(?:when|log(?:ged)?(?: (?:at|time|on))?|utc ?time|(?:device|log source|local) time|started at)$/i,
    as: 'time',
    value: 'date',
  },
];

/** Forms that say nearly by themselves what a value is, whatever stands before it. */
const forms: readonly (readonly [RegExp | Form, string])[] = [
  [/^Mozilla\/\d\.0 \(|^[\w.-]{2,40}\/\d+\.\d[\w.]*(?: \(.*\))?$/, 'user agent'],
  [
    /^(?:"[^"]+\.(?:exe|ps1|bat|cmd)"|\S+\.(?:exe|ps1|bat|cmd)(?= \S*[-/\\"'=:.,]| \S+$)|\/(?:usr|bin|tmp|opt|home|dev|var)\S*|powershell|cmd|bash|sh|curl|wget|nc|python3?) \S|^(?:pwsh|zsh|perl|ruby|php|java|rundll32|regsvr32|mshta|certutil|bitsadmin|wmic|schtasks|wevtutil|vssadmin|bcdedit|nltest|msiexec|[cw]script|psexec|rclone|ssh|scp|nohup|openssl|tar|chmod|chown|sudo|docker|kubectl|aws|gcloud|systemctl|crontab|useradd|usermod|insmod|modprobe|iptables|osascript|launchctl|base64|dd) (?=.*(?:\s-\w|\/\w|[\\|>=&:]))/i,
    'command line',
  ],
  [/^(?:[a-z]:\\|\/(?:usr|bin|tmp|opt|dev)\/)[^"<>|]{1,200}$/i, 'process'],
  [/^[A-Z][A-Z\d.-]{1,30}\\[\w.$-]{1,60}$/i, 'user'],
  [/^(?=.*\d)[A-Z]{2,}[A-Z\d]*-[A-Z\d]+-[A-Z\d-]+$/, 'host'],
  ['date', 'time'],
  [/^(?:https?|hxxps?):\/\/\S+$/i, 'url'],
];
/** Who handles the alert, and what has times, addresses and names of its own. */
const others =
  /\b(?:assign\w*|owner|analyst|author|\w+ed by|install\w*|boot|expir\w*|due|sla|parent|sensor|gateway|collector|link|reference|updated?|modified|closed|scan\w*|version|external|public|monotonic|sn|serial|mac|gl2|insert|polic(?:y|ies)|profile|response|escalation|notification)\b/i;

export interface Guess extends Typed {
  /** How little speaks for it: 1 a label that often says so, 2 a word of the label, 3 the form of the value alone. */
  rank: number;
}

/** What a value may be by a label that leaves it open, by some of the label's words, or by its own form. */
export function perhapsTyped(lent: Lent, label: string, value: string): Guess[] {
  const { typed, perhapsMeaningOf } = lent;
  const plain = value.trim().replace(/^"([^"]*)",?$/, '$1');
  const ranked = (found: Typed[], rank: number) => found.map((one) => ({ ...one, rank }));
  for (const { label: names, as, value: form } of ways)
    if (names.test(label) && form && hasForm(lent, form, plain))
      return ranked(typed(as, form === 'score' ? plain.replace(/\s*%$/, '') : plain), 1);
  if (others.test(label.replace(/[_.-]/g, ' '))) return [];
  const meaning = perhapsMeaningOf(label);
  const found = meaning ? typed(label, plain, meaning) : [];
  if (found.length > 0) return ranked(found, 2);
  for (const [form, as] of forms) if (hasForm(lent, form, plain)) return ranked(typed(as, plain), 3);
  return [];
}

function hasForm({ isDate, isExecutable, isSeverity }: Lent, form: RegExp | Form, value: string): boolean {
  if (form === 'date') return isDate(value);
  if (form === 'executable') return isExecutable(value);
  if (form === 'score')
    return (
      isSeverity(value) ||
      isSeverity(/\((\w+)\)$/.exec(value)?.[1] ?? '') ||
      /^\d{1,3}(?:\.\d+)?(?:\s*\/\s*\d{1,3}|\s*%)?$/.test(value)
    );
  return form.test(value);
}
