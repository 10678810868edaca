import { describe, expect, it } from 'vitest';
import type { FoundInConsole, SameInConsole } from '../../../../lib/schema/console-search.ts';
import { sameMailToMany } from '../../../../lib/signals/console/same-mail-to-many.ts';
import { findingFrom } from '../known.ts';

const to = (...people: string[]): FoundInConsole[] =>
  people.map((person) => ({
    key: person,
    title: 'Parcel',
    from: 'post@parcel.test',
    to: [person],
    at: '09:00',
    line: `09:00: “Parcel”, from post@parcel.test, to ${person}`,
  }));
const found = (sender: FoundInConsole[], subject = sender): SameInConsole => ({
  request: { template: 'GET /api/email', method: 'GET', address: '/api/email', status: 200, bytes: 9, durationMs: 1 },
  sender,
  subject,
  cut: false,
});

describe('the same mail to several people', () => {
  it('speaks for a threat a little', () => {
    const three = to('ana@corp.example', 'ben@corp.example', 'cem@corp.example');
    expect(findingFrom(sameMailToMany, { sameInConsole: found(three) }, 'email')).toMatchObject({
      title: 'The same mail from this sender went to 3 other addresses',
      weight: 0.3,
      technique: 'T1566',
      citations: three.map(({ line }) => ({ evidence: 'same-in-console', part: 'rows', quote: line })),
    });
  });

  it('says nothing of a conversation, of other subjects, of one address in two spellings', () => {
    expect(
      findingFrom(sameMailToMany, { sameInConsole: found(to('ana@corp.example', 'ben@corp.example')) }),
    ).toBeUndefined();
    const four = to('a@corp.example', 'b@corp.example', 'c@corp.example', 'd@corp.example');
    expect(findingFrom(sameMailToMany, { sameInConsole: found(four, four.slice(0, 2)) })).toBeUndefined();
    expect(
      findingFrom(sameMailToMany, { sameInConsole: found(to('a@corp.example', 'A@corp.example', 'b@corp.example')) }),
    ).toBeUndefined();
    expect(findingFrom(sameMailToMany, {})).toBeUndefined();
  });
});
