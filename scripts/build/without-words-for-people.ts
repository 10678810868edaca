import { parseSync } from 'oxc-parser';
import { rewriting } from './rewriting.ts';

/** What a signal's file says to those who read docs/signals.md; nothing that runs looks at it. */
const forPeople = new Set(['what', 'why', 'sources']);
/** What an object must hold besides to be a signal. */
const ofSignal = ['id', 'what', 'why', 'sources'];

/** The same for a question's queries. */
const ofQuery = ['sources', 'queries'];
/** And for a language's way to write a value. */
const ofLanguage = ['title', 'where', 'source', 'quote'];

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

/** The code of a signal's file without its words for people: they are a tenth of the extension and never shown there. */
export function withoutWordsForPeople(file: string, code: string): string {
  const cuts: { start: number; end: number }[] = [];
  visit(parseSync(file, code).program as unknown as Node, (node) => {
    if (node.type !== 'ObjectExpression') return;
    const properties = node.properties as Node[];
    const names = properties.map((property) => (property.key as Node | undefined)?.name);
    // A query that a person asks by hand names the pages of the vendor that it was written from.
    const left = ofSignal.every((name) => names.includes(name))
      ? forPeople
      : ofQuery.every((name) => names.includes(name))
        ? new Set(['sources'])
        : ofLanguage.every((name) => names.includes(name))
          ? new Set(['source'])
          : undefined;
    for (const [i, { start, end }] of properties.entries())
      if (left?.has(String(names[i]))) cuts.push({ start, end: code[end] === ',' ? end + 1 : end });
  });
  let left = code;
  for (const { start, end } of cuts.sort((a, b) => b.start - a.start)) left = left.slice(0, start) + left.slice(end);
  return left;
}

function visit(node: Node, see: (node: Node) => void): void {
  see(node);
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value])
      if (child !== null && typeof child === 'object' && typeof (child as Node).type === 'string')
        visit(child as Node, see);
}

/** A plugin for Vite that does this to `lib/signals` and `lib/questions`. */
export const signalsWithoutWordsForPeople = () =>
  rewriting(
    'signals-without-words-for-people',
    /\/lib\/(?:signals\/[\w-]+|questions(?:\/query)?)\/[\w-]+\.ts$/,
    (code, file) => withoutWordsForPeople(file, code),
  );
