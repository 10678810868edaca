import type { ConsoleSigns, KnownConsole } from './console.ts';

/** Microsoft Defender’s portal. Incidents and alerts have addresses of their own; its pages come without names that last, so they are read as any page is. The portal’s own interface is undocumented. */
export const defenderXdrSigns: ConsoleSigns = {
  id: 'defender-xdr',
  title: 'Microsoft Defender XDR',
  hosts: ['security.microsoft.com'],
  selectors: [],
  queryLanguage: 'defender',
};

export const defenderXdr: KnownConsole = {
  ...defenderXdrSigns,
  kind: 'event',
  reads: 'The incident’s or alert’s number from the address; the rest as of any page; the incident or alert as JSON.',
  tried: 'from public facts: addresses and requests in public code, never run on a real portal, November 2026',
  sources: [
    'https://learn.microsoft.com/defender-xdr/manage-incidents',
    'https://github.com/MSCloudInternals/XDRInternals',
    'https://github.com/socprime/the-prime-hunt',
  ],
  addresses: [/^\/incidents?2?\/(\d{1,12})\b/, /^\/alerts\/((?:da|ar|ca)?[\w-]{10,80})(?:[/?#]|$)/],
  closing: {
    true_positive: { status: 'Resolved', classification: 'True positive' },
    expected_activity: {
      status: 'Resolved',
      classification: 'Informational, expected activity',
      verdict: 'Line-of-business application',
    },
    simulation: {
      status: 'Resolved',
      classification: 'Informational, expected activity',
      verdict: 'Security test',
    },
    false_positive: { status: 'Resolved', classification: 'False positive', verdict: 'Not malicious' },
    undetermined: { status: 'In progress', classification: 'Not set' },
  },
  closingNames: { verdict: 'determination' },
  raw: [
    {
      template: 'GET /apiproxy/mtp/incidentQueue/incidents/{incident}',
      forms: { incident: /\d{1,12}/ },
      headersFromCookies: { 'X-XSRF-TOKEN': 'XSRF-TOKEN' },
      mediaType: 'application/json',
      optIn: true,
      values: ({ key }) => ({ incident: key }),
    },
    {
      template: 'GET /apiproxy/mtp/alertsApiService/alerts/{alert}',
      forms: { alert: /(?=.*[a-z_-])[\w-]{10,80}/i },
      headersFromCookies: { 'X-XSRF-TOKEN': 'XSRF-TOKEN' },
      mediaType: 'application/json',
      optIn: true,
      values: ({ key }) => ({ alert: key }),
    },
  ],
};
