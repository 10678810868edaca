import { documentIn } from '../page/frame-document.ts';
import type { Console, ConsoleSigns, FoundRow } from './console.ts';

/**
 * Roundcube webmail. On the list page the mail stands in a frame of the same origin, beside the list; the page's address
 * stays while other mails are chosen. On the message page (`_action=show`) there is no frame. Both have the same header.
 */
export const roundcubeSigns: ConsoleSigns = {
  id: 'roundcube',
  title: 'Roundcube',
  hosts: [],
  // Every skin loads these, minified or not; they stand at their own place on the server, wherever that is.
  selectors: ['script[src*="program/js/common"]', 'script[src*="program/js/app"]'],
  queryLanguage: 'webmail',
};

const header = '#message-header';

/** The preview beside the list. It is there, empty, before a mail was chosen. */
function preview(): HTMLIFrameElement | undefined {
  return document.querySelector<HTMLIFrameElement>('iframe#messagecontframe') ?? undefined;
}

/** The document that shows a mail, once all of it is there. */
function mailDocument(): Document | undefined {
  const frame = preview();
  const page = frame ? documentIn(frame) : document;
  // While a document is parsed the sender may be missing yet, and half an alert would be another one.
  return page && page.readyState !== 'loading' && page.querySelector(header) ? page : undefined;
}

function subject(page: Document): Element | undefined {
  return page.querySelector(`${header} .subject`) ?? undefined;
}

/** The subject stands between a label for screen readers and a link: only the text beside them is the mail's. */
function ownText(element: Element | undefined): string {
  const texts = [...(element?.childNodes ?? [])].filter((node) => node.nodeType === Node.TEXT_NODE);
  return tidy(texts.map((node) => node.nodeValue ?? '').join(' '));
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Which mail a document shows: mailbox and number, as its address says. A mail in a mail has a number like `7.2`. */
function keyOf(page: Document): string {
  const query = new URLSearchParams(page.location.search);
  const [mailbox, uid] = [query.get('_mbox'), query.get('_uid')];
  return mailbox && uid ? `${mailbox}/${uid}` : '';
}

const keyForm = /^([^\p{Cc}]{1,255})\/(\d{1,10}(?:\.\d{1,4}){0,8})$/u;

/** The cell of a header line, shown or folded away under “Details”. */
function headerCell(page: Document, name: string): Element | undefined {
  return page.querySelector(`${header} td.header.${name}`) ?? undefined;
}

/** Names as they are shown, with the addresses behind them, which the page shows on hovering only. */
function people(cell: Element): string {
  const all = [...cell.querySelectorAll('.adr')].map((entry) => {
    // Without an address it is plain: an unquoted comma cuts one sender into such a name and another.
    const link = entry.querySelector('.rcmContactAddress');
    const name = tidy((link ?? entry).textContent ?? '');
    const address = link?.getAttribute('title') ?? '';
    return address === '' || address === name ? name : `${name} <${address}>`;
  });
  return all.length > 0 ? all.join(', ') : tidy(cell.textContent ?? '');
}

/** The text of a number in “Messages 1 to 50 of 256”, in whatever language: they are in this order in all of them. */
function messageCount(): { shown: number; total: number } | undefined {
  const text = document.querySelector('#rcmcountdisplay')?.textContent ?? '';
  const [first, last, total] = (text.replace(/(?<=\d)[.,\u00a0 ](?=\d{3}\b)/g, '').match(/\d+/g) ?? []).map(Number);
  return first !== undefined && last !== undefined && total !== undefined
    ? { shown: last - first + 1, total }
    : undefined;
}

/** Roundcube's names of header lines that hold people. */
const peopleLines = { from: 'from', sender: 'sender', to: 'to', cc: 'cc', bcc: 'bcc', replyto: 'reply-to' };

const wholePath = /^(.*)$/;
const numberForm = /\d{1,10}(?:\.\d{1,4}){0,8}/;
const mailboxForm = /[^\p{Cc}]{1,255}/u;

/** Its answer is a script of calls, one a row, which is read as text and never run. */
function listedRows(answer: string): { rows: FoundRow[]; total?: number } {
  const { exec, env } = JSON.parse(answer) as { exec: string; env?: { messagecount?: number; mailbox?: string } };
  const rows: FoundRow[] = [];
  for (const line of exec.split('\n', 2_000)) {
    const [, number, given = ''] = /^this\.add_message_row\((\d+),(\{.*\}),(?:true|false)\);?$/.exec(line) ?? [];
    if (number === undefined || rows.length >= 500) continue;
    // Two documents: the cells, and the row's marks.
    const cells = JSON.parse(`[${given}]`)[0] as Record<string, unknown>;
    const sender = /title="([^"]{0,320})"/.exec(String(cells.fromto ?? '').slice(0, 4_000))?.[1] ?? '';
    rows.push({
      key: `${env?.mailbox ?? ''}/${number}`,
      title: unescaped(String(cells.subject ?? '')),
      from: unescaped(sender),
      to: [],
      at: String(cells.date ?? ''),
    });
  }
  return { rows, ...(typeof env?.messagecount === 'number' ? { total: env.messagecount } : {}) };
}

/** The five characters that it escapes. */
function unescaped(text: string): string {
  return text
    .slice(0, 2_000)
    .replace(
      /&(lt|gt|quot|#0*39|amp);/g,
      (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name] ?? "'",
    );
}

export const roundcube: Console = {
  ...roundcubeSigns,
  kind: 'email',
  certain: true,
  addresses: [/_action=show&(?:[^#]*&)?_uid=(\d+(?:\.\d+)*)&_mbox=([^&#]+)/],
  reads:
    'Subject, all people with their addresses, names of attachments; the parts of the body as they are shown; the raw source.',
  tried: 'tried on the real page: Roundcube 1.6.5, skin elastic, November 2026',
  // The plugin `markasjunk` that comes with it; without it the mail is moved to the folder of that name.
  closing: { true_positive: { verdict: 'Junk' }, false_positive: { verdict: 'Not junk' } },
  closingNames: { verdict: '' },
  frame: preview,
  alertOnScreen() {
    const page = mailDocument();
    if (!page) return undefined;
    const from = headerCell(page, 'from');
    return { key: keyOf(page), title: ownText(subject(page)), about: from ? people(from) : '' };
  },
  region: () => mailDocument()?.querySelector(header)?.parentElement ?? undefined,
  // Parts of a mail, HTML or plain, cleaned by Roundcube and put into its own page.
  written: () => [...(mailDocument()?.querySelectorAll('#messagebody > :is(.message-htmlpart, .message-part)') ?? [])],
  titleElement() {
    const page = mailDocument();
    return page && subject(page);
  },
  fields() {
    const page = mailDocument();
    if (!page) return [];
    const lines = Object.entries(peopleLines).map(([name, path]) => {
      const cell = headerCell(page, name);
      return { path: `email.${path}`, label: path, value: cell ? people(cell) : '' };
    });
    const attachments = [...page.querySelectorAll('#attachment-list .attachment-name')].map((name, i) => ({
      path: `email.attachments[${i}]`,
      label: 'attachment',
      value: tidy(name.textContent ?? ''),
    }));
    // “Today 09:14” is another line tomorrow: without a year the raw source has to tell.
    const date = tidy(headerCell(page, 'date')?.textContent ?? '');
    return [
      { path: 'email.subject', label: 'Subject', value: ownText(subject(page)) },
      { path: '@timestamp', label: 'Date', value: /\d{4}/.test(date) ? date : '' },
      ...lines,
      ...attachments,
    ]
      .filter(({ value }) => value !== '')
      .map((field) => ({ ...field, control: 'attacker' as const }));
  },
  rows: {
    list: () => document.querySelector('#messagelist > tbody') ?? undefined,
    selector: 'tr.message',
    read(row) {
      const link = row.querySelector<HTMLAnchorElement>('td.subject a[href*="_uid="]');
      const query = new URLSearchParams(link?.search);
      const [mailbox, uid] = [query.get('_mbox'), query.get('_uid')];
      const title = link?.querySelector('span') ?? link;
      if (!title || !mailbox || !uid) return undefined;
      const from = row.querySelector('.fromto');
      const alert = {
        key: `${mailbox}/${uid}`,
        title: tidy(title.textContent ?? ''),
        about: from ? people(from) : '',
      };
      const fields = [
        { path: 'email.subject', label: 'Subject', value: alert.title },
        { path: 'email.from', label: 'from', value: alert.about },
        { path: '@timestamp', label: 'Date', value: tidy(row.querySelector('.date')?.textContent ?? '') },
      ];
      return {
        alert,
        title,
        fields: fields.filter(({ value }) => value !== '').map((field) => ({ ...field, control: 'attacker' as const })),
      };
    },
    count: messageCount,
  },
  raw: [
    {
      template: 'GET {base}?_task=mail&_action=viewsource&_uid={number}&_mbox={mailbox}',
      base: wholePath,
      forms: { number: numberForm, mailbox: mailboxForm },
      mediaType: 'message/rfc822',
      values({ key }) {
        const [, mailbox, number] = key.match(keyForm) ?? [];
        return mailbox !== undefined && number !== undefined ? { mailbox, number } : undefined;
      },
    },
  ],
  asks: [
    {
      question: 'same-in-console',
      // As the page's own box asks when `from:` is typed into it: without naming headers, which it would keep as a preference.
      template:
        'GET {base}?_task=mail&_action=search&_interval=&_q=from%3A{sender}&_filter=ALL&_scope=base&_mbox={mailbox}&_remote=1',
      base: wholePath,
      forms: { sender: /[\w.+=-]{1,64}@[a-z\d][a-z\d.-]{0,252}/i, mailbox: mailboxForm },
      values({ key, sender }) {
        const [, mailbox] = key.match(keyForm) ?? [];
        // A search takes the place of the one before: not while the person looks at one.
        const theirs = document.querySelector<HTMLInputElement>('#mailsearchform')?.value ?? '';
        return mailbox !== undefined && theirs === '' ? { sender, mailbox } : undefined;
      },
      rows: listedRows,
    },
  ],
  invariants() {
    const page = mailDocument();
    return {
      'a message is open': page !== undefined,
      'the message has a mailbox and a number': page !== undefined && keyForm.test(keyOf(page)),
      'the sender is shown': page !== undefined && headerCell(page, 'from') !== undefined,
    };
  },
};
