import type { Mail } from '../../mail/mail.ts';
import { hostOfAddress } from '../../observables/domain.ts';
import { mailSignal } from '../signal.ts';
import { citeHeader } from './cite.ts';
import { mailerOfHost, senderOf } from './sender.ts';

export const bulkForm = mailSignal({
  id: 'bulk-form',
  title: 'Sent as lawful bulk mail is sent',
  what: 'List-Unsubscribe with one click (RFC 8058), or with a known mail provider in the return path and a passed check.',
  why: 'Providers close accounts that people complain of. Attackers rent or steal such accounts, so this counts a little.',
  sources: ['https://www.rfc-editor.org/rfc/rfc8058', 'https://support.google.com/a/answer/81126'],
  weight: -0.7,
  group: 'form',
  rests: 'sender',
  find(mail) {
    const bulk = bulkOf(mail);
    if (!bulk) return undefined;
    const { provider } = bulk;
    return {
      title: provider
        ? `Bulk mail through ${provider.title}, with a way to unsubscribe`
        : 'Bulk mail with one-click unsubscribe',
      citations: citeHeader(mail, 'List-Unsubscribe'),
    };
  },
});

/**
 * Whether a mail was sent as lawful bulk mail is, as far as somebody else attests it. Anybody may write the header alone; a
 * mailbox at a public provider sends no bulk mail, whatever it writes.
 */
export function bulkOf(mail: Mail): { provider: ReturnType<typeof mailerOfHost> } | undefined {
  if (mail.list.unsubscribe.length === 0) return undefined;
  const sender = senderOf(mail);
  if (sender.freemail) return undefined;
  const provider = mailerOfHost(hostOfAddress(mail.returnPath ?? '') ?? '');
  const passed = mail.authentication.some(
    (result) => result.believed && result.method === 'dkim' && result.result === 'pass',
  );
  return (provider && passed) || (mail.list.oneClick && sender.vouched === 'aligned') ? { provider } : undefined;
}

/**
 * Whether a known mail provider sent it as bulk mail: then it is written to many, and what asks one reader for a favour is
 * not looked for. The one-click header and the signature of the sender's own domain are the sender's to set.
 */
export function sentInBulk(mail: Mail): boolean {
  return bulkOf(mail)?.provider !== undefined;
}
