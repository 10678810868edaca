import type { ConsoleSigns, KnownConsole } from './console.ts';

/** Splunk Enterprise Security: Incident Review and, from version 8 on, Mission Control. No public facts on how its tables are built; a finding is named in the address where it was opened by a link. */
export const splunkEsSigns: ConsoleSigns = {
  id: 'splunk-es',
  title: 'Splunk Enterprise Security',
  hosts: [],
  selectors: ['a[aria-label^="splunk" i], link[href*="/static/@"]'],
  address: /\/app\/(?:SplunkEnterpriseSecuritySuite|missioncontrol)\//,
  queryLanguage: 'spl',
};

export const splunkEs: KnownConsole = {
  ...splunkEsSigns,
  kind: 'event',
  reads: 'The finding’s number from the address; the rest as of any page.',
  tried: 'from public facts: addresses and documentation, never run on a real one, November 2026',
  sources: [
    'https://docs.splunk.com/Documentation/ES/8.0.1/Admin/ConfigureFindingsDispositions',
    'https://docs.splunk.com/Documentation/ES/6.6.2/User/Triagenotableevents',
  ],
  addresses: [/[?&]search=event_id(?:%3D|=)(?:%22)?([\w-]{20,60}(?:@@|%40%40)\w{3,40}(?:@@|%40%40)[\da-f]{16,64})/i],
  closing: {
    true_positive: { status: 'Closed', classification: 'True Positive - Suspicious Activity' },
    expected_activity: { status: 'Closed', classification: 'Benign Positive - Suspicious But Expected' },
    simulation: { status: 'Closed', classification: 'Testing' },
    false_positive: { status: 'Closed', classification: 'False Positive - Incorrect Analytic Logic' },
    duplicate: { status: 'Closed', classification: 'Other' },
    undetermined: { status: 'In Progress', classification: 'Undetermined' },
  },
  closingNames: { classification: 'disposition' },
  links: {
    base: /^(.*?\/[a-z]{2}[-_][A-Z]{2})\/app\//,
    alert: '{base}/app/SplunkEnterpriseSecuritySuite/incident_review?earliest=-7d&latest=now&search=event_id%3D{key}',
    host: '{base}/app/search/search?q=search%20host%3D%22{host}%22&earliest=-24h&latest=now',
    user: '{base}/app/search/search?q=search%20user%3D%22{user}%22&earliest=-24h&latest=now',
  },
};
