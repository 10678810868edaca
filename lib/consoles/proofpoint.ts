import type { ConsoleSigns, KnownConsole } from './console.ts';

/** Proofpoint’s dashboard for targeted attacks. Threats have addresses of their own; of the pages nothing sure is public, so they are read as any page is. */
export const proofpointSigns: ConsoleSigns = {
  id: 'proofpoint',
  title: 'Proofpoint TAP',
  hosts: ['threatinsight.proofpoint.com'],
  selectors: [],
};

export const proofpoint: KnownConsole = {
  ...proofpointSigns,
  kind: 'event',
  reads: 'The threat’s number from the address; the rest as of any page.',
  tried: 'from public facts: addresses in the vendor’s samples, never run on a real dashboard, November 2026',
  sources: ['https://help.proofpoint.com/Threat_Insight_Dashboard/API_Documentation/SIEM_API'],
  addresses: [/\/threat\/(?:email|u|[a-z]{1,20})\/([\da-f]{64})\b/],
  closing: { false_positive: { status: 'False positive' }, true_positive: { status: 'Active' } },
};
