import type { Fact } from './facts.ts';
import type { Known, Pair } from './pairs.ts';
import type { Part } from './part.ts';
import type { Lent } from './survey.ts';

const partLimit = 4_000;
const textLimit = 2_000;

/**
 * Forms in running text that nothing else has, the label that the only one of its kind on an alert is read like, and what it is
 * not needed beside. Of addresses those of the inside (RFC 1918): whoever did something.
 */
const kinds: readonly (readonly [form: RegExp, label: string, beside: RegExp])[] = [
  [
    /(?<![\w.\\/:-])((?:10\.\d{1,3}|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d{1,3}\.\d{1,3})(?::\d{1,5})?(?![\w/\\-]|\.\d)/g,
    'source ip',
    /^(?:source\.(?:ip|domain)|host\.ip)$/,
  ],
  [/(?<!\w)([\da-f]{64}|[\da-f]{40})(?!\w)/gi, 'hash', /^file\.hash/],
  // Letters and a number alone are what cases and norms are called.
  [
    /(?<![\w.-])((?!(?:NIST|ISO|CIS|PCI|RHSA|GHSA)-|\w+-(?:THR|INC|ALR|ALERT|CASE|EVT|TKT|DET|SIG|ISS|VUL|REQ|CHG)-)[A-Z]{2}[A-Z\d]*-(?=[A-Z\d]*[A-Z])[A-Z\d]+(?:-[A-Z\d]+){0,3}(?<=\d))(?![\w-]|\.\w)/g,
    'host',
    /^(?:host\.name|\w+\.domain)$/,
  ],
  [/(?<!\w)((?:https?|hxxps?):\/\/(?!schemas\.|www\.w3\.)[^\s"'<>)]{5,500})/gi, 'url', /^url/],
];
/** Values of what is not the alert’s: who handles it, where to read more. */
const others =
  /\b(?:assign|owner|analyst|contact|author|comment|note|runbook|playbook|documentation|reference|wiki|learn more|cve|t1\d{3}|ticket|case|sensor|gateway|collector|version)\w*/i;

/** What stands in no label's place, and is the only one of its kind that the alert has. */
export function soleOfKind(lent: Lent, region: Part, known: Known, facts: readonly Fact[]): Pair[] {
  const { inside, textOf, isNavigation, isHeading, isElsewhere } = lent;
  const found = kinds.map(() => new Map<string, Part>());
  const several = (i: number) => (found[i]?.size ?? 0) > 1;
  const claimed = facts
    .map(({ value }) => value.slice(0, 2_000))
    .join('\n')
    .slice(0, 100_000);
  let section = '';
  const isOther = (part: Part) =>
    part !== region && (known.tables.get(part)?.kind === 'rows' || known.without.has(part) || isNavigation(part));
  for (const part of inside(region, partLimit, (one) => !isOther(one))) {
    if (isHeading(part)) section = textOf(part, 80);
    if (
      isOther(part) ||
      isElsewhere(section) ||
      !part.children.some((kid) => typeof kid === 'string' && /\S/.test(kid))
    )
      continue;
    const text = textOf(part, textLimit);
    if (others.test(text.slice(0, 200))) continue;
    for (const [i, [form]] of kinds.entries())
      for (const [, shown = ''] of several(i) ? [] : text.matchAll(form)) {
        // Another place in the console, or cut off.
        const value = shown.replace(/[.,;]+$/, '');
        if (!/[#…]|\.\.$/.test(shown) && !several(i) && !claimed.includes(value)) found[i]?.set(value, part);
      }
  }
  return kinds.flatMap(([, label, beside], i) => {
    const [only, more] = found[i] ?? [];
    if (!only || more || facts.some(({ path, perhaps }) => beside.test(perhaps ?? path))) return [];
    return [{ label, value: only[0], section: '', part: only[1], guess: true }];
  });
}
