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
      "insert into investigation (id, pairing, title, console, fingerprint, verdict) values ($1, 'p', $2, 'maildev', $3, 'suspicious')",
      [id, `A mail ${id}`, `f-${id}`],
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
    expect(answer.summary).toBe(
      '2 like this; 1 decided by a person, and what Sidelight alone made of the others counts for nothing.',
    );
    expect(answer.facts).toMatchObject([
      {
        investigation: 'two',
        shared: [{ what: 'sender address', value: 'boss@mailroom.test' }],
        decided: { disposition: 'false_positive', person: 'Ana', reason: 'It was the boss.' },
      },
      { investigation: 'one' },
    ]);
    const lines = (answer.parts.cases ?? '').split('\n');
    expect(lines[0]).toMatch(/^two .+ judged as false_positive by Ana: It was the boss\.$/);
    expect(lines[1]).toMatch(/^one .+ not decided by a person, only by Sidelight \(suspicious\)$/);
    expect(disclosed).toEqual([]);
  });

  it('never gives an investigation as evidence for itself', async () => {
    const { answer } = await askAbout(caseBook(database), [sender], { alert: { id: 'two' } });
    expect(answer.facts).toMatchObject([{ investigation: 'one' }]);
  });

  it('takes the same alert investigated once more for no other, unless somebody decided on it', async () => {
    const again = async (fingerprint: string) =>
      (await askAbout(caseBook(database), [sender], { alert: { id: 'new', fingerprint } })).answer.facts;
    expect(await again('f-one')).toMatchObject([{ investigation: 'two' }]);
    expect(await again('f-two')).toMatchObject([{ investigation: 'two' }, { investigation: 'one' }]);
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
    const history = async (address: string, id = 'new', fingerprint = `f-${id}`) => {
      const source = caseBook(database);
      const answer = await source.ask({
        question: { id: 'sender-history', title: 'x' },
        alert: emptyAlert({ id, fingerprint }),
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
      line: expect.stringMatching(/people called 0 of them a threat and 1 harmless$/),
    });
    // The very mail at hand, investigated before, is no earlier one; nor is one that was investigated twice two.
    expect(await history('boss@mailroom.test', 'new', 'f-one')).toMatchObject({ mails: 2, fromAddress: 1 });
    await database.query(
      "insert into investigation (id, pairing, title, console, fingerprint) values ('again', 'p', 'm', 'maildev', 'f-one')",
    );
    await database.query("insert into sighting values ('again', 'sender address', 'boss@mailroom.test')");
    expect(await history('boss@mailroom.test')).toMatchObject({ mails: 3, fromAddress: 2 });
    expect(await history('boss@mailroom.test', 'two')).toMatchObject({ mails: 2, fromAddress: 1 });
    expect(await history('clerk@post.mailroom.test')).toMatchObject({ fromAddress: 0, fromOrganisation: 2 });
    expect(await history('boss@notmailroom.test')).toMatchObject({ fromAddress: 0, fromOrganisation: 0 });
    await database.query(
      "insert into decision (investigation, disposition, agree, reason, person) values ('one', 'true_positive', true, '', 'Ana')",
    );
    expect((await history('boss@mailroom.test')).line).toMatch(/people called 1 of them a threat and 1 harmless$/);
    expect((await history('somebody@else.test')).line).toMatch(/nobody decided on them, so they speak neither/);
    await expect(history('nobody')).rejects.toMatchObject({ failure: 'unreadable' });
  });

  it('takes two people at one public mailbox provider for two', async () => {
    await database.query(
      "insert into investigation (id, pairing, title, console, fingerprint) values ('mailbox', 'p', 'm', 'maildev', 'f')",
    );
    await database.query("insert into sighting values ('mailbox', 'sender address', 'jo@gmail.com')");
    const facts = await historyOf(database, 'ana@gmail.com', { id: 'new', fingerprint: 'f-new' });
    expect([facts.fromAddress, facts.fromOrganisation]).toEqual([0, 0]);
  });
});
