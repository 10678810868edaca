import type { Signal } from '../signal.ts';

/** Other receivers that make it more than a conversation. */
const many = 3;

export const sameMailToMany: Signal = {
  id: 'same-mail-to-many',
  title: 'The same mail went to several people here',
  what: 'The console’s own search found mail of the same subject from the same sender to three or more other addresses.',
  why: 'Whoever attacks an organisation writes to many of its people at once. Newsletters and notices do too, so it is a small sign; whom to tell is the greater use of it.',
  sources: ['https://attack.mitre.org/techniques/T1566/'],
  weight: 0.3,
  group: 'same-mail',
  rests: 'infrastructure',
  technique: 'T1566',
  needs: ['same-in-console'],
  find({ sameInConsole }) {
    const subjects = new Set(sameInConsole?.subject.map(({ line }) => line));
    const both = (sameInConsole?.sender ?? []).filter(({ line }) => subjects.has(line));
    const people = new Set(both.flatMap(({ to }) => to.map((one) => one.toLowerCase())));
    if (people.size < many) return undefined;
    return {
      title: `The same mail from this sender went to ${people.size} other addresses`,
      citations: both
        .slice(0, 5)
        .map(({ line }) => ({ evidence: 'same-in-console', part: 'rows', quote: line.slice(0, 1000) })),
    };
  },
};
