import type { Fact } from './facts.ts';
import { kindsOf, meaningOf } from './label.ts';
import { inside, isHeading, type Part, textOf } from './part.ts';
import { isDate, isSeverity } from './typed.ts';

const general = new Set(
  'de la der die of detailed info rule overview information view dashboard queue list page properties all my open document entry record security console home inbox no investigation search results log logs graph timeline entities evidence for detailed übersicht detalles détails'.split(
    ' ',
  ),
);
const heads = /^h[1-4]$/;
const named = /(?:^|[\s_-]|[a-z])(?:title|heading|subject|headline|alert-?name|rule-?name)(?:$|[\s_-])/i;
const ours = /(?:^|[\s_-])(?:brand|logo|product|app-?name|site)(?:$|[\s_-])/i;

/** A heading that every alert of a console has. */
export function isGeneral(text: string): boolean {
  if (/^\p{L}+-?(?:details?|übersicht|liste|ansicht|angaben|daten|informationen)$/iu.test(text)) return true;
  if (/詳細|一覧|アラート$|インシデント$/.test(text) && text.length < 12) return true;
  return (
    (text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []).every((word) => general.has(word) || isLabel(word)) ||
    /^#?[A-Z]{1,8}[-_#]?\d{2,}$/.test(text)
  );
}

/** The element that names the alert: a heading, else what stands out as one. `size`: of its letters, where there is a layout. */
export function titleIn(
  region: Part,
  facts: readonly Fact[],
  size?: (part: Part) => number,
  sections: ReadonlySet<string> = new Set(),
): { part: Part; text: string } | undefined {
  const all = [...inside(region, 20_000)].filter((part) => part.length > 0);
  // What a mail says has headings too; its own stands over its sender.
  const sender = facts.find(({ path }) => path === 'email.from');
  const over = sender ? all.filter(({ place }) => place < sender.part.place) : [];
  const order = over.some(isHeading) ? over : all;
  const values = new Set(facts.map(({ part }) => part));
  const rule = facts.find(({ path }) => path === 'rule.name') ?? facts.find(({ path }) => path === 'malware.name');
  const above = highest(order, values);
  const ways: ((part: Part) => boolean)[] = [
    (part) => part.tag === 'h1',
    (part) => part === above,
    (part) => heads.test(part.tag) || part.role === 'heading',
    (part) => named.test(part.names) && part.size < 12,
  ];
  for (const way of ways)
    for (const part of order) {
      if (!way(part) || ours.test(part.names) || values.has(part)) continue;
      const text = headline(part);
      // One of several headings, each over some of the values, names its own part.
      if (part !== above && sections.size >= 3 && sections.has(text) && !/^h[12]$/.test(part.tag)) continue;
      if (fits(text)) return { part, text };
    }
  if (rule) return { part: rule.part, text: rule.value };
  const said = facts.find(
    ({ label, value }) =>
      /(?:^|\b|\.)(?:description|summary|subject|message|label|problem|event|alert|incident|beschreibung|descripción|descrição|descrizione|problema|ereignis|événement|evento|説明)$/i.test(
        label,
      ) && fits(value),
  );
  if (said) return { part: said.part, text: said.value };
  if (!size) return undefined;
  const usual = size(region) * 1.1;
  let best: { part: Part; text: string; size: number } | undefined;
  for (const part of order.slice(0, 400)) {
    if (values.has(part)) break;
    if (part.size > 2 || part.length < 6 || part.length > 200) continue;
    const text = headline(part);
    const own = fits(text) ? size(part) : 0;
    if (own > usual && own > (best?.size ?? 0)) best = { part, text, size: own };
  }
  return best;
}

/** The heading that is of a higher level than all others: those below it name parts of what it names. */
function highest(order: readonly Part[], values: ReadonlySet<Part>): Part | undefined {
  const levels = order.flatMap((part) => {
    const level =
      part.role === 'heading' ? Number(part.attribute('aria-level') || 2) : Number(/^h([1-6])$/.exec(part.tag)?.[1]);
    return level > 0 && !values.has(part) ? [{ part, level }] : [];
  });
  const least = Math.min(...levels.map(({ level }) => level));
  const top = levels.filter(({ level }) => level === least);
  return top.length === 1 && levels.length > 1 ? top[0]?.part : undefined;
}

function fits(text: string): boolean {
  return (
    text.length >= 4 &&
    text.length <= 300 &&
    /\p{L}{2}/u.test(text) &&
    !/^[\da-f-]{16,}$/i.test(text) &&
    !isGeneral(text) &&
    meaningOf(/^([^:]{2,40}):\s/.exec(text)?.[1] ?? '') === undefined &&
    !isLabel(text) &&
    !isSeverity(text) &&
    !(isDate(text.slice(0, 40)) && (text.match(/\p{L}{3,}/gu) ?? []).length < 3)
  );
}

/** A heading made of labels' words alone names a part of the alert; “Malware detected” is what happened. */
function isLabel(text: string): boolean {
  const kinds = kindsOf(text);
  return kinds.length > 0 && !kinds.some((kind) => kind === 'threat' || kind === 'happened' || kind === 'created');
}

/** The words of a heading without the chips in it. */
function headline(part: Part): string {
  let text = '';
  for (const inner of inside(part, 100, (one) => one === part || !isChip(one)))
    if (inner === part || !isChip(inner))
      for (const child of inner.children) if (typeof child === 'string') text += `${child} `;
  return text.replace(/\s+/g, ' ').trim();
}

function isChip(part: Part): boolean {
  return (
    part.tag === 'button' ||
    /badge|chip|tag|pill|label|status|severity/i.test(part.attribute('class')) ||
    (part.length < 16 && isSeverity(textOf(part, 20)))
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
