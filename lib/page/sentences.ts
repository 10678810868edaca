import type { Known, Pair } from './pairs.ts';
import type { Part } from './part.ts';
import { rawValues } from './raw-pairs.ts';
import type { Lent } from './survey.ts';

/** What a sentence about an alert says of it, and the label that it is read like. */
const says: readonly [RegExp, label: string][] = [
  [
    /\b(?:from|von|depuis|desde|da)\s+\[?((?:\d{1,3}\.){3}\d{1,3}|(?=[\da-f]*:[\da-f:]*:)[\da-f:]{3,39})\b/i,
    'source ip',
  ],
  [
    /\b(?:connect\w*|connection|traffic|request|upload|download|beacon|tunnel|quer\w+|communicat\w+|command)\b.{0,80}?\b(?:to|with)\s+\[?((?:\d{1,3}\.){3}\d{1,3})\b/i,
    'destination ip',
  ],
  [
    /\b(?:to|with)\s+(?:(?:\d{1,3}\.){3}\d{1,3}|[\w-]+(?:\.[\w-]+)+)(?:\s*\[[\d.]+\])?(?:\s+on port |:)(\d{2,5})\b/i,
    'destination port',
  ],
  [
    /\b(?:user|account|login of|credential)\s+["'“]?([\w.-]+\\[\w.$-]+|[\w.+-]+@[\w.-]+\.\w+|[a-z][\w-]*[._\d][\w.-]*)/i,
    'user',
  ],
  [
    /\b(?:on|host|machine|computer|endpoint|device)\s+["'“]?((?=[\w-]*[A-Z\d])[A-Za-z][A-Za-z\d]*(?:-[A-Za-z\d]+)+(?:\.[\w-]+)*)\b/,
    'host',
  ],
  [/\b(?:sha-?(?:1|256)|md5|hash)\b\W{0,4}((?:[\da-f]{64}|[\da-f]{40}|[\da-f]{32})\b)/i, 'hash'],
  [/\b(Mozilla\/\d\.\d \([^)]{5,200}\)(?: [\w.]+\/[\w.]+(?: \([^)]{3,60}\))?){0,6})/, 'user agent'],
];
/** Keys and values in a message, as firewalls and kernels write them. */
const keyed = /(?:(?:^|\s)\w{2,20}=\S*){4}/;

/** Alerts that are told in sentences: what these say where no label does. Running text is anybody's, so it counts least. */
export function sentencePairs(lent: Lent, region: Part, known: Known): Pair[] {
  const { inside, textOf, isNavigation } = lent;
  const found: Pair[] = [];
  const isOther = (part: Part) =>
    known.tables.get(part)?.kind === 'rows' || known.without.has(part) || isNavigation(part);
  let read = 0;
  for (const part of inside(region, 4_000, (one) => one === region || !isOther(one))) {
    if (read >= 60 || found.length >= 60) break;
    if (
      part.length < 20 ||
      part.length > 2_000 ||
      !part.children.some((kid) => typeof kid === 'string' && kid.trim().length > 8)
    )
      continue;
    read++;
    const text = textOf(part, 2_000);
    for (const { keys, value } of keyed.test(text) ? rawValues(lent, text) : [])
      found.push({ label: keys.at(-1) ?? '', value, section: '', part, guess: true });
    for (const [form, label] of says) {
      const value = form.exec(text)?.[1];
      if (value && !found.some((one) => one.label === label))
        found.push({ label, value, section: '', part, guess: true });
    }
  }
  return found;
}
