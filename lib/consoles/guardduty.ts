import type { ConsoleSigns, KnownConsole } from './console.ts';

/** Amazon GuardDuty in the AWS console. Findings open in a panel and are named in the address; the console’s classes change with every build, so its pages are read as any page is. */
export const guarddutySigns: ConsoleSigns = {
  id: 'guardduty',
  title: 'Amazon GuardDuty',
  hosts: ['console.aws.amazon.com'],
  selectors: [],
  address: /\/guardduty\//,
};

export const guardduty: KnownConsole = {
  ...guarddutySigns,
  kind: 'event',
  reads: 'The finding’s number from the address; the rest as of any page.',
  tried: 'from public facts: addresses in public code, never run on a real console, November 2026',
  sources: [
    'https://github.com/aws-samples/amazon-guardduty-to-slack',
    'https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_findings.html',
  ],
  addresses: [/#\/findings\?(?:[^#]*&)?fId=([\da-f]{32})\b/],
  closing: {
    true_positive: { verdict: 'Useful' },
    false_positive: { status: 'Archived', verdict: 'Not useful' },
    expected_activity: { status: 'Archived', verdict: 'Not useful' },
    simulation: { status: 'Archived' },
    duplicate: { status: 'Archived' },
  },
  closingNames: { verdict: 'feedback' },
  links: { alert: '/guardduty/home#/findings?macros=current&fId={key}' },
};
