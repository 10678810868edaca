import { fieldsOf, someOf, wordsOf } from '../page/words.ts';
import type { Control } from '../schema/alert.ts';
import type { Gap } from '../schema/gap.ts';
import type { Ask, Console, ConsoleSigns, FoundRow, ShownRow } from './console.ts';
import { decoded } from './request.ts';

/**
 * Prewikka, the console of the Prelude SIEM. An alert opens in a dialog over the grid, by a script, without a change of the
 * address; several dialogs may lie on each other. Opened in a tab of its own it stands in the page itself. Both have three
 * tabs, of which the third holds the whole alert as IDMEF in JSON, whether it is shown or not.
 */
export const prewikkaSigns: ConsoleSigns = {
  id: 'prewikka',
  title: 'Prewikka',
  hosts: [],
  // There is a login page too, which loads the scripts; the menu stands on every page behind it.
  selectors: ['script[src*="prewikka/js/ajax.js"]', '#topmenu'],
};

const summary = '.toggle-summary-html';

/** The dialog on top, or the page's own part, that shows an alert. A dialog that closes is `closing` until it has faded. */
function shown(): Element | undefined {
  const dialogs = [...document.querySelectorAll<HTMLElement>(`.ajax-modal:not(.closing)`)].filter((dialog) =>
    dialog.querySelector(summary),
  );
  const top = dialogs.reduce<HTMLElement | undefined>(
    (highest, dialog) => (highest && Number(highest.style.zIndex) > Number(dialog.style.zIndex) ? highest : dialog),
    undefined,
  );
  if (top) return top;
  const inPage = document.querySelector(`#main ${summary}`);
  return inPage && !inPage.closest('.modal') ? (inPage.parentElement ?? inPage) : undefined;
}

interface Known {
  text: string;
  id: string;
  title: string;
  about: string;
}
const known = new WeakMap<Element, Known>();

/** What the JSON tab says the alert is: the words on the tables' heads differ from language to language. */
function alertIn(part: Element): Known | undefined {
  const text = part.querySelector('.toggle-summary-json pre')?.textContent ?? '';
  const before = known.get(part);
  if (before?.text === text) return before;
  const alert = parsed(text)?.alert;
  const id = alert?.messageid ?? '';
  if (id === '') return undefined;
  const place = (end?: Place[]) => end?.[0]?.node?.address?.[0]?.address ?? end?.[0]?.node?.name ?? '';
  const about = [place(alert?.source), place(alert?.target)].filter(Boolean).join(' → ');
  const found = { text, id, title: alert?.classification?.text || alert?.correlation_alert?.name || 'Alert', about };
  known.set(part, found);
  return found;
}

interface Place {
  node?: { name?: string; address?: { address?: string }[] };
}
interface Idmef {
  alert?: {
    messageid?: string;
    classification?: { text?: string };
    correlation_alert?: { name?: string };
    source?: Place[];
    target?: Place[];
  };
}

function parsed(text: string): Idmef | undefined {
  try {
    return JSON.parse(text) as Idmef;
  } catch {
    return undefined;
  }
}

/** What a table's head means, by the section it stands in. Only what is sure; the rest keeps its own words. */
const meanings: Record<string, string> = {
  'alert/create time': '@timestamp',
  'alert/messageid': 'event.id',
  'alert/text': 'rule.name',
  'alert/severity': 'event.severity',
  'alert/completion': 'event.outcome',
  'alert/type': 'event.category',
  'alert/description': 'message',
  'analyzer/name': 'observer.product',
  'analyzer/class': 'observer.type',
  'source/node address': 'source.ip',
  'source/node name': 'source.domain',
  'target/node address': 'destination.ip',
  'target/node name': 'host.name',
  'target/port': 'destination.port',
  'source/process': 'process.name',
  'source/process path': 'process.executable',
  'target/process': 'process.name',
  'target/process path': 'process.executable',
  'target file/name': 'file.name',
  'target file/path': 'file.path',
  'web service/url': 'url.original',
  'web service/http method': 'http.request.method',
  'additional data/original log': 'message',
};
/** What the sensor sets and nobody whom it watches. */
const ownWords = /^(?:@timestamp|event\.|observer\.)/;

/** Labels and values: the first row of each table has the labels, or each row its own. */
function pairs(part: Element): ReturnType<Console['fields']> {
  const found: ReturnType<Console['fields']> = [];
  for (const table of part.querySelectorAll<HTMLTableElement>(`${summary} table`)) {
    const section = (table.closest('.panel')?.querySelector('.panel-heading')?.textContent ?? '').trim();
    const kind = section
      .toLowerCase()
      .replace(/[\s#(\d)]+$/, '')
      .replace(/^target file.*/, 'target file');
    const [head, ...rows] = [...table.rows];
    const labels = [...(head?.cells ?? [])].map((cell) => (cell.tagName === 'TH' ? own(cell) : ''));
    for (const row of rows) {
      const cells = [...row.cells].map(own);
      const whose = labels[0]?.toLowerCase() === 'type' ? accountOf(kind, cells[0] ?? '') : undefined;
      // Meaning and value: the first names the second.
      const named = kind === 'additional data' && labels.length === 2;
      for (const [i, value] of cells.entries()) {
        const label = named ? (cells[0] ?? '') : (labels[i] ?? '');
        if (value === '' || label === '' || (named && i === 0) || found.length >= 1_000) continue;
        const own = `prewikka.${section} ${label}`.slice(0, 200);
        const path = (label === 'Name' && whose) || (meanings[`${kind}/${label.toLowerCase()}`] ?? own);
        for (const one of path === own || path === 'message' ? [value] : value.split('\n', 50))
          found.push({
            // A node's address may be one of its network card, and a process may come with its path.
            path:
              /\.ip$/.test(path) && mac.test(one)
                ? path.replace('ip', 'mac')
                : /^process\.name$/.test(path) && /[\\/]/.test(one)
                  ? 'process.executable'
                  : path,
            label: `${section} ${label}`.slice(0, 200),
            value: one.slice(0, 20_000),
            control: ownWords.test(path) ? 'console' : 'attacker',
          });
      }
    }
  }
  return found;
}

const mac = /^(?:[\da-f]{2}[:-]){5}[\da-f]{2}$|^(?:[\da-f]{4}\.){2}[\da-f]{4}$/i;

/** Whose name stands beside a type of IDMEF's: https://www.rfc-editor.org/rfc/rfc4765#section-4.2.7.5 */
function accountOf(kind: string, type: string): string | undefined {
  if (!/^(?:source|target)$/.test(kind)) return undefined;
  return /group/i.test(type) ? 'group.name' : kind === 'source' ? 'user.name' : 'user.target.name';
}

/** A cell that holds a table is no value. Several values in one stand below each other. */
function own(cell: Element): string {
  if (cell.querySelector('table')) return '';
  const texts = cell.querySelector('br') ? [...cell.childNodes].map((node) => (node.textContent ?? '').trim()) : [];
  return texts.length > 0 ? texts.filter(Boolean).join('\n') : (cell.textContent ?? '').trim();
}

/** “View 1 - 20 of 256”, in whatever language: the numbers are in this order in all of them. */
function gridCount(): { shown: number; total: number } | undefined {
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
function inGrid(row: Element): ShownRow | undefined {
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

function rowsUnread(): Gap[] {
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

const unread: Gap = {
  id: 'json-unread',
  what: 'The JSON tab of this alert could not be read; what its tables leave out or fold away is unknown.',
  cause: 'not-readable',
  remedy: 'Open the alert again, look at its JSON tab, and investigate again.',
  blocksBenign: true,
};

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
function gridAsk(field: string, name: 'source' | 'host' | 'user', form: RegExp): Ask {
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

export const prewikka: Console = {
  ...prewikkaSigns,
  kind: 'event',
  searchSpeaks: 'IDMEF criteria',
  certain: true,
  reads: 'The alert as IDMEF from the JSON tab, open or not; labels and values of the summary’s tables.',
  tried: 'tried on the real page: Prewikka 5.2.0 of Debian 12, November 2026',
  alertOnScreen() {
    const part = shown();
    const alert = part && alertIn(part);
    return alert && { key: alert.id, title: alert.title, about: alert.about };
  },
  region: () => shown()?.querySelector('.modal-body') ?? shown(),
  titleElement: () => shown()?.querySelector('.modal-title') ?? shown()?.querySelector('.panel-title') ?? undefined,
  fields: () => {
    const part = shown();
    return part ? pairs(part) : [];
  },
  held() {
    const part = shown();
    const alert = part && alertIn(part);
    return alert && { mediaType: 'application/json', text: alert.text };
  },
  rows: {
    list: () => document.querySelector('#datasearch_table > tbody') ?? undefined,
    selector: 'tr.jqgrow',
    read: inGrid,
    count: gridCount,
  },
  gaps() {
    const part = shown();
    return [...(part && !alertIn(part) ? [unread] : []), ...rowsUnread()];
  },
  addresses: [/\/alerts\/summary\/([^/?#]+)/],
  // The console's language for criteria: https://www.prelude-siem.org/projects/prelude/wiki/IDMEFCriteria
  asks: [
    gridAsk('source.node.address.address', 'source', /[\da-f.:]{2,45}/i),
    gridAsk('target.node.name', 'host', /[\w.-]{1,253}/),
    gridAsk('target.user.user_id.name', 'user', /[\w.@-]{1,120}/),
  ],
  room: '.modal { right: var(--sidelight-room, 0px) !important; left: var(--sidelight-room-left, 0px) !important; } .modal-dialog { max-width: calc(100% - 20px); }',
  invariants: () => {
    const part = shown();
    return {
      'an alert is open': part !== undefined,
      'its JSON names it': part !== undefined && alertIn(part) !== undefined,
      'its tables have labels and values': part !== undefined && pairs(part).length > 0,
    };
  },
};
