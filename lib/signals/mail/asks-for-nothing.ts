import type { Mail } from '../../mail/mail.ts';
import type { Citation } from '../../schema/evidence.ts';
import { mailSignal, type SignalInput } from '../signal.ts';
import { wordsOfMail } from './cite.ts';
import { disguisedWords } from './disguised-words.ts';
import { hiddenTextSalting } from './hidden-text.ts';
import { instructsMachines } from './instructs-machines.ts';
import { intents } from './intents.ts';
import { isInKnownLanguage } from './known-language.ts';
import { ownerOf } from './link-owner.ts';
import { senderOf } from './sender.ts';
import { splitWords } from './split-words.ts';

/** Fewer words say nothing either way. */
const fewest = 12;
/** A greeting, a sentence and a link. */
const few = 40;
/** From here on what a text wants is a want; below it is what everybody writes. */
const want = 0.5;
/** Attachments that hold no more than a mail’s text does. */
const plainKinds =
  /^(?:text\/(?:plain|calendar|x-vcard|vcard|directory|x-patch|x-diff)|application\/(?:pgp-signature|pkcs7-signature|x-pkcs7-signature|ics)|image\/(?:gif|png|jpe?g|webp|bmp))$/i;

export const asksForNothing = mailSignal({
  id: 'asks-for-nothing',
  title: 'It asks for nothing that fraud asks for',
  what: 'The text is long enough to judge, in a language whose requests are known, and none of them is in it: no sign-in, payment, call, prize, threat or haste. Nothing is attached but text and pictures, or what is attached was opened and asks for nothing either.',
  why: 'Fraud has to say what it wants. What a picture says, or a page behind a link, is not seen, and words can be found that nobody knows yet, so it counts a little.',
  sources: ['https://attack.mitre.org/techniques/T1566/', 'https://www.ncsc.gov.uk/collection/phishing-scams'],
  weight: -1,
  group: 'wants-nothing',
  rests: 'attacker',
  find(mail, input) {
    const { body } = wordsOfMail(mail);
    if (body.words.length < fewest || isMostlyPicture(mail) || !isInKnownLanguage(body)) return undefined;
    if (mail.html?.forms.length || mayHoldMore(mail)) return undefined;
    // Its picture asks to be scanned.
    if (mail.links.some(({ place }) => place === 'code')) return undefined;
    if (wantsSomething(mail, input) || disguises(mail, input)) return undefined;
    const quote = mail.visible.trim().split('\n')[0]?.slice(0, 120) ?? '';
    const citation: Citation = { evidence: 'message', part: 'body', quote };
    return { weight: weightFor(mail, body.words.length), citations: [citation] };
  },
});

/** Without a link there is less that could be behind it; of few words around a stranger's the page behind is the message. */
function weightFor(mail: Mail, words: number): number {
  const sender = senderOf(mail);
  const web = mail.links.filter((link) => link.host !== '' && link.place !== 'image');
  if (web.length === 0) return -1;
  return words < few && web.some((link) => ownerOf(link, sender) === 'stranger') ? -0.4 : -0.8;
}

/**
 * Whether an attachment may hold what the text does not say. Once they are opened their words are looked through with the
 * mail's own, and what is left is what does something or could not be opened.
 */
function mayHoldMore({ attached, attachments }: Mail): boolean {
  if (!attached) return attachments.some(({ declaredType }) => !plainKinds.test(declaredType));
  return attached.files.some(
    ({ lock, traits }) =>
      lock !== undefined || traits.some(({ kind }) => kind !== 'dmarc-report' && kind !== 'tls-report'),
  );
}

/** Whether any signal of what a text wants saw something that weighs. */
export function wantsSomething(mail: Mail, input: SignalInput): boolean {
  return intents.some((signal) => {
    const sighting = signal.find({ ...input, mail });
    return sighting !== undefined && (sighting.weight ?? signal.weight) >= want;
  });
}

/** Whether it hides text or cuts words: who does that does not say what he wants in plain words. */
export function disguises(mail: Mail, input: SignalInput): boolean {
  const known = disguised.get(mail);
  if (known !== undefined) return known;
  const does = [hiddenTextSalting, splitWords, disguisedWords, instructsMachines].some(
    (signal) => signal.find({ ...input, mail }) !== undefined,
  );
  disguised.set(mail, does);
  return does;
}
const disguised = new WeakMap<Mail, boolean>();

/** As `lib/mail/read.ts` judges it: little text, and a picture that may hold the rest. */
function isMostlyPicture(mail: Mail): boolean {
  return mail.gaps.some(({ id }) => id === 'picture-unread' || id === 'text-garbled' || id === 'html-truncated');
}
