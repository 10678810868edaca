import { hostOfAddress, organisationalDomain } from '../../observables/domain.ts';
import { mailSignal } from '../signal.ts';
import { citeHeader } from './cite.ts';
import { mailerOfHost, sameOwner, senderOf } from './sender.ts';

export const sentByProvider = mailSignal({
  id: 'sent-by-provider',
  title: 'Sent by a mail provider that the domain’s owner set up',
  what: 'The return path is a known mail provider’s, and a DKIM signature of the From domain itself passed at the receiver.',
  why: 'The provider can only sign so with a key that the domain’s owner published for it. It proves who set it up and not what they want; accounts at providers are stolen too.',
  sources: ['https://www.rfc-editor.org/rfc/rfc6376#section-1.1', 'https://support.google.com/a/answer/81126'],
  weight: -0.3,
  group: 'relay',
  rests: 'sender',
  find(mail) {
    const sender = senderOf(mail);
    const provider = mailerOfHost(hostOfAddress(mail.returnPath?.replace(/[<>]/g, '') ?? '') ?? '');
    if (!provider || sender.freemail || mailerOfHost(sender.host)) return undefined;
    const own = mail.authentication.find(
      (result) =>
        result.believed &&
        result.method === 'dkim' &&
        result.result === 'pass' &&
        sameOwner(organisationalDomain(result.properties['header.d'] ?? '') ?? '', sender.organisation),
    );
    if (!own) return undefined;
    return {
      title: `${provider.title} sends for ${sender.organisation}, with its key`,
      citations: [...citeHeader(mail, 'Return-Path'), ...citeHeader(mail, 'Authentication-Results', 'dkim=pass')],
    };
  },
});
