import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainProblems } from '../../lib/engine/chain.ts';
import type { Clock } from '../../lib/engine/clock.ts';
import { fold } from '../../lib/engine/fold.ts';
import { investigate } from '../../lib/engine/investigate.ts';
import { replayProblems } from '../../lib/engine/replay.ts';
import { alertFromMessage } from '../../lib/mail/alert.ts';
import { messageSource } from '../../lib/mail/source.ts';
import { pageSource } from '../../lib/page/source.ts';
import type { Alert } from '../../lib/schema/alert.ts';
import { type Answer, type Source, SourceError } from '../../lib/schema/source.ts';
import type { TraceEvent, Writer } from '../../lib/schema/trace.ts';
import { signals } from '../../lib/signals/index.ts';

/** Any order of evidence, and any cut of the event stream, gives the same verdict. */

const mails = join(import.meta.dirname, '..', 'mails');
const samples = [
  'phish/account-limited.eml',
  'scam/ceo-gift-cards.eml',
  'honest/newsletter.eml',
  'honest/dhl-tracking.eml',
];

const clock: Clock = {
  now: () => '2026-11-23T10:00:00.000Z',
  elapsed: () => performance.now(),
  deadline: (ms) => AbortSignal.timeout(ms),
};

async function alertOf(sample: string): Promise<Alert> {
  const alert = await alertFromMessage(readFileSync(join(mails, sample)), 'investigation-1');
  const visible = 'Your mailbox\nInbox (3)\nSomething else that the page shows.';
  return {
    ...alert,
    id: 'investigation-1',
    texts: [{ frame: 0, address: 'https://mail.example/', visible, hidden: [], control: 'attacker', truncated: false }],
  };
}

const seenBefore: Source = {
  id: 'case-book',
  title: 'the case book',
  contacts: 'nobody',
  answers: ['seen-before'],
  deadlineMs: 60_000,
  derivable: false,
  ask: async (): Promise<Answer> => ({
    summary: 'One like this.',
    parts: { cases: 'case-7 shares sender address x; closed as true_positive by Ana' },
    facts: [
      {
        investigation: 'case-7',
        at: '2026-11-01T08:00:00Z',
        title: 'The same again',
        verdict: 'malicious',
        shared: [{ what: 'sender address', value: 'x' }],
        decided: { disposition: 'true_positive', person: 'Ana', reason: '' },
      },
    ],
  }),
};

const witness: Source = {
  id: 'witness',
  title: 'the language model',
  contacts: 'third party',
  answers: ['witness'],
  deadlineMs: 60_000,
  derivable: false,
  ask: async () => {
    throw new SourceError('refused', 'The model refused.', 'Ask again.');
  },
};

/** The sources, each answering after so many turns of the event loop. */
function delayed(turns: readonly number[]): Source[] {
  return [messageSource, pageSource, seenBefore, witness].map((source, index) => ({
    ...source,
    ask: async (asked) => {
      for (let turn = 0; turn < (turns[index] ?? 0); turn += 1) await new Promise((resolve) => setImmediate(resolve));
      return source.ask(asked);
    },
  }));
}

interface Course {
  events: TraceEvent[];
  texts: Map<string, string>;
}

async function run(
  alert: Alert,
  sources: Source[],
  writer: Writer,
  before?: Course,
  stopAt = Infinity,
): Promise<Course> {
  const texts = before?.texts ?? new Map<string, string>();
  const events = [...(before?.events ?? [])];
  for await (const event of investigate(alert, sources, {
    investigation: alert.id,
    writer,
    clock,
    prior: 0.5,
    signals,
    trace: before?.events ?? [],
    unanswered: 'note-gap',
    keep: (digest, text) => void texts.set(digest, text),
    recall: async (digest) => texts.get(digest),
  })) {
    events.push(event);
    if (events.length >= stopAt) break;
  }
  return { events, texts };
}

/** The verdict without what may differ: the order in which equal things are told. */
function verdictOf(events: readonly TraceEvent[]) {
  const state = fold(events);
  const { name, threatProbability, disposition, logOdds, final, contributions } = state?.verdict ?? {};
  return {
    name,
    threatProbability,
    disposition,
    logOdds,
    final,
    contributions: contributions?.map((c) => `${c.finding} ${c.weight}`).sort(),
    findings: [...(state?.findings.keys() ?? [])].sort(),
    gaps: [...(state?.gaps.keys() ?? [])].sort(),
  };
}

describe.each(samples)('the course of an investigation of %s', (sample) => {
  const turns = fc.tuple(fc.nat(12), fc.nat(12), fc.nat(12), fc.nat(12));

  it('ends the same in whatever order the evidence arrives', async () => {
    const alert = await alertOf(sample);
    const expected = verdictOf((await run(alert, delayed([0, 0, 0, 0]), 'browser')).events);
    expect(expected.final).toBe(true);
    await fc.assert(
      fc.asyncProperty(turns, async (order) => {
        const { events } = await run(alert, delayed(order), 'browser');
        expect(verdictOf(events)).toEqual(expected);
        expect(await chainProblems(events)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('ends the same wherever it is cut and taken up by another writer, however often', async () => {
    const alert = await alertOf(sample);
    const expected = verdictOf((await run(alert, delayed([0, 0, 0, 0]), 'browser')).events);
    await fc.assert(
      fc.asyncProperty(
        turns,
        fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 }),
        async (order, cuts) => {
          let course: Course | undefined;
          let at = 0;
          for (const [index, cut] of cuts.entries()) {
            at += cut;
            course = await run(alert, delayed(order), index % 2 === 0 ? 'browser' : 'companion', course, at);
            at = course.events.length;
          }
          const { events } = await run(alert, delayed(order), 'companion', course);
          expect(verdictOf(events)).toEqual(expected);
          expect(await chainProblems(events)).toEqual([]);
          expect(replayProblems(events)).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });
});
