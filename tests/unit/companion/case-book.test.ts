import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseBook } from '../../../companion/connectors/case-book.ts';
import { type Database, openInMemory } from '../../../companion/store/database.ts';
import { historyOf } from '../../../companion/store/sender-history.ts';
import { senderHistory } from '../../../lib/schema/mail-facts.ts';
import type { Observable } from '../../../lib/schema/observable.ts';
import { askAbout, linesHold } from '../../companion/asking.ts';
import { emptyAlert } from '../alerts.ts';

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

  it('tells how often a sender has written, and how much it knows at all', async () => {
    const mail = (address: string) =>
      new Map([['message', { summary: '', parts: {}, facts: { from: [{ name: '', address }] } }]]);
    const history = async (address: string, id = 'new') => {
      const source = caseBook(database);
      const answer = await source.ask({
        question: { id: 'sender-history', title: 'x' },
        alert: emptyAlert({ id }),
        answers: mail(address),
        signal: AbortSignal.timeout(5000),
        disclose: async () => {},
      });
      expect(linesHold(answer)).toBe(true);
      return senderHistory.parse(answer.facts);
    };
    expect(await history('boss@mailroom.test')).toMatchObject({
      mails: 3,
      fromAddress: 2,
      fromOrganisation: 2,
      threats: 0,
    });
    expect(await history('boss@mailroom.test', 'two')).toMatchObject({ mails: 2, fromAddress: 1 });
    expect(await history('clerk@post.mailroom.test')).toMatchObject({ fromAddress: 0, fromOrganisation: 2 });
    expect(await history('boss@notmailroom.test')).toMatchObject({ fromAddress: 0, fromOrganisation: 0 });
    await database.query(
      "insert into decision (investigation, disposition, agree, reason, person) values ('one', 'true_positive', true, '', 'Ana')",
    );
    expect((await history('boss@mailroom.test')).threats).toBe(1);
    await expect(history('nobody')).rejects.toMatchObject({ failure: 'unreadable' });
  });

  it('takes two people at one public mailbox provider for two', async () => {
    await database.query(
      "insert into investigation (id, pairing, title, console, fingerprint) values ('mailbox', 'p', 'm', 'maildev', 'f')",
    );
    await database.query("insert into sighting values ('mailbox', 'sender address', 'jo@gmail.com')");
    const facts = await historyOf(database, 'ana@gmail.com', 'new');
    expect([facts.fromAddress, facts.fromOrganisation]).toEqual([0, 0]);
  });
});
