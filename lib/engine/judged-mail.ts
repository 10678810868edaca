import { type Attached, withAttached } from '../mail/attached.ts';
import type { AuthenticationResult, Mail } from '../mail/mail.ts';
import type { Citation, Evidence } from '../schema/evidence.ts';
import type { Answer } from '../schema/source.ts';
import { senderOf } from '../signals/mail/sender.ts';

/** A mail that signals look at, and where quotes from it are found. */
export interface Judged {
  mail: Mail;
  /** Turns a citation of the message into one of where that text was captured. */
  place(citation: Citation): Citation;
  /** True where nothing that speaks for it counts: it only adds what speaks against it. */
  accusesOnly: boolean;
}

/** Before the names of a reported mail's texts in the answer about attachments. */
export const reportedPart = 'reported-';

/**
 * The mails to judge. That is the message itself; where it is a report of another mail, which came attached, it is the
 * other. A stranger may attach a mail too, with headers of his own making: its results are then not believed, and what
 * speaks against the mail around it counts as well.
 */
export function judgedMails(
  message: Mail | undefined,
  answer: Answer | undefined,
  ownDomains: ReadonlySet<string>,
): Judged[] {
  if (!message) return [];
  const given = answer?.facts as Attached | undefined;
  const attached = given && given.files.length > 0 ? given : undefined;
  const itself = (accusesOnly: boolean): Judged => ({
    mail: attached ? withAttached(message, attached) : message,
    place: (citation) => citation,
    accusesOnly,
  });
  if (!attached?.reported) return [itself(false)];
  const { reported } = attached;
  const whole = withAttached(reported.mail, attached);
  const sender = senderOf(message);
  const isOurs = sender.vouched === 'aligned' && ownDomains.has(sender.organisation);
  const inside: Judged = {
    mail: isOurs ? whole : { ...whole, authentication: whole.authentication.map(disbelieved) },
    place: (citation) =>
      citation.evidence === 'message'
        ? { ...citation, evidence: 'attachments', part: `${reportedPart}${citation.part}` }
        : citation,
    accusesOnly: false,
  };
  return isOurs ? [inside] : [inside, itself(true)];
}

/**
 * Whether this writer sees less of the mail than the one before it: attachments that were opened, and cannot be here. Then
 * nothing that was found is taken back, and nothing is found that speaks for the mail.
 */
export function seesLess(evidence: ReadonlyMap<string, Evidence>, answers: ReadonlyMap<string, Answer>): boolean {
  const answered = evidence.get('attachments');
  return answered !== undefined && answered.parts.length > 0 && !answers.has('attachments');
}

function disbelieved(result: AuthenticationResult): AuthenticationResult {
  return result.believed
    ? { ...result, believed: false, why: 'it stands in an attached mail, which anybody could have written' }
    : result;
}
