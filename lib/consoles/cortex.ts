import type { ConsoleSigns, KnownConsole } from './console.ts';

/** Palo Alto’s Cortex XDR and XSIAM. Incidents and alerts have addresses of their own; of the pages nothing sure is public, so they are read as any page is. */
export const cortexSigns: ConsoleSigns = {
  id: 'cortex',
  title: 'Cortex XDR and XSIAM',
  hosts: ['paloaltonetworks.com'],
  selectors: [],
  address: /^[\w-]+\.(?:xdr|crtx)\.[\w-]+\.paloaltonetworks\.com\//,
};

export const cortex: KnownConsole = {
  ...cortexSigns,
  kind: 'event',
  searchSpeaks: 'XQL',
  reads: 'The incident’s or alert’s number from the address; the rest as of any page.',
  tried: 'from public facts: addresses in public code, never run on a real console, November 2026',
  sources: [
    'https://github.com/demisto/content/tree/master/Packs/CortexXDR',
    'https://docs-cortex.paloaltonetworks.com/r/Cortex-XDR/Cortex-XDR-Documentation',
  ],
  addresses: [/\/incident-view[^#]*[?&]caseId=(\d{1,12})/, /\/alerts\/(\d{1,12})\b/],
  closing: {
    true_positive: { status: 'Resolved - True Positive' },
    false_positive: { status: 'Resolved - False Positive' },
    expected_activity: { status: 'Resolved - Known Issue' },
    simulation: { status: 'Resolved - Security Testing' },
    duplicate: { status: 'Resolved - Duplicate Incident' },
    undetermined: { status: 'Under Investigation' },
  },
  links: { alert: '/incident-view?caseId={key}' },
};
