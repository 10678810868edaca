import { mailSignal } from '../signal.ts';
import { citeHeader } from './cite.ts';
import { openPlatformOf } from './lookalike.ts';
import { senderOf } from './sender.ts';

export const senderOnPlatform = mailSignal({
  id: 'sender-on-platform',
  title: 'Sent from a name that anybody gets for free',
  what: 'From is below a platform for free sites and trials, or is a Microsoft 365 tenant’s initial domain (onmicrosoft.com).',
  why: 'An organisation that sends mail has a domain. Initial and trial names are for setting up, and for those who throw a tenant away after use.',
  sources: [
    'https://learn.microsoft.com/microsoft-365/admin/setup/domains-faq',
    'https://learn.microsoft.com/exchange/mail-flow-best-practices/use-directory-based-edge-blocking',
    'https://attack.mitre.org/techniques/T1583/006/',
  ],
  weight: 1.8,
  group: 'sender-domain',
  rests: 'infrastructure',
  technique: 'T1583.006',
  find(mail) {
    const sender = senderOf(mail);
    if (sender.freemail) return undefined;
    const tenant = sender.host.endsWith('.onmicrosoft.com');
    const platform = openPlatformOf(sender.host);
    if (!tenant && (!platform || platform.kind === 'document' || platform.domain === sender.host)) return undefined;
    return {
      title: tenant
        ? `Sent from ${sender.host}, a Microsoft 365 tenant’s initial name`
        : `Sent from ${sender.host}, a free name at ${platform?.title}`,
      citations: citeHeader(mail, 'From', sender.address),
    };
  },
});
