import { senderOf } from '../mail/sender.ts';
import type { Signal } from '../signal.ts';
import { decidedAs } from './decided.ts';

export const seenAsHarmless: Signal = {
  id: 'seen-as-harmless',
  title: 'A person judged one like this as harmless',
  what: 'The case book holds an investigation with the same sender, link or file that an analyst decided to be a false positive or expected, by agreeing, by saying so, or in the console.',
  why: 'Somebody looked and decided. A trusted sender can be taken over, so it does not undo hard evidence; where the receiver’s checks do not vouch for the address, what was decided on the real one counts for nothing.',
  sources: ['https://schema.ocsf.io/classes/incident_finding'],
  weight: -2,
  group: 'seen-before',
  rests: 'person',
  needs: ['seen-before'],
  find({ earlier, mail }) {
    // The case book is asked after the message. Who borrows an address borrows its links, too; a file they would have to have.
    const borrowed = mail && ['failed', 'unaligned'].includes(senderOf(mail).vouched);
    const own = borrowed ? earlier.filter(({ shared }) => shared.some(({ what }) => what === 'attachment')) : earlier;
    return decidedAs(own, ['false_positive', 'expected_activity']);
  },
};
