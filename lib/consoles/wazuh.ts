import { fieldsOf, someOf, wordsOf } from '../page/words.ts';
import type { Console, ConsoleSigns } from './console.ts';

/**
 * Wazuh's dashboard, built on OpenSearch Dashboards. An alert unfolds beside the list with its fields as a table; the address
 * names filters, never an alert.
 */
export const wazuhSigns: ConsoleSigns = {
  id: 'wazuh',
  title: 'Wazuh',
  hosts: [],
  selectors: ['#opensearch-dashboards-body'],
  address: /\/app\/(?:threat-hunting|wz-home|wazuh|malware-detection|file-integrity-monitoring|mitre-attack)\b/,
  queryLanguage: 'lucene',
};

const table = 'table.wzDocViewerTable';

/** Names and values of the document that is unfolded. */
function unfolded(): Map<string, string> {
  const found = new Map<string, string>();
  for (const line of someOf(document.querySelector(table), 'tr')) {
    const name = wordsOf(line.querySelector('.wzDocViewer__field'));
    const value = wordsOf(line.querySelector('.wzDocViewer__value'));
    if (name !== '' && !found.has(name)) found.set(name, value);
  }
  return found;
}

export const wazuh: Console = {
  ...wazuhSigns,
  kind: 'event',
  reads: 'Names and values of the alert that is unfolded, from the table of its fields.',
  tried: 'from public facts: the source of Wazuh’s dashboard plugins 4.9 to 5, never run on a real one, November 2026',
  sources: ['https://github.com/wazuh/wazuh-dashboard-plugins', 'https://documentation.wazuh.com/current/user-manual/'],
  alertOnScreen() {
    const all = unfolded();
    if (all.size === 0) return undefined;
    return {
      key: all.get('id') || all.get('_id') || '',
      title: all.get('rule.description') || 'Wazuh alert',
      about: all.get('agent.name') ?? '',
    };
  },
  region: () => document.querySelector(table) ?? undefined,
  titleElement: () =>
    someOf(document.querySelector(table), 'tr')
      .find((line) => wordsOf(line.querySelector('.wzDocViewer__field')) === 'rule.description')
      ?.querySelector('.wzDocViewer__value') ?? undefined,
  fields: () => fieldsOf(unfolded()),
  invariants: () => {
    const all = unfolded();
    return {
      'an alert is unfolded': all.size > 0,
      'it names its rule': all.has('rule.description'),
      'it has an id': (all.get('id') || all.get('_id') || '') !== '',
    };
  },
};
