import type { ScreenAlert } from '../page/identity.ts';
import { fieldsOf, someOf, wordsOf } from '../page/words.ts';
import type { Gap } from '../schema/gap.ts';
import type { Console, ConsoleSigns, FoundRow, SessionRequest } from './console.ts';

/**
 * rspamd's web page. Its history lists the mails it scanned; a row unfolds to the symbols it was given. On a narrower page
 * columns move from the row into what unfolds, and the table is built anew whenever it is refreshed.
 */
export const rspamdSigns: ConsoleSigns = {
  id: 'rspamd',
  title: 'rspamd',
  hosts: [],
  selectors: ['#historyTable_history', '#history_nav'],
};

const table = '#historyTable_history';

/** The row that is unfolded; none where several are, since nothing tells which of them is meant, or where another tab is open. */
function unfolded(): Element | undefined {
  const rows = someOf(document, `${table} > tbody > tr[data-expanded="true"]`, 20);
  return rows.length === 1 && rows[0]?.checkVisibility() ? rows[0] : undefined;
}

function detail(row: Element | undefined): Element | undefined {
  const next = row?.nextElementSibling;
  return next?.classList.contains('footable-detail-row') ? next : undefined;
}

/** The cells of the row by the heads of their columns, and those that moved below it by their own. */
function cells(row: Element): Map<string, Element> {
  const found = new Map<string, Element>();
  const heads = someOf(document, `${table} > thead > tr.footable-header > th`, 40).map(head);
  for (const [i, cell] of [...row.children].entries()) if (wordsOf(cell) !== '') found.set(heads[i] ?? '', cell);
  for (const line of someOf(detail(row), '.footable-details > tbody > tr', 40)) {
    const [name, cell] = line.children;
    if (name && cell) found.set(head(name), cell);
  }
  return found;
}

/** Below the word in the head of symbols stand buttons to sort them by. */
function head(cell: Element): string {
  return wordsOf(cell).replace(/^Symbols.*$/, 'Symbols');
}

/** What its columns mean; the second of the two with recipients is the whole of the first. */
const meanings: [head: string, path: string, control?: 'console'][] = [
  ['Time', '@timestamp', 'console'],
  ['ID', 'email.message_id'],
  ['Subject', 'email.subject'],
  ['[Envelope From] From', 'email.from'],
  ['[Envelope To] To/Cc/Bcc', 'email.to'],
  ['IP address', 'source.ip'],
  ['Authenticated user', 'user.name'],
  ['Action', 'event.disposition', 'console'],
  ['Score', 'rspamd.score', 'console'],
];

/** What it writes where nobody logged in. */
function nobody(path: string, words: string): string {
  return path === 'user.name' && words === 'unknown' ? '' : words;
}

/** The mail that a row is of. */
function mailOf(all: ReadonlyMap<string, Element>): ScreenAlert | undefined {
  const words = (name: string) => wordsOf(all.get(name));
  const key = words('ID');
  return key === ''
    ? undefined
    : { key, title: words('Subject') || '(no subject)', about: words('[Envelope From] From') };
}

/** What its columns say. */
function columnsOf(all: ReadonlyMap<string, Element>) {
  return meanings.map(([name, path, control]) => [path, nobody(path, wordsOf(all.get(name))), control] as const);
}

const mailItself: Gap = {
  id: 'mail-itself',
  what: 'rspamd keeps what it found in a mail, and not the mail: its text, links and attachments were not seen.',
  cause: 'not-readable',
  remedy: 'Open the mail where it was delivered, or drop its file.',
  blocksBenign: true,
};

/** One scanned mail in the history as JSON. */
interface Scanned {
  'message-id'?: string;
  subject?: string;
  sender_mime?: string;
  sender_smtp?: string;
  rcpt_mime?: string[];
  rcpt_smtp?: string[];
  unix_time?: number;
}

function scannedIn(answer: string): Scanned[] {
  return (JSON.parse(answer) as { rows: Scanned[] }).rows;
}

/** As the page asks, by the newest two hundred; nothing of the mail is in the request. */
const history: SessionRequest = {
  template: 'GET {base}/history?from=0&to=199',
  // The folder that the page is in: a proxy may serve it below a path.
  base: /^(.*)\/[^/]*$/,
  forms: {},
};

export const rspamd: Console = {
  ...rspamdSigns,
  kind: 'event',
  certain: true,
  reads: 'The unfolded row of the history: sender, recipients, subject, action, score; each symbol; the scan as JSON.',
  tried: 'tried on the real page: rspamd 3.4 of Debian 12, November 2026',
  closing: {
    true_positive: { verdict: 'Learn spam' },
    false_positive: { verdict: 'Learn ham' },
  },
  closingNames: { verdict: '' },
  alertOnScreen() {
    const row = unfolded();
    return row && detail(row) && mailOf(cells(row));
  },
  region: () => detail(unfolded()),
  titleElement() {
    const row = unfolded();
    const all = row && cells(row);
    return all?.get('Subject') ?? all?.get('ID');
  },
  fields() {
    const row = unfolded();
    if (!row) return [];
    const all = cells(row);
    const symbols = wordsOf(all.get('Symbols')) === '' ? [] : someOf(all.get('Symbols'), '.symbol-default', 500);
    return fieldsOf([
      ...columnsOf(all),
      // Name and score in an element of its own, and after it, up to the end of the line, what it was found in.
      ...symbols.map((symbol) => {
        const name = wordsOf(symbol.querySelector('strong'));
        const after =
          symbol.nextSibling?.nodeType === Node.TEXT_NODE ? (symbol.nextSibling.nodeValue ?? '').trim() : '';
        const score = wordsOf(symbol).slice(name.length).trim();
        return [`rspamd.symbol.${name}`, `${score} ${after}`.trim()] as const;
      }),
    ]);
  },
  rows: {
    list: () => someOf(document, `${table} > tbody`).find((body) => body.checkVisibility()),
    selector: ':scope > tr:not(.footable-detail-row, .footable-empty)',
    read(row) {
      const all = cells(row);
      const alert = mailOf(all);
      const title = all.get('Subject') ?? all.get('ID');
      return alert && title && { alert, title, fields: fieldsOf(columnsOf(all)), gaps: [mailItself] };
    },
    presses(row) {
      const open = someOf(document, `${table} > tbody > tr[data-expanded="true"]`);
      const others = open.filter((one) => one !== row);
      return (open.includes(row) ? others : [...others, row]).map((one) => one.firstElementChild ?? one);
    },
    goesOn: () => document.querySelectorAll(`${table} .footable-page`).length > 1,
  },
  raw: [
    {
      ...history,
      mediaType: 'application/json',
      values: () => ({}),
      take(answer, { key }) {
        const same = scannedIn(answer).find((row) => row['message-id'] === key);
        return same && JSON.stringify(same);
      },
    },
  ],
  asks: [
    {
      ...history,
      question: 'same-in-console',
      values: () => ({}),
      rows: (answer) => ({
        rows: scannedIn(answer).map(
          (row): FoundRow => ({
            key: String(row['message-id'] ?? ''),
            title: String(row.subject ?? ''),
            from: String(row.sender_mime || row.sender_smtp || ''),
            to: [...new Set([...(row.rcpt_smtp ?? []), ...(row.rcpt_mime ?? [])].map(String))],
            at: typeof row.unix_time === 'number' ? new Date(row.unix_time * 1000).toISOString() : '',
          }),
        ),
      }),
    },
  ],
  gaps: () => (unfolded() ? [mailItself] : []),
  invariants() {
    const row = unfolded();
    const all = row && cells(row);
    return {
      'one row is unfolded': detail(row) !== undefined,
      'the mail has an id': wordsOf(all?.get('ID')) !== '',
      'it shows what was found': (wordsOf(all?.get('Symbols')) ?? '') !== '',
    };
  },
};
