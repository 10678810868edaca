import { fieldsOf, someOf, wordsOf } from '../page/words.ts';
import type { Ask, Console, ConsoleSigns, FoundRow } from './console.ts';
import { decoded } from './request.ts';

/**
 * Elastic Security in Kibana. An alert opens in a flyout beside the table; which one is written into the address, whose
 * path stays. The flyout's tabs hold the overview, all fields as a table, and the whole document as JSON.
 */
export const kibanaSigns: ConsoleSigns = {
  id: 'kibana',
  title: 'Elastic Security',
  hosts: [],
  selectors: ['#kibana-body'],
  address: /\/app\/security\b/,
  queryLanguage: 'lucene',
};

const flyout = '[data-test-subj="securitySolutionFlyoutBody"]';
const title = '[data-test-subj="securitySolutionFlyoutAlertTitleText"]';
const row = 'flyout-table-row-';

/** Ids of documents are hashes or random, and some begin with the place of their cluster. */
const idForm = /[\w:+/=-]{8,200}/;
const addresses = [
  /\/app\/security\/alerts\/redirect\/([^/?#]{8,200})/,
  // The flyout in the address, in Kibana's own notation; the right part is the one that lies on top.
  /right:\(id:'?document-details-right'?,params:\([^()]*?\bid:'?([\w:+/=-]{8,200})/,
];

function part(name: string): Element | null {
  return document.querySelector(`[data-test-subj="${name}"]`);
}

/** The id in the table of all fields, where that tab is open; the address's otherwise. */
function keyOf(): string {
  const shown = wordsOf(part(`${row}_id`))
    .replace(/^_id\s*/, '')
    .slice(0, 200);
  if (idForm.exec(shown)?.[0] === shown && shown !== '') return shown;
  const address = decoded(document.location.href.slice(0, 8_000));
  return addresses.map((form) => form.exec(address)?.[1]).find(Boolean) ?? '';
}

interface Hit {
  _id?: string;
  _source?: Record<string, unknown>;
}

function hitsIn(answer: string): { hits: Hit[]; total?: number } {
  const { hits } = JSON.parse(answer) as { hits: { hits: Hit[]; total?: { value?: number } } };
  return { hits: hits.hits, ...(typeof hits.total?.value === 'number' ? { total: hits.total.value } : {}) };
}

/** A member of a document, whether it is written with dots or in each other. */
function member(source: Record<string, unknown> | undefined, path: string): string {
  let value: unknown = source?.[path];
  if (value === undefined)
    value = path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], source);
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' || typeof first === 'number' ? String(first) : '';
}

function alertsOf(field: string, name: 'source' | 'host' | 'user', form: RegExp): Ask {
  return {
    question: 'other-alerts-of-entity',
    template: 'POST {base}/api/detection_engine/signals/search',
    base,
    forms: { [name]: form, since: /[\dTZ:.-]{20,30}/ },
    headers: { 'kbn-xsrf': 'sidelight' },
    body: {
      size: 100,
      track_total_hits: true,
      sort: [{ '@timestamp': { order: 'desc' } }],
      query: {
        bool: { filter: [{ term: { [field]: `{${name}}` } }, { range: { '@timestamp': { gte: '{since}' } } }] },
      },
    },
    values: (about) => (about[name] === '' ? undefined : { [name]: about[name], since: about.since }),
    rows(answer) {
      const { hits, total } = hitsIn(answer);
      const rows = hits.slice(0, 200).map(
        ({ _id, _source }): FoundRow => ({
          key: typeof _id === 'string' ? _id : '',
          title: member(_source, 'kibana.alert.rule.name'),
          from: member(_source, 'source.ip'),
          to: [member(_source, 'host.name'), member(_source, 'user.name')].filter(Boolean),
          at: member(_source, '@timestamp'),
        }),
      );
      return { rows, ...(total === undefined ? {} : { total }) };
    },
  };
}

/** With the space, if any: `/s/team/app/security/…`. */
const base = /^(.*?)\/app\/security\b/;

export const kibana: Console = {
  ...kibanaSigns,
  kind: 'event',
  reads: 'Rule, severity and risk score of the flyout; its table of fields, its JSON; the document itself.',
  tried:
    'from public facts: Kibana’s own browser tests and API documentation, never run against a real Kibana, November 2026',
  sources: [
    'https://github.com/elastic/kibana',
    'https://www.elastic.co/docs/api/doc/kibana/operation/operation-searchalerts',
    'https://www.elastic.co/docs/solutions/security/detect-and-alert/manage-detection-alerts',
  ],
  addresses,
  closing: {
    true_positive: { status: 'Closed', classification: 'True positive' },
    false_positive: { status: 'Closed', classification: 'False Positive' },
    duplicate: { status: 'Closed', classification: 'Duplicate' },
    expected_activity: { status: 'Closed', classification: 'Benign positive' },
    simulation: { status: 'Closed', classification: 'Benign positive' },
    undetermined: { status: 'Acknowledged' },
  },
  closingNames: { classification: 'reason' },
  links: {
    base,
    alert: '{base}/app/security/alerts/redirect/{key}',
    host: '{base}/app/security/hosts/name/{host}',
    user: '{base}/app/security/users/name/{user}',
  },
  alertOnScreen() {
    const words = wordsOf(document.querySelector(title));
    return words === ''
      ? undefined
      : { key: keyOf(), title: words, about: wordsOf(part(`${row}host.name`)).replace(/^host\.name\s*/, '') };
  },
  region() {
    const words = document.querySelector(title);
    let part = document.querySelector(flyout)?.parentElement ?? undefined;
    while (part && words && !part.contains(words)) part = part.parentElement ?? undefined;
    return part;
  },
  titleElement: () => document.querySelector(title) ?? undefined,
  fields: () =>
    fieldsOf([
      ['kibana.alert.rule.name', wordsOf(document.querySelector(title)), 'console'],
      ['kibana.alert.severity', wordsOf(severity()), 'console'],
      ['kibana.alert.risk_score', wordsOf(part('securitySolutionFlyoutHeaderRiskScoreValue')), 'console'],
      ...someOf(document, `[data-test-subj^="${row}"]`).map((line): [string, string] => {
        const name = (line.getAttribute('data-test-subj') ?? '').slice(row.length);
        const cell = line.querySelector(`[data-test-subj="event-field-${CSS.escape(name)}"]`);
        return [name, cell ? wordsOf(cell) : wordsOf(line).replace(name, '').trim()];
      }),
    ]),
  held() {
    const text = part('securitySolutionFlyoutjsonView')?.textContent?.trim() ?? '';
    if (!text.startsWith('{')) return undefined;
    try {
      JSON.parse(text);
    } catch {
      // It shows as many lines as fit.
      return undefined;
    }
    return { mediaType: 'application/json', text };
  },
  raw: [
    {
      template: 'POST {base}/api/detection_engine/signals/search',
      base,
      forms: { id: idForm },
      headers: { 'kbn-xsrf': 'sidelight' },
      body: { size: 1, query: { ids: { values: ['{id}'] } } },
      mediaType: 'application/json',
      values: ({ key }) => ({ id: key }),
      take(answer, { key }) {
        const hit = hitsIn(answer).hits.find(({ _id }) => _id === key);
        return hit?._source && JSON.stringify(hit._source);
      },
    },
  ],
  asks: [
    alertsOf('source.ip', 'source', /[\da-f.:]{2,45}/i),
    alertsOf('host.name', 'host', /[\w.-]{1,253}/),
    alertsOf('user.name', 'user', /[^\p{Cc}]{1,200}/u),
  ],
  invariants: () => ({
    'a flyout is open': document.querySelector(flyout) !== null,
    'it names the rule': wordsOf(document.querySelector(title)) !== '',
    'the alert’s id is known': keyOf() !== '',
  }),
};

/** In the flyout: the table of alerts has cells of this name too. */
function severity(): Element | undefined {
  return someOf(document, '[data-test-subj="severity"]').find(
    (one) => one.closest('[data-test-subj="euiDataGridBody"]') === null,
  );
}
