import { fieldsOf, someOf, wordsOf } from '../page/words.ts';
import type { ConsoleSigns, KnownConsole } from './console.ts';

/**
 * IBM QRadar. Its tabs are frames of the same origin in one shell, and an offense opens in such a tab or in a window of its
 * own; its number stands in the address of either.
 */
export const qradarSigns: ConsoleSigns = {
  id: 'qradar',
  title: 'IBM QRadar',
  hosts: [],
  selectors: [],
  address: /\/console\/(?:qradar\/jsp\/QRadar\.jsp|do\/(?:sem|qradar|ariel)\/)/,
  // None of other origins; those of its own are read by this file.
  frames: [],
};

/** Cells of the offense, or of the list's first row, by the property that they show. */
function cells(): [string, string][] {
  const rows = someOf(document, '#tableSection table#defaultTable tbody tr', 200);
  const first = rows.find((line) => line.querySelector('td[propertyname]'));
  return someOf(first, 'td[propertyname]', 100).map((cell) => [cell.getAttribute('propertyname') ?? '', wordsOf(cell)]);
}

/** What the sensor sent, as text. */
function payloads(): [string, string][] {
  return someOf(document, 'div.binaryWidget pre.utf', 20).map((payload) => [
    'message',
    payload.textContent?.trim() ?? '',
  ]);
}

export const qradar: KnownConsole = {
  ...qradarSigns,
  kind: 'event',
  searchSpeaks: 'AQL',
  reads: 'The offense’s number from the address; properties and payloads in the frames of its tabs; their text.',
  tried:
    'from public facts: extensions that read its pages, tried on a page made from these, never on a real console, November 2026',
  sources: [
    'https://github.com/socprime/the-prime-hunt',
    'https://ibmsecuritydocs.github.io/qradar_api_overview/',
    'https://www.ibm.com/docs/en/qsip/7.5',
  ],
  addresses: [
    /[?&]pageId=OffenseSummary(?:&[^#]*)?&summaryId=(\d{1,12})\b/,
    /[?&]summaryId=(\d{1,12})&(?:[^#]*&)?pageId=OffenseSummary/,
  ],
  closing: {
    false_positive: { status: 'Closed', classification: 'False-Positive, Tuned' },
    expected_activity: { status: 'Closed', classification: 'Non-Issue' },
    simulation: { status: 'Closed', classification: 'Non-Issue' },
    true_positive: { status: 'Closed', classification: 'Policy Violation' },
  },
  closingNames: { classification: 'reason' },
  links: { alert: '/console/do/sem/offensesummary?appName=Sem&pageId=OffenseSummary&summaryId={key}' },
  inFrame: () => fieldsOf([...cells(), ...payloads()]),
  raw: [
    {
      // The interface is documented with tokens; that it takes the console's own session is not.
      template: 'GET /api/siem/offenses/{id}',
      forms: { id: /\d{1,12}/ },
      headers: { Accept: 'application/json' },
      headersFromCookies: { QRadarCSRF: 'QRadarCSRF' },
      mediaType: 'application/json',
      optIn: true,
      values: ({ key }) => ({ id: key }),
    },
  ],
};
