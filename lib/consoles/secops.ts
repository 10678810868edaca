import type { ConsoleSigns, KnownConsole } from './console.ts';

/** Google Security Operations, once Chronicle. Its pages keep nearly everything in closed components, so they are read as any page is. */
export const secopsSigns: ConsoleSigns = {
  id: 'secops',
  title: 'Google SecOps',
  hosts: ['backstory.chronicle.security'],
  selectors: [],
};

export const secops: KnownConsole = {
  ...secopsSigns,
  kind: 'event',
  searchSpeaks: 'UDM search',
  reads: 'The alert’s number from the address; the rest as of any page.',
  tried: 'from public facts: addresses in public code, never run on a real console, November 2026',
  sources: [
    'https://github.com/socprime/the-prime-hunt',
    'https://github.com/google/secops-wrapper',
    'https://cloud.google.com/chronicle/docs/investigation/udm-search',
  ],
  addresses: [/^\/alert\?(?:[^#]*&)?alertId=([\w-]{8,120})/],
  closing: {
    true_positive: { status: 'Closed', verdict: 'True positive', classification: 'Malicious' },
    false_positive: { status: 'Closed', verdict: 'False positive', classification: 'Not malicious' },
    expected_activity: { status: 'Closed', verdict: 'False positive', classification: 'Maintenance' },
    simulation: { status: 'Closed', verdict: 'False positive', classification: 'Maintenance' },
  },
  links: { alert: '/alert?alertId={key}' },
};
