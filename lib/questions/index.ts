import { attachments } from './attachments.ts';
import { domainAge } from './domain-age.ts';
import { earlierMail } from './earlier-mail.ts';
import { event } from './event.ts';
import { executions } from './executions.ts';
import { knownBad } from './known-bad.ts';
import { linkClicks } from './link-clicks.ts';
import { message } from './message.ts';
import { networkOwner } from './network-owner.ts';
import { otherAlertsOfEntity } from './other-alerts-of-entity.ts';
import { otherRecipients } from './other-recipients.ts';
import { page } from './page.ts';
import type { Question } from './question.ts';
import { resolves } from './resolves.ts';
import { sameInConsole } from './same-in-console.ts';
import { seenBefore } from './seen-before.ts';
import { senderHistory } from './sender-history.ts';
import { signatures } from './signatures.ts';
import { signingKeys } from './signing-keys.ts';
import { witness } from './witness.ts';

/** Every question, in the order they are asked where nothing else decides it. */
export const questions: readonly Question[] = [
  message,
  attachments,
  event,
  page,
  signatures,
  seenBefore,
  senderHistory,
  witness,
  knownBad,
  domainAge,
  resolves,
  signingKeys,
  networkOwner,
  otherRecipients,
  linkClicks,
  executions,
  earlierMail,
  sameInConsole,
  otherAlertsOfEntity,
];
