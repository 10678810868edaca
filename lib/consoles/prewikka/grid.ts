import { fieldsOf, someOf, wordsOf } from '../../page/words.ts';
import type { Control } from '../../schema/alert.ts';
import type { Gap } from '../../schema/gap.ts';
import type { Ask, FoundRow, ShownRow } from '../console.ts';
import { decoded } from '../request.ts';
import { mac, ownWords } from './idmef.ts';

/** “View 1 - 20 of 256”, in whatever language: the numbers are in this order in all of them. */
export function gridCount(): { shown: number; total: number } | undefined {
  const [, first, last, all] =
    /(\d+)\D+(\d+)\D+(\d+)\D*$/.exec(
      document.querySelector('.ui-paging-info')?.textContent?.replace(/(?<=\d)[\s.,\u00a0](?=\d{3}\b)/g, '') ?? '',
    ) ?? [];
  const shown = Number(last) - Number(first) + 1;
  return shown > 0 ? { shown, total: Number(all) } : undefined;
}

/** What the grid's fields mean. Of an account's name it does not say whether it is a group's. */
const gridFields: readonly (readonly [field: RegExp, path: string])[] = [
  [/^(?:classification\.text|correlation_alert\.name)$/, 'rule.name'],
  [/^assessment\.impact\.severity$/, 'event.severity'],
  [/^source\S+\.address$/, 'source.ip'],
  [/^source\S+node\.name$/, 'source.domain'],
  [/^source\S+\.port$/, 'source.port'],
  [/^target\S+\.address$/, 'destination.ip'],
  [/^target\S+node\.name$/, 'host.name'],
  [/^target\S+\.port$/, 'destination.port'],
];

/** The alert that a row of the grid leads to. Rows that sum several up lead to none. */
export function inGrid(row: Element): ShownRow | undefined {
  const link = row.querySelector('a[href*="/alerts/summary/"]');
  const key = decoded(/\/alerts\/summary\/([^?#/]+)/.exec(link?.getAttribute('href') ?? '')?.[1] ?? '');
  if (!link || key === '') return undefined;
  const field = (name: string) => {
    const element = someOf(row, `[data-field="${name}"]`).find((one) => wordsOf(one) !== '');
    return element && { text: (element.textContent ?? '').trim(), element };
  };
  const title = field('classification.text') ?? field('correlation_alert.name');
  const place = (end: string) =>
    (field(`${end}(0).node.address(0).address`) ?? field(`${end}(0).node.name`))?.text ?? '';
  // Most of them stand twice: for both of its modes.
  const values = new Map<string, [path: string, value: string, control: Control]>();
  values.set('', ['@timestamp', wordsOf(link), 'console']);
  for (const one of someOf(row, '[data-field]')) {
    const [path] = gridFields.flatMap(([name, means]) =>
      name.test(one.getAttribute('data-field') ?? '') ? means : [],
    );
    const value = wordsOf(one);
    if (!path || mac.test(value)) continue;
    const own = /\.ip$/.test(path) && !/^[\d.]+$|:/.test(value) ? path.replace('ip', 'domain') : path;
    values.set(`${own} ${value}`, [own, value, ownWords.test(own) ? 'console' : 'attacker']);
  }
  return {
    alert: {
      key,
      title: title?.text ?? 'Alert',
      about: [place('source'), place('target')].filter(Boolean).join(' → '),
    },
    title: title?.element ?? link,
    fields: fieldsOf(values.values()),
  };
}

export function rowsUnread(): Gap[] {
  const { shown = 0, total = 0 } = gridCount() ?? {};
  if (total <= shown) return [];
  return [
    {
      id: 'grid-rows',
      what: `The grid holds ${total} alerts, of which it shows ${shown}; what else happened around this one was not looked at.`,
      cause: 'not-asked',
      remedy: 'Search the grid for the same source, user or host.',
      blocksBenign: false,
    },
  ];
}

/** Its cells are elements written as JSON: `{__prewikka_class__: ["HTMLNode", {childs, attrs}]}`, in each other. */
interface Cell {
  __prewikka_class__?: [string, { childs?: unknown[]; attrs?: Record<string, string> }];
}

/** Texts in a cell whose field matches, and addresses that it leads to. */
function inCell(cell: unknown, field: RegExp): { texts: string[]; links: string[] } {
  const found = { texts: [] as string[], links: [] as string[] };
  const waiting: { node: unknown; counts: boolean }[] = [{ node: cell, counts: false }];
  for (let steps = 0; steps < 2_000; steps++) {
    const next = waiting.pop();
    if (!next) break;
    const { node, counts } = next;
    if (typeof node === 'string' || typeof node === 'number') {
      if (counts && String(node).trim() !== '') found.texts.push(String(node).trim());
      continue;
    }
    const [, inner] = (node as Cell | null)?.__prewikka_class__ ?? [];
    if (typeof inner?.attrs?.href === 'string') found.links.push(inner.attrs.href);
    const here = counts || field.test(inner?.attrs?.['data-field'] ?? '');
    if (Array.isArray(inner?.childs))
      for (const child of inner.childs.slice(0, 200).reverse()) waiting.push({ node: child, counts: here });
  }
  return found;
}

/** The grid's own answer, as its pages read it. */
function gridRows(answer: string): { rows: FoundRow[]; total?: number } {
  const { rows, records } = JSON.parse(answer) as { rows: { cell: Record<string, unknown> }[]; records?: number };
  return {
    rows: rows.slice(0, 500).map(({ cell }) => {
      const time = cell.create_time as Cell | undefined;
      const [link = ''] = inCell(time, /^$/).links;
      const address = /node\.address\(\d+\)\.address$|node\.name$/;
      return {
        key: decoded(/\/alerts\/summary\/([^?#/]+)/.exec(link)?.[1] ?? ''),
        title: inCell(cell.classification, /^classification\.text$/).texts[0] ?? '',
        from: inCell(cell.source, address).texts[0] ?? '',
        to: [...new Set(inCell(cell.target, address).texts)].slice(0, 5),
        at: String(time?.__prewikka_class__?.[1]?.childs?.[0] ?? ''),
      };
    }),
    ...(typeof records === 'number' ? { total: records } : {}),
  };
}

/** One question to the grid: what it shows of a day when this is typed into its search box. */
export function gridAsk(field: string, name: 'source' | 'host' | 'user', form: RegExp): Ask {
  return {
    question: 'other-alerts-of-entity',
    template: `GET {base}/alerts/forensic/ajax_table?query_mode=criterion&query=${field}%20%3D%3D%20%22{${name}}%22&timeline_mode=relative&timeline_value=1&timeline_unit=day&timeline_offset=0&timeline=1&rows=100&page=1&sort_index=&sort_order=asc`,
    // Its pages are all below the place where it is installed.
    base: /^(.*?)\/(?:alerts|heartbeats|agents|statistics|settings|help)?(?:\/.*)?$/,
    forms: { [name]: form },
    // Else it answers with a whole page.
    headers: { 'X-Requested-With': 'XMLHttpRequest' },
    values: (about) => (about[name] === '' ? undefined : { [name]: about[name] }),
    rows: gridRows,
  };
}
