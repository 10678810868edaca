import { describe, expect, it } from 'vitest';
import type { AskedAbout, AskName } from '../../../lib/consoles/console.ts';
import { consoleSource } from '../../../lib/extension/console-source.ts';
import type { AskReading } from '../../../lib/extension/messages.ts';
import { questions } from '../../../lib/questions/index.ts';
import type { Alert } from '../../../lib/schema/alert.ts';
import type { OtherAlerts, SameInConsole } from '../../../lib/schema/console-search.ts';
import type { Answer } from '../../../lib/schema/source.ts';
import { emptyAlert } from '../alerts.ts';

const onScreen = {
  console: 'maildev',
  consoleTitle: 'MailDev',
  origin: 'https://mail.test',
  kind: 'email' as const,
  identity: 'it',
  alert: { key: 'k1', title: 'Parcel', about: '' },
};
const request = {
  template: 'GET /list',
  method: 'GET' as const,
  address: '/list',
  status: 200,
  bytes: 512,
  durationMs: 3,
};
const row = (key: string, title: string, from: string, ...to: string[]) => ({ key, title, from, to, at: '09:00' });
const now = () => Date.parse('2026-11-25T12:00:00Z');

function asker(answer: Partial<AskReading> | undefined) {
  const asked: [AskName, AskedAbout][] = [];
  const source = consoleSource(
    onScreen,
    async (question, about) => {
      asked.push([question, about]);
      return answer && { request, rows: [], total: 0, ...answer };
    },
    now,
  );
  const ask = (id: string, alert: Alert, answers = new Map<string, Answer>()) =>
    source.ask({
      question: { id, title: '' },
      alert,
      answers,
      signal: new AbortController().signal,
      disclose: async () => {},
    });
  return { asked, ask, source };
}

const mail = emptyAlert({
  kind: 'email',
  title: 'Parcel',
  fields: [{ path: 'email.from', label: 'from', value: 'Post <Post@parcel.test>', control: 'attacker' }],
});

describe('the questions to a console’s search', () => {
  const applies = (id: string, alert: Alert) => questions.find((question) => question.id === id)?.applies(alert);

  it('are asked where the console offers them and the person allowed it', () => {
    const offered = (alert: Alert, ...asks: string[]) => ({ ...alert, reading: { ...alert.reading, asks } });
    expect(applies('same-in-console', mail)).toBe(false);
    expect(applies('same-in-console', offered(mail, 'same-in-console'))).toBe(true);
    const event = emptyAlert({ kind: 'event' });
    expect(applies('other-alerts-of-entity', event)).toBe(false);
    expect(applies('other-alerts-of-entity', offered(event, 'other-alerts-of-entity'))).toBe(true);
  });
});

describe('the search of a console as a source', () => {
  it('finds who else got it, by sender and by subject, without the mail at hand', async () => {
    const { ask, asked } = asker({
      rows: [
        row('k1', 'Parcel', 'post@parcel.test', 'me@corp.example'),
        row('k2', 'PARCEL ', 'post@parcel.test', 'ana@corp.example'),
        row('k3', 'Parcel', 'else@parcel.test', 'ben@corp.example'),
        row('k4', 'Invoice', 'post@parcel.test', 'cem@corp.example'),
        row('k5', 'Lunch', 'friend@corp.example', 'me@corp.example'),
      ],
      total: 5,
    });
    const answer = await ask('same-in-console', mail);
    const facts = answer.facts as SameInConsole;
    expect(facts.sender.map(({ key }) => key)).toEqual(['k2', 'k4']);
    expect(facts.subject.map(({ key }) => key)).toEqual(['k2', 'k3']);
    expect(facts.cut).toBe(false);
    expect(answer.summary).toBe(
      '2 other messages from this sender, 2 of this subject, to 3 addresses; GET /list (200, 512 bytes, 3 ms)',
    );
    expect(answer.parts.rows?.split('\n')).toHaveLength(3);
    for (const { line } of facts.sender) expect(answer.parts.rows).toContain(line);
    expect(asked[0]?.[1]).toMatchObject({ sender: 'post@parcel.test', subject: 'Parcel', source: '', host: '' });
  });

  it('takes what it looks for from the raw message where that was read', async () => {
    const { ask, asked } = asker({});
    const facts = { subject: 'True subject', from: [{ name: 'x', address: 'true@sender.test' }] };
    await ask('same-in-console', mail, new Map([['message', { summary: '', parts: {}, facts }]]));
    expect(asked[0]?.[1]).toMatchObject({ sender: 'true@sender.test', subject: 'True subject' });
  });

  it('asks for other alerts of a day, and counts what the console did not send', async () => {
    const event = emptyAlert({
      kind: 'event',
      fields: [{ path: 'source.ip', value: '198.51.100.7', control: 'attacker' }],
    });
    const { ask, asked } = asker({
      request: { ...request, address: '/list?q=198.51.100.7' },
      rows: [row('k1', 'Login', '198.51.100.7'), row('k2', 'Scan', '198.51.100.7')],
      total: 40,
    });
    const answer = await ask('other-alerts-of-entity', event);
    expect(answer.facts as OtherAlerts).toMatchObject({ entity: { what: 'source', value: '198.51.100.7' }, total: 39 });
    expect(asked[0]?.[1]).toMatchObject({ since: '2026-11-24T12:00:00.000Z', until: '2026-11-25T12:00:00.000Z' });
    expect(answer.summary).toMatch(/^39 other alerts of source 198\.51\.100\.7 since /);
  });

  it('asks the same once in one investigation', async () => {
    const { ask, asked } = asker({});
    await ask('same-in-console', mail);
    await ask('same-in-console', mail);
    expect(asked).toHaveLength(1);
  });

  it('names the failure, and the request that failed', async () => {
    await expect(asker(undefined).ask('same-in-console', mail)).rejects.toMatchObject({ failure: 'not-connected' });
    await expect(asker({ why: 'The console answered 403.' }).ask('same-in-console', mail)).rejects.toMatchObject({
      failure: 'failed',
      message: expect.stringMatching(/^GET \/list .*403/),
    });
  });

  it('gives up with the engine where the tab never answers', async () => {
    const source = consoleSource(onScreen, () => new Promise(() => {}), now);
    const controller = new AbortController();
    const asked = source.ask({
      question: { id: 'same-in-console', title: '' },
      alert: mail,
      answers: new Map(),
      signal: controller.signal,
      disclose: async () => {},
    });
    controller.abort(new Error('late'));
    await expect(asked).rejects.toThrow('late');
  });
});
