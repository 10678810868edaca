import { fieldsOf, someOf, wordsOf } from '../page/words.ts';
import type { Console, ConsoleSigns } from './console.ts';
import { decoded } from './request.ts';

/**
 * Splunk's search page. Events stand in a table below the search; the one that is unfolded is read, or the only one there is.
 * The search has a number in the address, by which its events can be read as JSON.
 */
export const splunkSigns: ConsoleSigns = {
  id: 'splunk',
  title: 'Splunk',
  hosts: [],
  selectors: ['a[aria-label^="splunk" i], link[href*="/static/@"]'],
  address: /\/app\/[^/]+\/search\b/,
  queryLanguage: 'spl',
};

const row = 'tr.shared-eventsviewer-list-body-row';
const base = /^(.*?\/[a-z]{2}[-_][A-Z]{2})\/app\//;
const searchId = /[?&]sid=([\w.@%-]{5,200})/;

/** The event that is unfolded, or the only one. */
function event(): Element | undefined {
  const rows = someOf(document, row, 1_000);
  const unfolded = rows.filter((one) => one.querySelector('td.expands [aria-expanded="true"]'));
  return unfolded.length === 1 ? unfolded[0] : rows.length === 1 ? rows[0] : undefined;
}

function time(one: Element | undefined): string {
  return one?.querySelector('[data-time-iso]')?.getAttribute('data-time-iso') ?? '';
}

function valueAt(one: Element | undefined, path: string): string {
  return wordsOf(one?.querySelector(`[data-path="${path}"], [data-field-name="${path}"]`));
}

function sid(): string {
  return decoded(searchId.exec(location.search)?.[1] ?? '');
}

function titleOf(one: Element): string {
  return (
    valueAt(one, 'rule_name') || valueAt(one, 'search_name') || valueAt(one, 'signature') || `Event of ${time(one)}`
  );
}

/** Names and values of an event: of JSON by their paths, of text by the fields chosen to be shown; else its text. */
function pairs(one: Element): [string, string][] {
  const found = new Map<string, string>();
  for (const value of someOf(one, '[data-path], [data-field-name]')) {
    const name = value.getAttribute('data-path') || value.getAttribute('data-field-name') || '';
    const text = value.getAttribute('title') || wordsOf(value);
    if (!found.has(name)) found.set(name, text);
  }
  const raw = wordsOf(one.querySelector('.raw-event'));
  return [['@timestamp', time(one)], ...found, ...(raw === '' ? [] : ([['message', raw]] as [string, string][]))];
}

export const splunk: Console = {
  ...splunkSigns,
  kind: 'event',
  reads: 'The unfolded event: its time, names and values, its text; the search’s events as JSON.',
  tried:
    'from public facts: a page of Splunk 10.4.3 saved in a public repository, never run on a real Splunk, November 2026',
  sources: [
    'https://github.com/elegint-dev/reach-extension',
    'https://docs.splunk.com/Documentation/Splunk/latest/RESTREF/RESTsearch',
    'https://docs.splunk.com/Documentation/Splunk/latest/RESTUM/RESTusing',
  ],
  links: {
    base,
    host: '{base}/app/search/search?q=search%20host%3D%22{host}%22&earliest=-24h&latest=now',
    user: '{base}/app/search/search?q=search%20user%3D%22{user}%22&earliest=-24h&latest=now',
  },
  alertOnScreen() {
    const one = event();
    if (!one) return undefined;
    const number = wordsOf(one.querySelector('td.line-num'));
    return { key: [sid(), time(one), number].join(' ').trim(), title: titleOf(one), about: valueAt(one, 'host') };
  },
  region: event,
  titleElement: () => event()?.querySelector('td._time') ?? undefined,
  fields() {
    const one = event();
    return one ? fieldsOf(pairs(one)) : [];
  },
  raw: [
    {
      template: 'GET {base}/splunkd/__raw/services/search/jobs/{sid}/events?output_mode=json&count=100',
      base,
      forms: { sid: /[\w.@-]{5,200}/ },
      mediaType: 'application/json',
      values: () => ({ sid: sid() }),
      take(answer, { key }) {
        const { results } = JSON.parse(answer) as { results: Record<string, unknown>[] };
        // The same moment in another notation: `2026-11-25T10:00:00.000+01:00`.
        const at = Date.parse(key.split(' ').find((word) => /^\d{4}-\d\d-\d\dT/.test(word)) ?? '');
        const same = results.filter(({ _time }) => Date.parse(String(_time)) === at);
        return same.length === 1 ? JSON.stringify(same[0]) : undefined;
      },
    },
  ],
  gaps() {
    const rows = someOf(document, row, 1_000).length;
    if (!event() || rows < 2) return [];
    return [
      {
        id: 'other-events',
        what: `The search shows ${rows} events, of which the unfolded one was read.`,
        cause: 'not-asked',
        remedy: 'Unfold another event and investigate again.',
        blocksBenign: false,
      },
    ];
  },
  invariants: () => {
    const one = event();
    return {
      'one event is unfolded': one !== undefined,
      'it has a time': time(one) !== '',
      'it has names and values, or its text': one !== undefined && pairs(one).length > 1,
    };
  },
};
