import type { ConsoleSigns, KnownConsole } from './console.ts';

/** Jira as the queue of a SOC: alerts come as tickets, whose fields every team makes its own. Read as any page is; the ticket itself comes by its documented interface. */
export const jiraSigns: ConsoleSigns = {
  id: 'jira',
  title: 'Jira',
  hosts: ['atlassian.net'],
  selectors: ['meta[name="application-name"][content="JIRA"]'],
  // Confluence stands at the same host.
  address: /^[^/]+\/(?!wiki\b)/,
};

/** Where it is installed: before `/browse/`, or before the projects' pages. */
const base = /^(.*?)\/(?:browse|projects|issues|jira|secure|servicedesk)\b/;

export const jira: KnownConsole = {
  ...jiraSigns,
  kind: 'event',
  searchSpeaks: 'JQL',
  reads: 'The ticket’s key from the address; the rest as of any page; the ticket as JSON.',
  tried: 'from public facts: documentation and public code, never run on a real one, November 2026',
  sources: [
    'https://developer.atlassian.com/cloud/jira/platform/rest/v2/api-group-issues/',
    'https://support.atlassian.com/jira-cloud-administration/docs/what-are-issue-statuses-priorities-and-resolutions/',
    'https://github.com/Mr-Tree-S/BTAS',
  ],
  addresses: [/\/browse\/([A-Z][A-Z\d_]{1,40}-\d{1,10})\b/, /[?&]selectedIssue=([A-Z][A-Z\d_]{1,40}-\d{1,10})\b/],
  closing: {
    true_positive: { status: 'Done', classification: 'Done' },
    false_positive: { status: 'Done', classification: 'Won’t Do' },
    expected_activity: { status: 'Done', classification: 'Won’t Do' },
    simulation: { status: 'Done', classification: 'Won’t Do' },
    duplicate: { status: 'Done', classification: 'Duplicate' },
    undetermined: { status: 'In Progress' },
  },
  closingNames: { classification: 'resolution' },
  links: { base, alert: '{base}/browse/{key}' },
  raw: [
    {
      template: 'GET {base}/rest/api/2/issue/{key}',
      base,
      forms: { key: /[A-Z][A-Z\d_]{1,40}-\d{1,10}/ },
      mediaType: 'application/json',
      values: ({ key }) => ({ key }),
    },
  ],
};
