import { fieldsOf, someOf, wordsOf } from '../page/words.ts';
import type { ConsoleSigns, KnownConsole } from './console.ts';

/**
 * SentinelOne's console. A threat has an address of its own; names of classes end in letters of the build, so only their
 * beginnings are gone by, and what the alert is called is left to the page's heading.
 */
export const sentineloneSigns: ConsoleSigns = {
  id: 'sentinelone',
  title: 'SentinelOne',
  hosts: ['sentinelone.net'],
  selectors: [],
};

const attribute = '[class*="GyObjectAttribute-module_root-wrapper"], [class*="EventDetailField_container"]';

function pairs(): [string, string][] {
  return someOf(document, attribute).map((one) => {
    const label = one.querySelector('[class*="label-wrapper"]');
    return [label?.getAttribute('title') || wordsOf(label), wordsOf(one.querySelector('[class*="value-wrapper"]'))];
  });
}

/** The smallest part of the page that holds all attributes. */
function region(): Element | undefined {
  const all = someOf(document, attribute);
  const last = all.at(-1);
  let part = all[0]?.parentElement ?? undefined;
  while (part && last && !part.contains(last)) part = part.parentElement ?? undefined;
  return part;
}

export const sentinelone: KnownConsole = {
  ...sentineloneSigns,
  kind: 'event',
  searchSpeaks: 'S1QL',
  reads: 'The threat’s number from the address; labels and values of its details; the threat as JSON.',
  tried:
    'from public facts: an extension that reads its pages, tried on a page made from these, never on a real console, November 2026',
  sources: [
    'https://github.com/mrcolly/sentinelone-json',
    'https://github.com/demisto/content/tree/master/Packs/SentinelOne',
  ],
  addresses: [/\/incidents\/threats\/(\d{6,24})\b/],
  closing: {
    true_positive: { status: 'Resolved', verdict: 'True positive' },
    false_positive: { status: 'Resolved', verdict: 'False positive' },
    expected_activity: { status: 'Resolved', verdict: 'False positive' },
    undetermined: { status: 'In progress', verdict: 'Undefined' },
  },
  links: { alert: '/incidents/threats/{key}/overview' },
  region,
  fields: () => fieldsOf(pairs()),
  raw: [
    {
      template: 'GET /web/api/v2.1/threats?ids={id}',
      forms: { id: /\d{6,24}/ },
      mediaType: 'application/json',
      values: ({ key }) => ({ id: key }),
      take: (answer) => onlyOne((JSON.parse(answer) as { data: unknown[] }).data),
    },
    {
      template: 'GET /web/api/v2.1/private/threats/{id}/analysis',
      forms: { id: /\d{6,24}/ },
      mediaType: 'application/json',
      optIn: true,
      values: ({ key }) => ({ id: key }),
    },
  ],
  invariants: () => ({
    'it has labels and values': pairs().some(([label, value]) => label !== '' && value !== ''),
  }),
};

function onlyOne(found: unknown[]): string | undefined {
  return found.length === 1 ? JSON.stringify(found[0]) : undefined;
}
