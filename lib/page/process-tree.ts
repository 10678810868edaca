import type { Pair } from './pairs.ts';
import type { Part } from './part.ts';
import type { Lent } from './survey.ts';

const nodeLimit = 2_000;

/**
 * Who started whom, from a tree: nested lists or `role=tree`, whose items are programs. The one that the alert is about is
 * named elsewhere, or marked, or the innermost of a tree that does not fork; what it stands in started it.
 */
export function processPairs(lent: Lent, region: Part, pairs: readonly Pair[]): Pair[] {
  const items: { part: Part; program: string; parent: string; level: number; marked: boolean }[] = [];
  const path: { program: string; level: number }[] = [];
  const stack: { part: Part; level: number }[] = [{ part: region, level: 0 }];
  for (let seen = 0; stack.length > 0 && seen < 20_000 && items.length < nodeLimit; seen++) {
    const { part, level } = stack.pop() as (typeof stack)[number];
    const isItem = part.tag === 'li' || part.role === 'treeitem';
    const deep = Number(part.attribute('aria-level')) || (isItem ? level + 1 : level);
    const program = isItem ? programOf(lent, part) : '';
    if (program !== '') {
      while ((path.at(-1)?.level ?? -1) >= deep) path.pop();
      const marked =
        part.attribute('aria-selected') === 'true' ||
        part.attribute('aria-current') !== '' ||
        /(?:^|[\s_-])(?:selected|active|current|highlight\w*|target|alert(?:ed)?|malicious|focus)(?:$|[\s_-])/i.test(
          part.attribute('class'),
        );
      items.push({ part, program, parent: path.at(-1)?.program ?? '', level: deep, marked });
      path.push({ program, level: deep });
    }
    for (let i = part.children.length - 1; i >= 0; i--) {
      const child = part.children[i];
      if (typeof child !== 'string' && child && child.length > 0) stack.push({ part: child, level: deep });
    }
  }
  if (items.length < 2) return [];
  const named = pairs.find(
    ({ label, value }) =>
      /process|image|prozess|processus|proceso|プロセス/i.test(label) &&
      !/parent|command/i.test(label) &&
      lent.isExecutable(value),
  )?.value;
  const forks = new Set(items.map(({ level }) => level)).size < items.length;
  const about =
    (named ? items.find(({ program }) => base(program) === base(named)) : undefined) ??
    items.find(({ marked }) => marked) ??
    (forks ? undefined : items.at(-1));
  if (!about) return [];
  const pair = (label: string, value: string): Pair => ({ label, value, section: '', part: about.part });
  return [
    ...(named ? [] : [pair('Process name', about.program)]),
    ...(about.parent === '' || pairs.some(({ label }) => /parent/i.test(label))
      ? []
      : [pair('Parent process', about.parent)]),
  ];
}

function base(program: string): string {
  return (program.split(/[\\/]/).at(-1) ?? program).toLowerCase();
}

/** The program that an item names, not those of the items in it. */
function programOf({ kidsOf, kindsOf, textOf, isExecutable, isSeverity }: Lent, item: Part): string {
  const kids = kidsOf(item);
  const queue: (Part | string)[] = [...kids];
  for (let seen = 0; queue.length > 0 && seen < 30; seen++) {
    const next = queue.shift() as Part | string;
    if (typeof next !== 'string' && (/^(?:ul|ol)$/.test(next.tag) || next.role === 'group')) continue;
    const text = typeof next === 'string' ? next.trim() : next.length < 300 ? textOf(next, 300, false, true) : '';
    // A time and a number may stand before it.
    const [, program = ''] =
      /^(?:[\d:.]+\s+)?(?:[[(]\d+[\])]\s*)?("[^"]{1,200}"|[^\s()]{2,200})(?=$|\s|\()/.exec(text) ?? [];
    const plain = program.replace(/"/g, '');
    if (isExecutable(plain)) return plain;
    if (typeof next !== 'string') queue.push(...next.children);
  }
  // One without an ending stands right before its number.
  const at = kids.findIndex((kid) => typeof kid === 'object' && /^\(?pid\b.{0,3}\d/i.test(textOf(kid, 24)));
  const before = kids[at - 1];
  const word = typeof before === 'object' && before.length <= 40 ? textOf(before, 40) : '';
  return /^[a-z_][\w.+-]+$/.test(word) && !isSeverity(word) && kindsOf(word).length === 0 ? word : '';
}
