import type { Mailer } from '../../knowledge/mailers.ts';
import type { Mail } from '../../mail/mail.ts';
import { mailSignal } from '../signal.ts';
import { citeHeader } from './cite.ts';
import { mailerOfHost, senderOf } from './sender.ts';

export const dmarcFailed = mailSignal({
  id: 'dmarc-failed',
  title: 'The sender’s own domain disowns this mail (DMARC failed)',
  what: 'The receiver’s DMARC check of the From domain failed; where its ARC check passed, a forwarder it can name saw the mail before.',
  why: 'Neither SPF nor DKIM vouches for the address shown. Forwarding and mailing lists break both for honest mail, so lists weigh little, and so does mail whose earlier checks a forwarder sealed (ARC): how much that seal is worth depends on who set it. Customers of mailing services who publish no key for them fail too; the service proves who pays it, so that weighs two thirds.',
  sources: [
    'https://www.rfc-editor.org/rfc/rfc7489',
    'https://www.rfc-editor.org/rfc/rfc7960',
    'https://www.rfc-editor.org/rfc/rfc8617',
  ],
  weight: 1.3,
  group: 'authentication',
  rests: 'infrastructure',
  technique: 'T1672',
  find(mail) {
    const sender = senderOf(mail);
    if (sender.vouched !== 'failed' || !sender.result) return undefined;
    const sealed = mail.authentication.some(
      ({ believed, method, result }) => believed && method === 'arc' && result === 'pass',
    );
    const provider = providerOf(mail);
    return {
      title: `DMARC failed for ${sender.organisation}`,
      ...(mail.list.id || mail.list.post
        ? { weight: 0.3 }
        : sealed
          ? { weight: 0.6 }
          : provider
            ? { weight: 0.9 }
            : {}),
      detail: `Neither SPF nor DKIM proves that ${sender.organisation} sent this. ${
        sealed
          ? 'A forwarder sealed the results it saw (ARC); ask whether that forwarder is one of yours.'
          : provider
            ? `${provider.title} vouches for having sent it; customers who gave it no key of theirs fail so too.`
            : 'Forwarding and lists break both for honest mail.'
      }`,
      citations: citeHeader(mail, 'Authentication-Results', `dmarc=${sender.result.result}`),
    };
  },
});

/** The mail provider that the receiver's checks name as who sent it, where it was sent as bulk mail is. */
function providerOf(mail: Mail): Mailer | undefined {
  if (mail.list.unsubscribe.length === 0) return undefined;
  const named = mail.authentication
    .filter(({ believed, result }) => believed && result === 'pass')
    .flatMap(({ method, properties }) =>
      method === 'dkim' ? [properties['header.d']] : method === 'spf' ? [properties['smtp.mailfrom']] : [],
    );
  for (const host of named) {
    const provider = host && mailerOfHost(host.replace(/^.*@/, ''));
    if (provider) return provider;
  }
  return undefined;
}
