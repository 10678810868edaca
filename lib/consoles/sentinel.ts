import { fieldsOf, someOf, wordsOf } from '../page/words.ts';
import type { ConsoleSigns, KnownConsole } from './console.ts';

/**
 * Microsoft Sentinel in the Azure portal. The portal's own page is a frame around blades, which come from other origins: the
 * reader must be allowed there too. The incident's number stands in the address; everything else in the blade.
 */
export const sentinelSigns: ConsoleSigns = {
  id: 'sentinel',
  title: 'Microsoft Sentinel',
  hosts: ['portal.azure.com'],
  selectors: [],
  address: /Microsoft_Azure_Security_Insights|Microsoft\.SecurityInsights/i,
  frames: ['https://*.reactblade.portal.azure.net/*', 'https://logsextension.hosting.portal.azure.net/*'],
  queryLanguage: 'defender',
};

/** Details of an incident: a title, and what stands after it. */
function details(): [string, string][] {
  return someOf(document, '[data-testid="DetailsPanelBodyItemTitle"]').map((title) => [
    wordsOf(title),
    wordsOf(title.nextElementSibling),
  ]);
}

/** The first rows of a grid of logs, which ag-Grid keeps in another order than it shows them. */
function rows(): [string, string][] {
  const grid = document.querySelector('.ag-root');
  const heads = new Map(
    someOf(grid, '[role="columnheader"][col-id]').map((head) => [
      head.getAttribute('aria-colindex') ?? '',
      head.getAttribute('col-id') ?? '',
    ]),
  );
  const found: { at: number; name: string; value: string }[] = [];
  for (const line of someOf(grid, '[role="row"][aria-rowindex]', 60))
    for (const cell of someOf(line, '[role="gridcell"][aria-colindex]', 60)) {
      const name = cell.getAttribute('col-id') ?? heads.get(cell.getAttribute('aria-colindex') ?? '') ?? '';
      found.push({ at: Number(line.getAttribute('aria-rowindex')), name, value: wordsOf(cell) });
    }
  // One row is one event; of several only the first is this alert's for sure.
  const first = Math.min(...found.map(({ at }) => at));
  return found.filter(({ at }) => at === first).map(({ name, value }) => [name, value]);
}

export const sentinel: KnownConsole = {
  ...sentinelSigns,
  kind: 'event',
  reads: 'The incident’s number from the address; details and the first row of logs in its blades; their text.',
  tried:
    'from public facts: extensions that read its blades, tried on a page made from these, never on a real portal, November 2026',
  sources: [
    'https://github.com/socprime/the-prime-hunt',
    'https://github.com/AttacktheSOC/sentinel-copy',
    'https://learn.microsoft.com/azure/sentinel/incident-investigation',
    'https://learn.microsoft.com/javascript/api/@azure/arm-securityinsight/knownincidentclassification',
  ],
  addresses: [
    /\/providers\/Microsoft\.SecurityInsights\/Incidents\/([\da-f-]{36})/i,
    /\/Incidents?\/[^#]{0,600}?([\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12})(?:$|[/?])/i,
  ],
  closing: {
    true_positive: { status: 'Closed', classification: 'True Positive - suspicious activity' },
    expected_activity: { status: 'Closed', classification: 'Benign Positive - suspicious but expected' },
    simulation: { status: 'Closed', classification: 'Benign Positive - suspicious but expected' },
    false_positive: { status: 'Closed', classification: 'False Positive - incorrect alert logic' },
    undetermined: { status: 'Closed', classification: 'Undetermined' },
  },
  inFrame: () => fieldsOf([...details(), ...rows()]),
};
