import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { witnessSource } from '../../companion/connectors/witness.ts';
import { type Answer, type Disclosure, SourceError } from '../../lib/schema/source.ts';
import { witnessRequest } from '../../lib/witness/ask.ts';
import { checkTestimony } from '../../lib/witness/check.ts';
import { Redactor } from '../../lib/witness/redact.ts';
import { observed, ScriptedModel } from '../model/scripted-model.ts';
import { emptyAlert } from './alerts.ts';

const body =
  'Dear Ana Lopez, write to ana.lopez@corp.example or see https://evil.example/login?user=ana.lopez@corp.example#x on host db7.corp.example (10.1.2.3). Pay 900 EUR today.';
const answers = new Map<string, Answer>([
  ['message', { summary: '', parts: { body, header: 'To: Ana Lopez <ana.lopez@corp.example>' }, facts: null }],
]);
const internal = { people: [{ address: 'ana.lopez@corp.example', name: 'Ana Lopez' }], domains: ['corp.example'] };

describe('redaction', () => {
  it('leaves no internal name, address or host, and keeps what the attacker wrote', () => {
    const text = new Redactor(internal).redact(body);
    expect(text).not.toMatch(/ana|lopez|corp\.example|db7|10\.1\.2\.3/i);
    expect(text).toContain('https://evil.example/login');
    expect(text).not.toContain('user=');
    expect(text).toContain('Pay 900 EUR today.');
  });

  it('gives the same name the same token, and back', () => {
    const redactor = new Redactor(internal);
    const once = redactor.redact('ana.lopez@corp.example and ana.lopez@corp.example');
    expect(new Set(once.match(/\[[A-Z_]+_\d+\]/g)).size).toBe(1);
    expect(redactor.inflate(once)).toBe('ana.lopez@corp.example and ana.lopez@corp.example');
  });
});

describe('the question', () => {
  it('is fenced, so that nothing in the evidence can end it', () => {
    const { evidence, instructions } = witnessRequest(answers, internal, 'evidence-1234');
    expect(evidence.startsWith('evidence-1234\n')).toBe(true);
    expect(evidence.endsWith('\nevidence-1234')).toBe(true);
    expect(instructions).not.toContain('Pay 900');
  });

  it('holds nothing of what was made of earlier alerts, so that no verdict comes back as an echo', () => {
    const answer = (parts: Answer['parts']): Answer => ({ summary: '', parts, facts: null });
    const { evidence } = witnessRequest(
      new Map([
        ...answers,
        ['seen-before', answer({ cases: 'case-7 not decided by a person, only by Sidelight (malicious)' })],
        ['sender-history', answer({ history: '9 of 120 mails' })],
        ['known-bad', answer({ lists: 'evil.example is on a list' })],
      ]),
      internal,
      'evidence-1234',
    );
    expect(evidence).not.toMatch(/case-7|120 mails/);
    expect(evidence).toContain('on a list');
  });
});

describe('the answer', () => {
  const redactor = new Redactor(internal);
  it('is taken quote by quote', () => {
    const { claims, struck } = checkTestimony(
      `Sure! \`\`\`json\n${JSON.stringify({ observations: [observed('Pay 900 EUR today.', { strength: 'strong' }), observed('Pay 901 EUR today.')] })}\n\`\`\``,
      answers,
      redactor,
    );
    expect(claims).toEqual([
      expect.objectContaining({
        weight: 1.2,
        citations: [{ evidence: 'message', part: 'body', quote: 'Pay 900 EUR today.' }],
      }),
    ]);
    expect(struck).toHaveLength(1);
  });

  it('says plainly what is wrong with a form that was not agreed', () => {
    for (const text of ['I cannot help with that.', '{"observations": [', '{"verdict":"benign"}', ''])
      expect(() => checkTestimony(text, answers, redactor)).toThrow(/The model’s answer/);
  });
});

describe('the witness at a scripted model', () => {
  let model: ScriptedModel;
  const disclosed: Disclosure[] = [];
  const ask = (signal = new AbortController().signal) =>
    witnessSource({
      url: model.url,
      name: 'scripted',
      key: '',
      ownDomains: ['corp.example'],
      firstUse: async () => disclosed.length === 0,
    }).ask({
      question: { id: 'witness', title: '' },
      alert: emptyAlert(),
      answers,
      signal,
      disclose: async (disclosure) => void disclosed.push(disclosure),
    });

  beforeAll(async () => {
    model = await ScriptedModel.start();
  });
  afterAll(() => model.stop());

  it('discloses exactly what it sends, before it sends it', async () => {
    model.observes(observed('Pay 900 EUR today.'));
    const answer = await ask();
    expect(answer.claims).toHaveLength(1);
    const [heard] = model.heard();
    expect(disclosed[0]?.text).toBe(`${heard?.system}\n\n${heard?.user}`);
    expect(disclosed[0]?.text).not.toContain('ana.lopez@corp.example');
    expect(disclosed[0]?.first).toBe(true);
  });

  it('names each failure and its remedy', async () => {
    for (const [status, failure] of [
      [401, 'refused'],
      [404, 'refused'],
      [500, 'failed'],
    ] as const) {
      model.fails(status);
      await expect(ask()).rejects.toMatchObject({ name: 'SourceError', failure, remedy: expect.any(String) });
    }
    model.says('no JSON at all');
    await expect(ask()).rejects.toMatchObject({ failure: 'unreadable' });
  });

  it('stops when it is told to, in the middle of a slow answer', async () => {
    model.says(JSON.stringify({ observations: [] }).repeat(200), { tokensPerSecond: 5 });
    const stop = new AbortController();
    const asking = ask(stop.signal);
    setTimeout(() => stop.abort(), 100);
    const started = Date.now();
    await expect(asking).rejects.toBeInstanceOf(SourceError);
    expect(Date.now() - started).toBeLessThan(5_000);
  });

  it('reads no endless answer', async () => {
    model.says('x'.repeat(100_000));
    await expect(ask()).rejects.toMatchObject({ failure: 'unreadable' });
  });
});
