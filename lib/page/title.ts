import { isLink } from './beside.ts';
import type { Fact } from './facts.ts';
import { kindsOf, meaningOf, perhapsMeaningOf } from './label.ts';
import { inside, isControl, isHeading, isIn, type Outline, type Part, textOf } from './part.ts';
import { isDate, isSeverity } from './typed.ts';

/** Words that stand over parts of any alert; those of labels do so too, see isLabel. */
const general = new Set(
  'de la du of general fields field story expanded document timeline tags retention notes history problem handling plugin output feature resources detailed info overview information view dashboard queue list page properties all my open document entry record security console home inbox no investigation search log logs comments about insights highlights network operations presence service program graph entities evidence matches violations key line for prevent detect threat ai gpt'.split(
    ' ',
  ),
);
const named = /(?:^|[\s_-]|[a-z])(?:title|heading|subject|headline|alert-?name|rule-?name|h[1-6])(?:$|[\s_-])/i;
const ours = /(?:^|[\s_-])(?:brand|logo|product|app-?name|site|shell-?bar|navbar)(?:$|[\s_-])/i;

/** Labels of what let something through, or did not. */
export const isPolicy = /^(?:(?:access|security|firewall|policy) ?)*(?:policy|rule)(?: name)?$/i;

const titleLabels = 'title|short description';
let isTitle = new RegExp(`^(?:${titleLabels})$`, 'i');

/** Labels of what may be told of it, where nothing is called a title. */
const saidLabels =
  '(?:detection|alert|event|finding|incident|attack|threat) ?types?|violations?|(?:\\w+ )?policy(?: name)?|protection(?: name)?|service|trigger|reason|description|summary|subject|message|label|problem|title|event|alert|incident';
let isSaid = new RegExp(`(?:^|\\b|\\.)(?:${saidLabels})$`, 'i');

let overAll = /\bdetails?\b/i;

/** Takes what stands over any alert, and the labels of what it is called, in other languages. */
export function learnTitles(words: string, over: string, titles: string, said: string): void {
  overAll = new RegExp(`\\bdetails?\\b|${over}`, 'iu');
  for (const word of words.split(' ')) general.add(word);
  isTitle = new RegExp(`^(?:${titleLabels}|${titles})$`, 'i');
  isSaid = new RegExp(`(?:^|\\b|\\.)(?:${saidLabels}|${said})$`, 'i');
}

/** A heading that every alert of a console has. */
export function isGeneral(title: string): boolean {
  const text = title.replace(/\s*[[(][^[\]()]*[\])]$/, '');
  // “Activity details: sign-ins” stands over each of them.
  if (overAll.test(text) && text.split(/\s+/).length <= 5) return true;
  return (
    (text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []).every((word) => general.has(word) || isLabel(word)) ||
    /^#?[A-Z]{1,8}[-_#]?\d{2,}$|^\p{L}+ (?:· )?(?:#|0x|[A-Z]+-)?[\da-f-]*\d[\da-f-]*$/u.test(text)
  );
}

/**
 * The element that names the alert: of all that looks like a heading, by its tag, its role, its names or its letters, the
 * one that most speaks for. `size`: of its letters, where there is a layout. `sections`: headings that stand over values.
 */
export function titleIn(
  region: Part,
  facts: readonly Fact[],
  size?: (part: Part) => number,
  sections: ReadonlySet<string> = new Set(),
  page?: Outline,
  isPart = false,
): { part: Part; text: string } | undefined {
  const all = [...inside(region, 20_000, (part) => part === region || !leads(part))].filter(
    (part) => part.length > 0 && (part === region || !leads(part)),
  );
  // What a mail says has headings too; its own stands over its sender.
  const sender = facts.find(({ path }) => path === 'email.from');
  const over = sender ? all.filter(({ place }) => place < sender.part.place) : [];
  const order = over.some(isHeading) ? over : all;
  const values = new Set(facts.map(({ part }) => part));
  const malware = facts.find(({ path, perhaps }) => path === 'malware.name' || perhaps === 'malware.name');
  // A firewall's rule let the attack through or not; what it was stands beside it.
  const rule =
    facts.find(({ path, label }) => path === 'rule.name' && !(malware && isPolicy.test(label))) ??
    malware ??
    facts.find(({ perhaps, rank }) => perhaps === 'rule.name' && rank === 1);
  // A number, a time and a severity may stand over it.
  const first =
    facts.flatMap(({ known, part }) => (known ? [part.place] : [])).sort((a, b) => a - b)[3] ??
    Number.POSITIVE_INFINITY;
  const whose = facts.flatMap(({ path, value }) =>
    value.length > 3 && /^(?:user|host|process|source|destination)\./.test(path) ? [value] : [],
  );
  // What a dialog is called for screen readers.
  const names = region.attribute('aria-labelledby');
  const usual = size ? size(region) : 0;
  let best: { part: Part; text: string; score: number } | undefined;
  let looked = 0;
  for (const part of order) {
    if ((values.has(part) && levelOf(part) === 0) || part.length > 400 || part.size > 30) continue;
    // Words in bold are a heading, but those of a sentence.
    const heading =
      levelOf(part) ||
      (/^(?:b|strong)$/.test(part.tag) && part.place < first && /\s\S+\s/.test(textOf(part, 200)) && isAlone(part)
        ? 6.5
        : 0);
    const called = part.size < 12 && named.test(part.names) && (heading > 0 || !holdsNamed(part));
    // Names in a sentence may stand out from it.
    const sized =
      (part.size < 3 || (part.size < 4 && part.children.some((kid) => typeof kid === 'string'))) &&
      (!/^(?:b|strong|a)$/.test(part.tag) || isAlone(part)) &&
      part.length >= 6 &&
      part.length <= 200 &&
      part.place < first &&
      looked++ < 400;
    if ((heading === 0 && !called && !sized) || ours.test(part.names)) continue;
    const text = headline(part);
    if (
      !fits(text) ||
      (heading === 0 &&
        (/[:：]$/.test(text) ||
          (!/\s\S+\s/.test(text) && perhapsMeaningOf(text) !== undefined) ||
          isControl(part) ||
          (!called && isLink(part))))
    )
      continue;
    const larger = size && usual > 0 && part.length <= 300 ? size(part) / usual - 1 : 0;
    // Nothing else may tell the first line of what lies over the page.
    const opens =
      sized &&
      looked === 1 &&
      (isPart || /^(?:alert)?dialog$/.test(region.role || region.tag)) &&
      /\S+\s+\S+\s+\S/.test(text);
    if (heading === 0 && !called && larger < 0.1 && !opens) continue;
    const score =
      (heading > 0 ? 7.5 - heading : 0) +
      (called ? 2.5 : 0) +
      Math.max(-1, Math.min(6, larger * 8)) +
      (part.place < first ? 3 : heading > 0 ? 0 : -2) +
      (heading !== 1 && sections.has(text) ? (rule?.path === 'rule.name' ? -6 : -3) : 0) +
      (rule && text.includes(rule.value) ? 4 : 0) +
      // Behind a dash stands whose page it is.
      (page?.title.startsWith(text) ? 3 : page?.title.endsWith(text) ? -4 : 0) +
      (/[.。]$/.test(text) ? -2 : 0) +
      // Of several in bold the one right above.
      (heading > 6 ? part.place / first : 0) +
      (names !== '' && part.attribute('id') === names ? 4 : 0) +
      (/[\s.:]/.test(text) ? 1 : -1) -
      // A heading below another is one of its parts.
      (best && heading > levelOf(best.part) && levelOf(best.part) > 0 ? 1 : 0) -
      // What it was about is no name of what happened.
      (whose.some((name) => text.includes(name) && text.length - name.length < 10) ? 5 : 0);
    if (score > (best?.score ?? 0)) best = { part, text, score };
  }
  // Some pages have their title in a head of its own, and in that of the window.
  const top = page?.parts.find(
    (part) => part.tag === 'h1' && part.length > 4 && part.length <= 400 && page.title.startsWith(headline(part)),
  );
  if (top && top !== best?.part && !isIn(top, region) && fits(headline(top))) return { part: top, text: headline(top) };
  const labelled = facts.find(({ label, value }) => isTitle.test(label) && fits(value) && /\s\S+\s/.test(value));
  // A heading may be the console's own; a few words are.
  if (labelled && best && !/(?:\s\S+){3}/.test(best.text)) return { part: labelled.part, text: labelled.value };
  if (best && (best.score >= (levelOf(best.part) > 0 ? surely : surely + 2) || (!rule && best.part.place < first)))
    return best;
  const called = rule ?? facts.find(({ path }) => path === 'email.subject');
  if (called) return { part: called.part, text: called.value };
  const said = facts
    .filter(({ label, value }) => isSaid.test(label) && fits(value) && !/^\p{Ll}+$/u.test(value))
    // What let it through, and what tells of it at length, say less.
    .sort((a, b) => weak(a) - weak(b))[0];
  // What stands below all of that is the heading of a part.
  return said ? { part: said.part, text: said.value.replace(/^"(.*)"$/, '$1') } : best;
}

const weak = ({ label }: Fact) => (/polic/i.test(label) ? 2 : /descri|summary|beschreibung|説明/i.test(label) ? 1 : 0);

/** What leads elsewhere; a bar may hold the title too. */
function leads(part: Part): boolean {
  return part.tag === 'nav' || /^(?:tab|tablist|menu|menubar|navigation|option|listbox)$/.test(part.role);
}

function isAlone(part: Part): boolean {
  return part.parent?.children.every((kid) => typeof kid !== 'string' || kid.trim() === '') ?? false;
}

/** Of names within names the innermost counts. */
function holdsNamed(part: Part): boolean {
  for (const inner of inside(part, 20)) if (inner !== part && inner.length > 0 && named.test(inner.names)) return true;
  return false;
}

/** From so much on a heading is what the alert is called, whatever its rule is. */
const surely = 5;

/** 1 to 6, 0 for what is no heading. */
function levelOf(part: Part): number {
  if (part.role === 'heading') return Math.min(6, Number(part.attribute('aria-level')) || 2);
  return Number(/^h([1-6])$/.exec(part.tag)?.[1] ?? 0);
}

function fits(text: string): boolean {
  const prefix = /^([^:]{2,40}?)\s?:\s/.exec(text)?.[1] ?? '';
  return (
    text.length >= 4 &&
    text.length <= 300 &&
    /\p{L}{4}|\p{Lo}{2}/u.test(text) &&
    !/^[\da-f-]{16,}$/i.test(text) &&
    !isGeneral(text) &&
    // Tabs in one line, a version.
    !/ \| .* \| |version: [\d.]+$/i.test(text) &&
    // How many there are of something.
    !/\(\d+\)$/.test(text) &&
    // `Malware: …` says what happened.
    /^$|^malware/.test(meaningOf(prefix) ?? '') &&
    !kindsOf(prefix).includes('file') &&
    !isLabel(text) &&
    !/^(?:true|false|\S+\.(?:exe|csv|pdf|zip|docx?|xls[xm]?)|\w+:\/\/\S+)$/i.test(text) &&
    !isSeverity(text) &&
    !(isDate(text.slice(0, 40)) && (text.match(/\p{L}{3,}/gu) ?? []).length < 3)
  );
}

/** A heading made of labels' words alone names a part of the alert; “Malware detected” is what happened. */
function isLabel(text: string): boolean {
  // `Role:Persistence/TrustPolicyWidened`, as GuardDuty calls its findings.
  const kinds = /^\w+:\w+\/[\w.!-]+$/.test(text) ? [] : kindsOf(text);
  return (
    kinds.length > 0 &&
    (kinds.includes('id') ||
      !kinds.some((kind) => kind === 'threat' || kind === 'happened' || kind === 'created' || kind === 'marked'))
  );
}

/** The words of a heading without the chips in it. */
function headline(part: Part): string {
  // In a heading its kind may stand before what it is called.
  for (const inner of inside(part, 20))
    if (inner !== part && inner.length * 2 > part.length && named.test(inner.names) && !isChip(inner))
      return textOf(inner, 300);
  // All of it may be there to press.
  const said = withoutChips(part, 6);
  return (
    (/\p{L}/u.test(said) ? said : textOf(part, 300, false, true))
      .replace(/\s+/g, ' ')
      .replace(/^\s*\p{L}{3} \p{L}{3} +\d{1,2} [\d:]{8} (?:\p{Lu}{3,4} )?\d{4}[\s:–-]*/u, '')
      // What a link says to those who do not see its sign.
      .replace(/\s*\((?:external|opens)\b[^()]*\)$/i, '')
      .replace(/^[\s×✕✖✗⚙⚠⧉\u2190-\u25ff]+|\s*⎘.*$|[\s×✕↗⧉]+$|^\s*\d+\s?%\s+|\s#\s?\d+\s*$/gu, '')
      .trim()
  );
}

function withoutChips(part: Part, depth: number): string {
  return part.children
    .map((child) =>
      typeof child === 'string'
        ? child
        : depth === 0 || child.length < 2 || isChip(child)
          ? ''
          : withoutChips(child, depth - 1),
    )
    .join(' ');
}

function isChip(part: Part): boolean {
  return (
    part.tag === 'button' ||
    (part.tag === 'a' && /^(?:view|show|see|open|copy|edit|share)\b/i.test(textOf(part, 20))) ||
    /badge|chip|tag|pill|label|status|severity/i.test(part.attribute('class')) ||
    (part.length < 16 && isSeverity(textOf(part, 20).replace(/^\W+/, '')))
  );
}

/** A title without the number that a console puts before it. */
export function withoutNumber(title: string): string {
  const word = /^(\p{L}+)\s/u.exec(title)?.[1];
  if (word && /^\p{L}+\s+#?\d/u.test(title) && !kindsOf(word).some((kind) => kind === 'case' || kind === 'event'))
    return title;
  const rest = title.replace(
    /^(?:(?:\p{L}+\s+)?#?\d+\s*[:–—|·-]|[A-Z]{2,8}(?:[-_#]\d+|\d{3,})(?:\s*[:–—|·-])?)\s+/u,
    '',
  );
  return rest.length >= 4 ? rest : title;
}

/** The innermost part that all of these stand in. */
export function commonPart(parts: readonly Part[]): Part | undefined {
  const places = parts.map(({ place }) => place);
  const last = Math.max(...places);
  let common = parts.find(({ place }) => place === Math.min(...places));
  while (common?.parent && common.place + common.size < last) common = common.parent;
  return common;
}
