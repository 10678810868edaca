import type { Known, Pair } from './pairs.ts';
import type { Part } from './part.ts';
import { accountInDomain } from './sentences.ts';
import type { Lent } from './survey.ts';

const partLimit = 3_000;
/** More than the head of an alert and the cards of who is concerned hold. */
const pairLimit = 12;

/** Pictures as letters, by what consoles draw them for: https://unicode.org/emoji/charts/full-emoji-list.html */
const pictures: readonly (readonly [RegExp, string])[] = [
  [/^[\u{1F4BB}\u{1F5A5}\u{1F5B3}\u{1F5B5}\u{1F5A7}]\uFE0F?$/u, 'host'],
  [/^[\u{1F464}\u{1F9D1}\u{1F468}\u{1F469}\u{1F465}]\uFE0F?(?:\u200D\S{1,3})?$/u, 'user'],
  [/^[\u{1F310}\u{1F30D}-\u{1F30F}]\uFE0F?$/u, 'remote ip'],
];
/** The same as names of icons, in the words of the usual sets: Font Awesome, Material, Bootstrap, Fluent. */
const icons: readonly (readonly [RegExp, string])[] = [
  [/(?:^|[\s_-])(?:laptop|desktop|computer|workstation|pc|monitor|host|machine|endpoint|server)(?:$|[\s_-])/i, 'host'],
  [/(?:^|[\s_-])(?:user|person|people|contact|account)(?:$|[\s_-])/i, 'user'],
];
/** What has the form of one, when a sign says which. */
const form: Readonly<Record<string, RegExp>> = {
  host: /^(?=.*[-.\d])(?!\d+(?:\.\d+)*$)[a-z\d][\w.-]{2,62}(?: \([\da-f.:]{3,39}\))?$/i,
  user: /^(?:[\w.-]{1,30}\\[\w.$-]{1,60}|[^\s@<>:]+@[^\s@<>:]+\.\w{2,}|[a-z][\w.-]{2,40})$/i,
  'remote ip': /^(?:\d{1,3}\.){3}\d{1,3}(?::\d{1,5})?$/,
};
const account = new RegExp(`^${accountInDomain}$`, 'i');
const machine =
  /^((?=.*[-.\d])[a-z][\w.-]{2,62}) \(((?:\d{1,3}\.){3}\d{1,3}|(?=[\da-f]*:[\da-f:]*:)[\da-f:]{3,39})\)$/i;

/** Who and what stands in an alert without a label, behind a picture that says of which kind it is, or in a form of its own. */
export function unlabelled(lent: Lent, region: Part, known: Known, taken: ReadonlySet<Part>): Pair[] {
  const { inside, textOf, kidsOf, isNavigation } = lent;
  const pairs: Pair[] = [];
  const add = (label: string, value: string, part: Part) => {
    if (pairs.length < pairLimit && !pairs.some((pair) => pair.label === label))
      pairs.push({ label, value, section: '', part, guess: true });
  };
  const isOther = (part: Part) =>
    part !== region &&
    (known.tables.get(part)?.kind === 'rows' || known.without.has(part) || isNavigation(part) || taken.has(part));
  for (const part of inside(region, partLimit, (one) => !isOther(one))) {
    if (isOther(part) || part.length === 0 || part.length > 300) continue;
    // `Threat file name: invoice.exe`
    const [before, thing] = lent.isHeading(part) ? kidsOf(part) : [];
    const named = typeof before === 'string' ? lent.bare(before).replace(/^threat /i, '') : '';
    if (typeof thing === 'object' && lent.typed(named, textOf(thing)).length > 0) add(named, textOf(thing), thing);
    let sign = '';
    for (const kid of part.children) {
      const text = (
        typeof kid === 'string' ? kid.replace(/\s+/g, ' ').trim() : kid.length <= 100 ? textOf(kid, 100) : '-'
      ).replace(/^[\s\u2022\u25aa\u25cf]+/u, '');
      if (text === '') {
        sign = (typeof kid === 'string' ? '' : iconIn(lent, kid)) || sign;
        continue;
      }
      const [picture = '', ...rest] = text.split(' ');
      const drawn = pictures.find(([one]) => one.test(picture))?.[1] ?? '';
      if (drawn !== '' && rest.length === 0) {
        sign = drawn;
        continue;
      }
      const label = drawn || sign;
      const value = drawn === '' ? text : rest.join(' ');
      sign = '';
      const [, name, address] = machine.exec(value) ?? [];
      if (label !== '' && form[label]?.test(value)) add(label, name ?? value, part);
      else if (account.test(value)) add('user', value, part);
      if (address && label === 'host') add('host ip', address, part);
    }
  }
  return pairs;
}

/** What a sign without words is a picture of. */
function iconIn({ inside }: Lent, part: Part): string {
  for (const one of inside(part, 4)) {
    const names = `${one.names} ${one.attribute('aria-label')} ${one.attribute('title')} ${one.attribute('alt')} ${one.attribute('data-icon')} ${one.attribute('href')} ${one.attribute('name')}`;
    const label = icons.find(([name]) => name.test(names.replace(/[#/]/g, ' ')))?.[1];
    if (label) return label;
  }
  return '';
}
