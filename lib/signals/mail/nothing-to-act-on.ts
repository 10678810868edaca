import type { Mail } from '../../mail/mail.ts';
import { hostOfAddress, sameOrganisation } from '../../observables/domain.ts';
import { plainText } from '../../observables/plain-text.ts';
import type { Citation } from '../../schema/evidence.ts';
import { mailSignal } from '../signal.ts';
import { senderOf } from './sender.ts';

/** A sum of money, a phone number. */
const moneyOrPhone =
  /[$€£]\s?\d|\d\s?(?:usd|eur|gbp|dollars|euros?|millions?|millionen|millones|btc|bitcoins?|eth|usdt)(?![a-z])|\+?\d[\d\s().-]{8,}\d/i;

/** Addresses of wallets: bitcoin of both forms (BIP 173, base 58), Ethereum. */
const wallet = /\bbc1[a-z0-9]{20,}|\b[13][a-km-zA-HJ-NP-Z1-9]{25,34}\b|\b0x[0-9a-fA-F]{40}\b/;

export const nothingToActOn = mailSignal({
  id: 'nothing-to-act-on',
  title: 'Nothing to click, open, call or pay',
  what: 'No link, no form, no attachment, no phone number, no sum of money, no other address to write or reply to.',
  why: 'A trap needs a door. Fraud by conversation opens with such mails, so this rests on the text alone and counts little.',
  sources: ['https://attack.mitre.org/techniques/T1566/'],
  weight: -0.9,
  group: 'form',
  rests: 'attacker',
  find(mail) {
    if (mail.links.length > 0 || mail.attachments.length > 0 || mail.visible.trim() === '') return undefined;
    if (mail.html && mail.html.forms.length > 0) return undefined;
    const reply = mail.replyTo[0]?.address;
    if (reply && reply !== mail.from[0]?.address && !mail.list.id) return undefined;
    const { text } = plainText(mail.visible);
    if (moneyOrPhone.test(text) || wallet.test(text) || namesStranger(mail, text)) return undefined;
    const quote = mail.visible.trim().split('\n')[0]?.slice(0, 120) ?? '';
    const citation: Citation = { evidence: 'message', part: 'body', quote };
    return { citations: [citation] };
  },
});

/** Whether the text gives an address of somebody who has no part in this mail. Signatures and quotes name who has. */
function namesStranger(mail: Mail, text: string): boolean {
  const sender = senderOf(mail);
  const known = new Set([sender.address, ...[...mail.to, ...mail.cc].map((mailbox) => mailbox.address)]);
  const hosts = [...known].flatMap((address) => hostOfAddress(address) ?? []).filter((host) => host !== sender.host);
  if (!sender.freemail) hosts.push(sender.host);
  for (const [address] of text.matchAll(/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,9}/g)) {
    const host = hostOfAddress(address) ?? '';
    if (!known.has(address.toLowerCase()) && !hosts.some((other) => sameOrganisation(host, other))) return true;
  }
  return false;
}
