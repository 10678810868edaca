import type { Gap } from '../schema/gap.ts';
import type { Console, ConsoleSigns } from './console.ts';
import { gridAsk, gridCount, inGrid, rowsUnread } from './prewikka/grid.ts';
import { accountOf, mac, ownWords, type Place, parsed } from './prewikka/idmef.ts';

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

/** A cell that holds a table is no value. Several values in one stand below each other. */
function own(cell: Element): string {
  if (cell.querySelector('table')) return '';
  const texts = cell.querySelector('br') ? [...cell.childNodes].map((node) => (node.textContent ?? '').trim()) : [];
  return texts.length > 0 ? texts.filter(Boolean).join('\n') : (cell.textContent ?? '').trim();
}

const unread: Gap = {
  id: 'json-unread',
  what: 'The JSON tab of this alert could not be read; what its tables leave out or fold away is unknown.',
  cause: 'not-readable',
  remedy: 'Open the alert again, look at its JSON tab, and investigate again.',
  blocksBenign: true,
};

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
