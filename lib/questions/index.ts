import { domainAge } from './domain-age.ts';
import { event } from './event.ts';
import { knownBad } from './known-bad.ts';
import { message } from './message.ts';
import { networkOwner } from './network-owner.ts';
import { otherAlertsOfEntity } from './other-alerts-of-entity.ts';
import { page } from './page.ts';
import type { Question } from './question.ts';
import { resolves } from './resolves.ts';
import { sameInConsole } from './same-in-console.ts';
import { seenBefore } from './seen-before.ts';
import { witness } from './witness.ts';

/** Every question, in the order they are asked where nothing else decides it. */
export const questions: readonly Question[] = [
  message,
  event,
  page,
  seenBefore,
  witness,
  knownBad,
  domainAge,
  resolves,
  networkOwner,
  sameInConsole,
  otherAlertsOfEntity,
];
