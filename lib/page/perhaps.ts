import { isDate, isExecutable, isSeverity, type Typed, typed } from './typed.ts';

/**
 * Labels that often name a value of a kind and as often something else: such a value counts where no surer label has one of
 * its kind, and only in a form that nothing else has. `as`: the label that it is read like.
 */
const ways: readonly { label: RegExp; as: string; value?: RegExp | ((value: string) => boolean) }[] = [
  {
    label: /^(?:(?:risk|threat|severity|alert|anomaly|event) ?score|score|impact|(?:threat|severity) index|grade)$/i,
    as: 'severity',
    value: (value) => isSeverity(value) || /^\d{1,3}(?:\.\d+)?(?:\s*\/\s*\d{1,3})?$/.test(value),
  },
  {
    label:
      /^(?:(?:user |account |login )?e-?mail(?: address)?|log-?[io]n(?: name)?|sign-?in name|member|employee|caller|person|mailbox|sam ?account ?name|process (?:user|owner)|process\.user\.name|(?:run )?as(?: user)?|current user|credential.*|who)$/i,
    as: 'user',
    value: /^[^\s:;?!{}<>]+$|^\p{Lu}\p{L}+ \p{Lu}[\p{L}-]+$/u,
  },
  {
    label:
      /^(?:(?:affected |target )?systems?(?: name)?|server(?: name)?|(?:dns|netbios|client|resource)(?: ?(?:id|name))?|instance(?: ?(?:id|name))?|entity|where|target|(?:observed|detected|seen) on)$/i,
    as: 'host',
    value: /[-.\d]/,
  },
  {
    label:
      /^(?:application|app|program|binary|software|tool|(?:application|app|program|binary|file) ?name|(?:detected|actor|causality) process|actor\.process\.name)$/i,
    as: 'process',
    value: isExecutable,
  },
  {
    label: /^(?:(?:process |cmdline |process\.)?arg(?:ument)?s|(?:launch|full) command|script(?: block(?: text)?)?)$/i,
    as: 'command line',
    value: /\S\s+\S/,
  },
  {
    label: /^(?:(?:spawned|launched|started|created|opened|run) by(?: process)?|parent proc)$/i,
    as: 'parent process',
    value: isExecutable,
  },
  {
    label: /\b(?:checksum|digest|fingerprint|hash|sha-?256|ioc|indicator|observable|artifact|file)\b/i,
    as: 'hash',
    value: /^(?:[\da-f]{32}|[\da-f]{40}|[\da-f]{64})$/i,
  },
  { label: /^(?:link|request|web ?site|resource|page|visited|clicked)\b/i, as: 'url', value: /^(?:https?|hxxps?):/i },
  {
    label:
      /^(?:when|log(?:ged)?(?: (?:at|time|on))?|published|utc ?time|initial detection|(?:device|log source|local) time|started at)$/i,
    as: 'time',
    value: isDate,
  },
];

/** What a value may be by a label that leaves it open. */
export function perhapsTyped(label: string, value: string): Typed[] {
  const plain = value.trim();
  if (/^Mozilla\/\d\.0 \(/.test(plain)) return typed('user agent', plain);
  for (const { label: names, as, value: form } of ways)
    if (names.test(label) && (typeof form === 'function' ? form(plain) : form?.test(plain))) return typed(as, plain);
  return [];
}
