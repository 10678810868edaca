import { describe, expect, it } from 'vitest';
import { chainProblems, seal } from '../../lib/engine/chain.ts';
import { type Clock, systemClock } from '../../lib/engine/clock.ts';
import { decide } from '../../lib/engine/decide.ts';
import { fold } from '../../lib/engine/fold.ts';
import { headHolds, signHead } from '../../lib/engine/head.ts';
import { type InvestigateOptions, investigate } from '../../lib/engine/investigate.ts';
import { replayProblems } from '../../lib/engine/replay.ts';
import { weigh } from '../../lib/engine/weigh.ts';
import type { Question } from '../../lib/questions/question.ts';
import type { Alert } from '../../lib/schema/alert.ts';
import type { Finding } from '../../lib/schema/finding.ts';
import { type Answer, type Source, SourceError } from '../../lib/schema/source.ts';
import type { TraceEvent } from '../../lib/schema/trace.ts';
import type { Signal } from '../../lib/signals/signal.ts';
import { emptyAlert } from './alerts.ts';

function finding(id: string, weight: number, change: Partial<Finding> = {}): Finding {
  return {
    id,
    signal: id,
    title: id,
    weight,
    group: id,
    rests: 'infrastructure',
    citations: [{ evidence: 'page', part: 'visible', quote: id }],
    ...change,
  };
}

const nothing = { kind: 'email' as const, gaps: [], open: [], prior: 0.5 };

describe('weighing', () => {
  it('counts the strongest for and the strongest against in one group', () => {
    const { logOdds, contributions } = weigh([
      finding('a', 2, { group: 'g' }),
      finding('b', 1, { group: 'g' }),
      finding('c', -1, { group: 'g' }),
    ]);
    expect(logOdds).toBe(1);
    expect(contributions.find((c) => c.finding === 'b')).toEqual({
      finding: 'b',
      weight: 0,
      reduced: 'weaker-in-group',
    });
  });

  it('lets the attacker’s own text exonerate by 1.0 at most, in sum', () => {
    const { logOdds } = weigh([
      finding('a', -0.8, { rests: 'attacker' }),
      finding('b', -0.9, { rests: 'attacker' }),
      finding('c', -0.5),
    ]);
    expect(logOdds).toBe(-1.5);
  });

  it('bounds the witness both ways', () => {
    const said = [1.2, 1.2, 1.2].map((weight, i) => finding(`w${i}`, weight, { rests: 'witness' }));
    expect(weigh(said).logOdds).toBe(1.5);
    expect(weigh(said.map((f) => ({ ...f, weight: -f.weight }))).logOdds).toBe(-1.5);
  });
});

describe('deciding', () => {
  it('takes two independent findings to condemn', () => {
    expect(decide({ ...nothing, findings: [finding('a', 8)] }).name).toBe('suspicious');
    expect(decide({ ...nothing, findings: [finding('a', 4), finding('b', 4)] }).name).toBe('malicious');
  });

  it('never says benign without exonerating evidence', () => {
    expect(decide({ ...nothing, findings: [] }).name).toBe('inconclusive');
    expect(decide({ ...nothing, findings: [finding('a', -2)] }).name).toBe('benign');
  });

  it('never says benign while a question is open or an unread part blocks it', () => {
    const findings = [finding('a', -3)];
    expect(decide({ ...nothing, findings, open: [{ id: 'q', title: 'What?' }] }).name).toBe('inconclusive');
    expect(
      decide({ ...nothing, findings, gaps: [{ id: 'g', what: 'A part.', cause: 'not-readable', blocksBenign: true }] })
        .name,
    ).toBe('inconclusive');
    expect(
      decide({
        ...nothing,
        findings,
        gaps: [{ id: 'g', what: 'A source.', cause: 'not-connected', blocksBenign: false }],
      }).name,
    ).toBe('benign');
  });

  it('starts from the base rate it is given', () => {
    const findings = [finding('a', 1.5), finding('b', 1.5)];
    const often = decide({ ...nothing, findings, prior: 0.5 });
    const rarely = decide({ ...nothing, findings, prior: 0.05 });
    expect(rarely.threatProbability).toBeLessThan(often.threatProbability);
    expect(rarely.prior).toBe(0.05);
  });

  it('says which single finding carries the verdict', () => {
    expect(decide({ ...nothing, findings: [finding('carries', 2.5)] }).wouldChange[0]).toBe(
      'Without “carries” it would be inconclusive.',
    );
  });
});

const question = (id: string, change: Partial<Question> = {}): Question => ({
  id,
  title: `What of ${id}?`,
  why: '',
  applies: () => true,
  gap: { what: `${id} is not known.`, remedy: 'Connect it.', blocksBenign: false },
  ...change,
});
const source = (id: string, ask: (alert: Alert) => Promise<Answer> | Answer, change: Partial<Source> = {}): Source => ({
  id,
  title: id,
  contacts: 'nobody',
  answers: [id],
  deadlineMs: 1000,
  derivable: false,
  ask: async ({ alert }) => ask(alert),
  ...change,
});
const says = (id: string, text = `${id} says so`): Source =>
  source(id, () => ({ summary: text, parts: { text }, facts: null }));
const signal = (id: string, needs: string, weight: number, quote = `${needs} says so`): Signal => ({
  id,
  title: id,
  what: '',
  why: '',
  sources: [],
  weight,
  group: id,
  rests: 'infrastructure',
  needs: [needs],
  find: () => ({ citations: [{ evidence: needs, part: 'text', quote }] }),
});

async function run(sources: Source[], change: Partial<InvestigateOptions> = {}): Promise<TraceEvent[]> {
  const trace: TraceEvent[] = [...(change.trace ?? [])];
  const options: InvestigateOptions = {
    investigation: 'i-1',
    writer: 'browser',
    clock: systemClock,
    prior: 0.5,
    signals: [],
    unanswered: 'note-gap',
    ...change,
  };
  for await (const event of investigate(emptyAlert(), sources, options)) trace.push(event);
  return trace;
}

describe('investigating', () => {
  const questions = [question('a'), question('b')];
  const signals = [signal('fa', 'a', 2), signal('fb', 'b', 2)];

  it('asks all at once, weighs what comes back, decides and closes', async () => {
    const trace = await run([says('a'), says('b')], { questions, signals });
    const state = fold(trace);
    expect([...(state?.findings.keys() ?? [])].sort()).toEqual(['fa', 'fb']);
    expect(state?.verdict).toMatchObject({ final: true, name: 'malicious' });
    expect(state?.closed).toBe(true);
    const types = trace.map((event) => event.data.type);
    expect(types.indexOf('question-asked')).toBeLessThan(types.indexOf('evidence-received'));
    expect(types.slice(1, 3)).toEqual(['question-asked', 'question-asked']);
  });

  it('strikes a claim whose quote is not in what was captured', async () => {
    const trace = await run([says('a')], {
      questions: [question('a')],
      signals: [signal('lies', 'a', 3, 'never said')],
    });
    expect(trace.map((event) => event.data.type)).not.toContain('finding-made');
    expect(fold(trace)?.struck).toEqual([expect.objectContaining({ signal: 'lies' })]);
  });

  it('goes on when a source throws, and says what is missing and what to do', async () => {
    const broken = source('a', () => {
      throw new SourceError('refused', 'It said no.', 'Ask nicely.');
    });
    const state = fold(await run([broken, says('b')], { questions, signals }));
    expect(state?.gaps.get('unanswered-a')).toMatchObject({ cause: 'refused', remedy: 'Ask nicely.' });
    expect(state?.findings.has('fb')).toBe(true);
    expect(state?.verdict?.final).toBe(true);
  });

  it('does not wait for a source beyond its deadline', async () => {
    const never = source('a', () => new Promise<Answer>(() => {}), { deadlineMs: 20 });
    expect(fold(await run([never], { questions: [question('a')] }))?.gaps.get('unanswered-a')).toMatchObject({
      cause: 'timed-out',
    });
  });

  it('takes no answer that comes after the deadline', async () => {
    const fire: (() => void)[] = [];
    const clock: Clock = {
      ...systemClock,
      deadline: () => {
        const c = new AbortController();
        fire.push(() => c.abort());
        return c.signal;
      },
    };
    let answer: (answer: Answer) => void = () => {};
    const late = source(
      'a',
      () =>
        new Promise<Answer>((resolve) => {
          answer = resolve;
        }),
    );
    const running = run([late], { questions: [question('a')], clock, signals: [signal('fa', 'a', 2)] });
    await new Promise((resolve) => setTimeout(resolve, 20));
    fire.forEach((abort) => {
      abort();
    });
    answer({ summary: '', parts: { text: 'a says so' }, facts: null });
    const state = fold(await running);
    expect(state?.findings.size).toBe(0);
    expect(state?.questions.get('a')?.state).toBe('failed');
  });

  it('notes questions that no source can answer as gaps, or leaves them open for the next writer', async () => {
    const noted = fold(await run([says('a')], { questions, signals }));
    expect(noted?.gaps.get('unanswered-b')?.cause).toBe('not-connected');
    expect(noted?.verdict?.final).toBe(true);
    const open = fold(await run([says('a')], { questions, signals, unanswered: 'leave-open' }));
    expect(open?.gaps.size).toBe(0);
    expect(open?.verdict?.final).toBe(false);
    expect(open?.closed).toBe(false);
  });

  it('continues another writer’s trace without asking again what was answered', async () => {
    let asked = 0;
    const counted = source('a', () => {
      asked++;
      return { summary: '', parts: { text: 'a says so' }, facts: null };
    });
    const kept = new Map<string, string>();
    const first = await run([counted], {
      questions,
      signals,
      unanswered: 'leave-open',
      keep: (digest, text) => void kept.set(digest, text),
    });
    const whole = await run([counted, says('b')], {
      questions,
      signals,
      trace: first,
      writer: 'companion',
      recall: async (digest) => kept.get(digest),
    });
    expect(asked).toBe(1);
    expect(await chainProblems(whole)).toEqual([]);
    expect([...(fold(whole)?.findings.keys() ?? [])].sort()).toEqual(['fa', 'fb']);
    expect(whole.at(-1)).toMatchObject({ writer: 'companion', data: { type: 'investigation-closed' } });
  });

  it('asks again what failed for want of a source once one is there, and lifts the gap', async () => {
    const alone = await run([says('a')], { questions, signals });
    const together = await run([says('a'), says('b')], { questions, signals, trace: alone });
    expect(fold(together)?.gaps.has('unanswered-b')).toBe(false);
    expect(fold(together)?.findings.has('fb')).toBe(true);
  });

  it('discloses before anything leaves, and stops where that cannot be recorded', async () => {
    let sent = false;
    const talks: Source = {
      ...says('a'),
      contacts: 'third party',
      ask: async ({ disclose }) => {
        await disclose({ destination: 'https://model.example', policy: 'redacted', text: 'exactly this', first: true });
        sent = true;
        return { summary: '', parts: { text: 'a says so' }, facts: null };
      },
    };
    const trace = await run([talks], { questions: [question('a')] });
    const types = trace.map((event) => event.data.type);
    expect(sent).toBe(true);
    expect(types.indexOf('disclosure-made')).toBeLessThan(types.indexOf('evidence-received'));
  });

  it('stops quietly when it is told to', async () => {
    const stop = new AbortController();
    const running = run([source('a', () => new Promise<Answer>(() => {}))], {
      questions: [question('a')],
      signal: stop.signal,
    });
    setTimeout(() => stop.abort(), 20);
    expect((await running).map((event) => event.data.type)).not.toContain('investigation-closed');
  });

  it('survives a signal that throws on hostile input', async () => {
    const throws: Signal = {
      ...signal('throws', 'a', 1),
      find: () => {
        throw new Error('out of range');
      },
    };
    const state = fold(await run([says('a')], { questions: [question('a')], signals: [throws, signal('fa', 'a', 2)] }));
    expect(state?.findings.has('fa')).toBe(true);
    expect(state?.struck[0]?.why).toContain('out of range');
  });
});

describe('the trace', () => {
  it('replays to the same verdict, and not after it was changed', async () => {
    const trace = await run([says('a')], { questions: [question('a')], signals: [signal('fa', 'a', 2)] });
    expect(replayProblems(trace)).toEqual([]);
    const changed = structuredClone(trace);
    const made = changed.find((event) => event.data.type === 'finding-made');
    if (made?.data.type === 'finding-made') made.data.finding.weight = -2;
    expect(replayProblems(changed)).toHaveLength(1);
    expect(await chainProblems(changed)).not.toEqual([]);
  });

  it('replays by the calibration of its day, which is on record', async () => {
    const trace = await run([says('a')], { questions: [question('a')], signals: [signal('fa', 'a', 2)] });
    const older = structuredClone(trace);
    for (const { data } of older) {
      if (data.type !== 'verdict-reached') continue;
      const { calibration: _, ...then } = data.verdict;
      const calibration = { slope: 0.5, intercept: 0.1 };
      const again = decide({
        ...nothing,
        kind: 'page',
        findings: data.verdict.final ? [finding('fa', 2)] : [],
        calibration,
      });
      data.verdict = { ...then, name: again.name, threatProbability: again.threatProbability, calibration };
      data.verdict.disposition = again.disposition;
    }
    expect(replayProblems(older)).toEqual([]);
    for (const { data } of older) if (data.type === 'verdict-reached') delete data.verdict.calibration;
    expect(replayProblems(older)).not.toEqual([]);
  });

  it('is vouched for by a signature over its end', async () => {
    const keys = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
    const trace = await run([says('a')], { questions: [question('a')] });
    const last = trace.at(-1);
    if (!last) throw new Error('no trace');
    const head = await signHead(last, 'browser', keys);
    expect(await headHolds(head, trace)).toBe(true);
    const other = await seal(undefined, last.data, { investigation: 'i-2', writer: 'browser', at: last.at });
    expect(await headHolds({ ...head, seq: 0 }, [other])).toBe(false);
    expect(
      await headHolds({ ...head, signature: head.signature.replace(/^./, (c) => (c === 'A' ? 'B' : 'A')) }, trace),
    ).toBe(false);
  });
});

describe('what a sender sets up for its own domain', () => {
  const base = { kind: 'email' as const, gaps: [], open: [], prior: 0.5 };
  const ownDomain = [
    finding('vouched-sender', -0.5, { rests: 'sender' }),
    finding('links-at-home', -1, { rests: 'sender' }),
  ];

  it('does not make a mail benign that wants something', () => {
    const verdict = decide({
      ...base,
      findings: [...ownDomain, finding('promises-money', 1.6, { rests: 'attacker' })],
    });
    expect(verdict.threatProbability).toBeLessThan(0.35);
    expect(verdict.name).toBe('inconclusive');
    expect(verdict.reason).toMatch(/wants something .* what its own sender set up/);
  });

  it('does so where all but what it asks speaks against a threat, unless honest mail never asks that', () => {
    const shop = [
      ...ownDomain,
      finding('newsletter-form', -1.2, { rests: 'sender' }),
      finding('name-fits-domain', -0.4, { rests: 'sender' }),
      finding('relay-is-sender', -0.2, { rests: 'sender' }),
      finding('sent-by-provider', -0.3, { rests: 'sender' }),
    ];
    const asks = (weight: number) =>
      decide({ ...base, findings: [...shop, finding('promises-reward', weight, { rests: 'attacker' })] });
    expect(asks(1.9)).toMatchObject({ name: 'benign' });
    expect(asks(2)).toMatchObject({ name: 'inconclusive' });
    expect(asks(2).threatProbability).toBeLessThan(0.1);
    const few = decide({ ...base, findings: [...ownDomain, finding('promises-reward', 1.6, { rests: 'attacker' })] });
    expect(few).toMatchObject({ name: 'inconclusive' });
  });

  it('nor does what the sender wrote', () => {
    const findings = [
      finding('conversation', -1.1, { rests: 'attacker' }),
      finding('promises-money', 1.6, { rests: 'attacker' }),
    ];
    expect(decide({ ...base, findings }).name).toBe('inconclusive');
  });

  it('is enough beside what honest mail asks too', () => {
    const login = finding('link-asks-login', 0.9, { rests: 'attacker' });
    expect(decide({ ...base, findings: [...ownDomain, login] }).name).toBe('benign');
  });

  it('is enough where nothing speaks for a threat', () => {
    expect(decide({ ...base, findings: ownDomain }).name).toBe('benign');
  });

  it('is enough beside what somebody else attests', () => {
    const findings = [
      ...ownDomain,
      finding('vouched-brand', -2.5, { rests: 'infrastructure' }),
      finding('asks-credentials', 0.8, { rests: 'attacker' }),
    ];
    expect(decide({ ...base, findings }).name).toBe('benign');
  });
});
