import type { AttachedFile } from '../../mail/attached.ts';
import type { Mail } from '../../mail/mail.ts';
import { hostOfAddress, sameOrganisation } from '../../observables/domain.ts';
import { plainText } from '../../observables/plain-text.ts';
import type { Citation } from '../../schema/evidence.ts';
import type { Want } from '../../schema/finding.ts';
import { mailSignal, type SignalInput } from '../signal.ts';
import { citeFile } from './cite.ts';
import { intents } from './intents.ts';
import { senderOf } from './sender.ts';

const money =
  /[$€£]\s?\d|\d\s?(?:usd|eur|gbp|dollars|euros?|millions?|millionen|millones|btc|bitcoins?|eth|usdt)(?![a-z])/i;
/** Addresses of wallets: bitcoin of both forms (BIP 173, base 58), Ethereum. */
const wallet = /\bbc1[a-z0-9]{20,}|\b[13][a-km-zA-HJ-NP-Z1-9]{25,34}\b|\b0x[0-9a-fA-F]{40}\b/;
/** Seven to fifteen digits (ITU-T E.164), in groups or not. */
const number = /\+?\d[\d\s().-]{8,24}\d/g;
/** Their digits stand in groups too. */
const date = /(?<!\d)(?:\d{4}([-./])\d{1,2}\1\d{1,2}|\d{1,2}([-./])\d{1,2}\2(?:\d{4}|\d\d))(?!\d)/g;
/** Parcels, orders and customers have numbers without groups; so has a telephone, where the text speaks of one. */
const telephone =
  /call|phone|\btel|dial|\bring\b|\btext (?:me|us|to)\b|\bsms\b|whats ?app|hotline|helpline|anruf|ruf|fon\b|appel|téléphon|llam|ligue|chiam|\bbel|zadzwo|тел|звон|电话|電話/i;

/** What an answer gives: a mail that wants one of these needs no other door. */
const byAnswer = new Set<Want>([
  'reply',
  'send-data',
  'claim-money',
  'claim-reward',
  'claim-refund',
  'work',
  'borrow',
  'meet',
  'invest',
  'gift-cards',
  'change-bank',
]);
/** From which weight on that is said and not touched upon. */
const wish = 0.8;

/** Files whose text is all there is to them. */
const plainNames = /\.(?:txt|text|log|csv|ics|vcf|asc|md|diff|patch)$/i;

export const nothingToActOn = mailSignal({
  id: 'nothing-to-act-on',
  title: 'Nothing to click, open, call or pay',
  what: 'No link, no form, no phone number, no sum of money, no other address to write or reply to, no wish that an answer would grant; nothing attached, or only text and servers’ reports, opened and as empty of these.',
  why: 'A trap needs a door. Fraud by conversation opens with such mails, so this rests on the text alone and counts little.',
  sources: ['https://attack.mitre.org/techniques/T1566/', 'https://www.rfc-editor.org/rfc/rfc7489#section-7.2'],
  weight: -0.9,
  group: 'form',
  rests: 'attacker',
  find(mail, input) {
    if (mail.links.length > 0 || (mail.html && mail.html.forms.length > 0)) return undefined;
    const files = plainFiles(mail);
    if (!files || (mail.visible.trim() === '' && files.length === 0)) return undefined;
    if (!mail.list.id && mail.replyTo.some(({ address }) => isElsewhere(mail, address))) return undefined;
    const texts = [mail.visible, ...(mail.attached?.texts ?? []).map(({ text }) => text)];
    if (texts.some((written) => hasDoor(mail, written)) || wantsAnswer(mail, input)) return undefined;
    const quote = mail.visible.trim().split('\n')[0]?.slice(0, 120) ?? '';
    const citation: Citation = { evidence: 'message', part: 'body', quote };
    return { citations: quote === '' ? files.slice(0, 1).flatMap(citeFile) : [citation] };
  },
});

/** What came along, where all of it was opened and is text or a report of servers; `undefined` where it may be more. */
function plainFiles({ attached, attachments }: Mail): AttachedFile[] | undefined {
  if (!attached) return attachments.length > 0 ? undefined : [];
  const wrappers = new Set(attached.files.flatMap((file) => file.within ?? []));
  const isPlain = ({ id, lock, traits, letters, pictures, format, name, declaredType }: AttachedFile) => {
    if (lock !== undefined) return false;
    // The head of a picture that broke off: it shows nothing.
    if (format === 'jpeg' && pictures === 0) return true;
    if (traits.length > 0) return traits.every(({ kind }) => kind === 'dmarc-report' || kind === 'tls-report');
    if (wrappers.has(id)) return true;
    return letters > 0 && format === undefined && (plainNames.test(name) || /^text\/plain/i.test(declaredType));
  };
  return attached.codes.length === 0 && attached.files.every(isPlain) ? attached.files : undefined;
}

function hasDoor(mail: Mail, written: string): boolean {
  const { text } = plainText(written);
  if (money.test(text) || wallet.test(text) || namesStranger(mail, text)) return true;
  const numbers = text.replace(date, ' ').match(number) ?? [];
  return numbers.some((found) => isTelephone(found) && (!/^\d+$/.test(found) || telephone.test(text)));
}

function isTelephone(found: string): boolean {
  return found.replace(/\D/g, '').length <= 15;
}

/** Whether answers go to somebody else than who writes; an organisation has several mailboxes. */
function isElsewhere(mail: Mail, address: string): boolean {
  const sender = senderOf(mail);
  if (address === sender.address) return false;
  return sender.freemail || !sameOrganisation(hostOfAddress(address) ?? '', sender.host);
}

function wantsAnswer(mail: Mail, input: SignalInput): boolean {
  return intents.some((signal) => {
    const sighting = signal.find({ ...input, mail });
    const wants = sighting && (sighting.wants ?? signal.wants);
    return wants !== undefined && byAnswer.has(wants) && (sighting?.weight ?? signal.weight) >= wish;
  });
}

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
