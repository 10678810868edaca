import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseBook } from '../../../companion/connectors/case-book.ts';
import { type Database, openInMemory } from '../../../companion/store/database.ts';
import type { Observable } from '../../../lib/schema/observable.ts';
import { askAbout } from '../../companion/asking.ts';

const sender: Observable = { type: 'email', value: 'boss@mailroom.test', role: 'sender' };

let database: Database;
beforeAll(async () => {
  database = await openInMemory();
  for (const [id, value] of [
    ['one', 'boss@mailroom.test'],
    ['two', 'boss@mailroom.test'],
    ['other', 'somebody@else.test'],
  ] as const) {
    await database.query(
      "insert into investigation (id, pairing, title, console, fingerprint, verdict) values ($1, 'p', $2, 'maildev', 'f', 'suspicious')",
      [id, `A mail ${id}`],
    );
    await database.query('insert into sighting (investigation, what, value) values ($1, $2, $3)', [
      id,
      'sender address',
      value,
    ]);
  }
  await database.query(
    "insert into decision (investigation, disposition, agree, reason, person) values ('two', 'false_positive', false, 'It was the boss.', 'Ana')",
  );
});
afterAll(() => database.close());

describe('the case book', () => {
  it('gives what shares an indicator, what people decided first, and a line to quote for each', async () => {
    const { answer, disclosed } = await askAbout(caseBook(database), [sender]);
    expect(answer.summary).toBe('2 like this; 1 decided by a person.');
    expect(answer.facts).toMatchObject([
      {
        investigation: 'two',
        shared: [{ what: 'sender address', value: 'boss@mailroom.test' }],
        decided: { disposition: 'false_positive', person: 'Ana', reason: 'It was the boss.' },
      },
      { investigation: 'one' },
    ]);
    const lines = (answer.parts.cases ?? '').split('\n');
    expect(lines[0]).toMatch(/^two .+ closed as false_positive by Ana: It was the boss\.$/);
    expect(lines[1]).toMatch(/^one .+ not decided by a person$/);
    expect(disclosed).toEqual([]);
  });

  it('never gives an investigation as evidence for itself', async () => {
    const { answer } = await askAbout(caseBook(database), [sender], { alert: { id: 'two' } });
    expect(answer.facts).toMatchObject([{ investigation: 'one' }]);
  });

  it('says so where nothing was like this', async () => {
    for (const observables of [[], [{ ...sender, value: 'nobody@new.test' }]])
      expect((await askAbout(caseBook(database), observables)).answer).toMatchObject({
        summary: 'Nothing like this before.',
        facts: [],
      });
  });
});
