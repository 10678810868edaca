import { type MailClass, mailClassOf } from '../case/mail-class.ts';
import { countedFindings, type MailFacts, mailFactsOf } from '../case/mail-facts.ts';
import { whatItWants } from '../case/what-it-wants.ts';
import type { Investigation } from '../engine/fold.ts';
import type { Want } from '../schema/finding.ts';
import { fileNamesIn } from './file-names.ts';
import { type Paint, paintFor } from './paint.ts';

/**
 * The answer to the person who reported a mail: ready to send, in plain words, for somebody who is no analyst. Chosen by class
 * and verdict, or by what the analyst decided against it. `undefined` for what is no mail, and before the first verdict.
 * Never sent from here.
 */
export function replyToReporter(investigation: Investigation): string | undefined {
  const kind = classFor(investigation);
  if (!kind) return undefined;
  const facts = mailFactsOf(investigation);
  const paint = paintFor('plain', fileNamesIn(investigation));
  const subject = facts.subject.trim() === '' ? 'the mail' : `the mail ${paint.quote(facts.subject)}`;
  const paragraphs = ['Hello,', ...body(kind, subject, investigation, facts, paint), 'Your security team'];
  return paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
}

/** What the reply speaks of: a person's decision goes before the verdict. */
function classFor(investigation: Investigation): MailClass | undefined {
  const kind = mailClassOf(investigation)?.id;
  const { feedback } = investigation;
  if (!kind || !feedback?.disposition) return feedback?.agree === false && kind ? 'undetermined' : kind;
  switch (feedback.disposition) {
    case 'false_positive':
    case 'expected_activity':
      return 'legitimate';
    case 'simulation':
      return 'simulation';
    case 'true_positive':
      return kind === 'legitimate' || kind === 'undetermined' ? 'phishing' : kind;
    case 'undetermined':
      return 'undetermined';
    default:
      return kind;
  }
}

function body(
  kind: MailClass,
  subject: string,
  investigation: Investigation,
  facts: MailFacts,
  paint: Paint,
): string[] {
  if (kind === 'legitimate') {
    const reasons = whySafe(investigation, facts);
    return [
      `thank you for reporting ${subject}. We looked at it, and it is safe.`,
      reasons.length > 0 ? `How we know: ${reasons.join(' ')}` : '',
      'You can read it and do what it asks for. Asking was right: please go on reporting whatever looks odd.',
    ];
  }
  if (kind === 'simulation')
    return [
      `thank you for reporting ${subject}. Well spotted: it was an exercise of ours, made to look like a real attack.`,
      'Nothing bad happened, even if you clicked. Please report real ones in just the same way.',
    ];
  if (kind === 'undetermined')
    return [
      `thank you for reporting ${subject}. We are still looking at it.`,
      'Until you hear from us again, please do not open its links or attachments, do not answer it, and do not pay anything because of it.',
      'If you already did one of these, tell us now; nobody will blame you.',
    ];
  const sure = investigation.verdict?.name === 'malicious' || investigation.feedback?.disposition === 'true_positive';
  return [
    `thank you for reporting ${subject}. ${sure ? 'You were right: it is' : 'It is not proven yet, but please treat it as'} ${nature(kind, facts, paint)}`,
    dont(kind, facts),
    ...ifAlready(kind, investigation, facts),
    'If you did none of this, there is nothing more for you to do. You may delete the mail.',
  ];
}

function isFraud(kind: MailClass): boolean {
  return kind === 'business-email-compromise' || kind === 'scam-or-spam';
}

/** What it is, in a sentence for everybody. */
function nature(kind: MailClass, { brand, brandIsSender, name, files }: MailFacts, paint: Paint): string {
  const poses = brand && !brandIsSender ? `It uses the name of ${brand.names[0]} and does not come from there.` : '';
  const sentence = {
    phishing: 'a false mail that wants your password or other data of yours.',
    'business-email-compromise': `an attempt at fraud${name === '' ? '' : ` in the name of ${paint.quote(name)}`}: somebody wants money sent to the wrong place.`,
    malware: `a mail that carries harmful software${files[0] ? ` in ${paint.quote(files[0])}` : ''}.`,
    'scam-or-spam': 'a scam that goes out to very many people.',
  }[kind as 'phishing' | 'business-email-compromise' | 'malware' | 'scam-or-spam'];
  return [sentence, poses].filter(Boolean).join(' ');
}

function dont(kind: MailClass, { files, hosts }: MailFacts): string {
  const things = [
    ...(hosts.length > 0 ? ['open its links'] : []),
    ...(files.length > 0 ? ['open its attachment'] : []),
    'answer it',
    ...(isFraud(kind) ? ['pay anything'] : []),
  ];
  const last = things.pop();
  const list = things.length > 0 ? `do not ${things.join(', do not ')}, and do not ${last}` : `do not ${last}`;
  const numbers = isFraud(kind) ? ' Do not call numbers that stand in it either.' : '';
  return `Please ${list}.${numbers}`;
}

/** What to do where it already happened: only what this mail could have brought about. */
function ifAlready(kind: MailClass, investigation: Investigation, { files, hosts, brand }: MailFacts): string[] {
  const wishes = new Set(whatItWants(investigation).map(({ want }) => want));
  const wanted = (...wants: Want[]) => wants.some((want) => wishes.has(want));
  const password = kind === 'phishing' || wanted('sign-in', 'open-wallet');
  const money =
    isFraud(kind) ||
    wanted('pay', 'change-bank', 'gift-cards', 'move-crypto', 'invest', 'claim-money', 'claim-refund', 'pay-ransom') ||
    (hosts.length > 0 && ['bank', 'payment', 'crypto', 'parcel', 'retail'].includes(brand?.kind ?? ''));
  const steps = [
    ...(password
      ? [
          'If you already entered a password: change it now, wherever you use it, and tell us. If you confirmed a sign-in on your phone, say so too.',
        ]
      : []),
    ...(money
      ? [
          'If you already paid, or gave bank or card details: call your bank now on the number on your card or statement, and tell us. The first hours count.',
        ]
      : []),
    ...(files.length > 0
      ? [
          'If you already opened the attachment: disconnect the computer from the network, leave it switched on, and call us.',
        ]
      : []),
    ...(isFraud(kind) ? ['If you already answered: do not write again, and tell us what you wrote.'] : []),
  ];
  return steps.length > 0 ? [steps.map((step) => `- ${step}`).join('\n')] : [];
}

/** Why it is safe, by what was found, for people who do not know what DKIM is. At most three sentences. */
function whySafe(investigation: Investigation, { brand, brandIsSender, organisation }: MailFacts): string[] {
  const sender = brandIsSender && brand ? brand.names[0] : organisation || 'the sender it names';
  const words: Readonly<Record<string, string>> = {
    'vouched-brand': `Our mail server checked that it really was sent by ${sender}.`,
    'vouched-sender': `Our mail server checked that it really was sent from ${sender}.`,
    'claimed-brand': `It comes from ${sender}, and its links lead there.`,
    'links-at-home': 'Its links lead to the sender’s own site.',
    'mailing-list': 'It is a post of a mailing list.',
    conversation: 'It answers an earlier message and quotes it.',
    'machine-notice': 'It is an automatic notice of a mail system.',
    'nothing-to-act-on': 'It asks for nothing: there is nothing to click, open, call or pay.',
    'bulk-form': 'It is an ordinary bulk mail that says who sent it and how to unsubscribe.',
    'seen-as-harmless': 'We looked at the same sender before and found it harmless.',
    decided: 'We looked at the same sender before and found it harmless.',
  };
  const said = countedFindings(investigation)
    .filter(({ weight }) => weight < 0)
    .flatMap(({ finding }) => words[finding.signal] ?? []);
  return [...new Set(said)].slice(0, 3);
}
