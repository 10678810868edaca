import type { ConsoleSigns, KnownConsole } from './console.ts';

/** Microsoft Entra’s admin centre: logs of sign-ins and what Identity Protection holds of risky users. Blades and frames as in the Azure portal; no public facts on how they are built. */
export const entraSigns: ConsoleSigns = {
  id: 'entra',
  title: 'Microsoft Entra',
  hosts: ['entra.microsoft.com'],
  selectors: [],
  frames: ['https://*.reactblade.portal.azure.net/*'],
};

export const entra: KnownConsole = {
  ...entraSigns,
  kind: 'event',
  searchSpeaks: 'KQL',
  reads: 'The user’s number from the address; blades and their frames as of any page.',
  tried: 'from public facts: documentation alone, never run on a real one, November 2026',
  sources: [
    'https://learn.microsoft.com/entra/id-protection/howto-identity-protection-investigate-risk',
    'https://learn.microsoft.com/entra/id-protection/howto-identity-protection-remediate-unblock',
  ],
  addresses: [/\/(?:userId|objectId)\/([\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12})\b/i],
  closing: {
    true_positive: { verdict: 'Confirm compromised' },
    false_positive: { verdict: 'Confirm safe' },
    expected_activity: { verdict: 'Dismiss risk' },
    simulation: { verdict: 'Dismiss risk' },
  },
  closingNames: { verdict: '' },
};
