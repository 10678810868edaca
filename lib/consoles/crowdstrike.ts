import type { ConsoleSigns, KnownConsole } from './console.ts';

/** CrowdStrike’s Falcon console. Each detection has an address that names it whole; of its pages nothing sure is public, so they are read as any page is. */
export const crowdstrikeSigns: ConsoleSigns = {
  id: 'crowdstrike',
  title: 'CrowdStrike Falcon',
  hosts: [
    'falcon.crowdstrike.com',
    'falcon.us-2.crowdstrike.com',
    'falcon.eu-1.crowdstrike.com',
    'falcon.laggar.gcw.crowdstrike.com',
  ],
  selectors: [],
};

export const crowdstrike: KnownConsole = {
  ...crowdstrikeSigns,
  kind: 'event',
  searchSpeaks: 'CrowdStrike Query Language',
  reads: 'The detection’s or incident’s number from the address; the rest as of any page.',
  tried: 'from public facts: addresses in public code, never run on a real console, November 2026',
  sources: [
    'https://github.com/CrowdStrike/falconpy',
    'https://github.com/simon-im-security/CrowdQuery',
    'https://library.humio.com/data-analysis/syntax.html',
  ],
  addresses: [
    /^\/(?:activity-v2\/detections|unified-detections)\/([\w:-]{20,300})/,
    /^\/crowdscore\/incidents\/details\/(inc:[\da-f]{32}:[\da-f]{32})/,
  ],
  closing: {
    true_positive: { status: 'Closed', verdict: 'True positive' },
    false_positive: { status: 'Closed', verdict: 'False positive' },
    expected_activity: { status: 'Closed', verdict: 'Ignored' },
    undetermined: { status: 'In progress' },
  },
  links: { alert: '/unified-detections/{key}' },
};
