import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodePieces } from '../../lib/case/decode.ts';
import { chainProblems } from '../../lib/engine/chain.ts';
import { systemClock } from '../../lib/engine/clock.ts';
import { investigate } from '../../lib/engine/investigate.ts';
import { replayProblems } from '../../lib/engine/replay.ts';
import { frameReading, fromPage, fromPanel, onScreen, rawReading } from '../../lib/extension/messages.ts';
import { fromOptions } from '../../lib/extension/options-messages.ts';
import { settings } from '../../lib/extension/settings.ts';
import { alertFromMessage } from '../../lib/mail/alert.ts';
import { messageSource } from '../../lib/mail/source.ts';
import * as api from '../../lib/schema/api.ts';
import { type TraceEvent, traceFile } from '../../lib/schema/trace.ts';
import { signals } from '../../lib/signals/index.ts';
import { checkTestimony } from '../../lib/witness/check.ts';
import { Redactor } from '../../lib/witness/redact.ts';
import { bound, growth } from './support/growth.ts';
import { anyText, textOf } from './support/hostile.ts';
import { inherited, jsonText } from './support/json.ts';
import { property } from './support/property.ts';

describe('what comes over a boundary', () => {
  const schemas = {
    'a message of a page': fromPage,
    'a message of the panel': fromPanel,
    'a message of the options': fromOptions,
    'what is on screen': onScreen,
    'a reading of a frame': frameReading,
    'a raw source': rawReading,
    'a request to pair': api.pairingRequest,
    'a request to investigate': api.openRequest,
    'a decision': api.decisionRequest,
    'a feedback': api.feedbackRequest,
    'a closing': api.closingRequest,
    'decisions on others like it': api.precedentsAnswer,
    'an answer of the companion': api.openAnswer,
    'a trace file': traceFile,
  };
  const members = ['type', 'secret', 'tab', 'onScreen', 'alert', 'trace', 'consoles', 'change', 'events', 'format'];
  const types = ['hello', 'investigate', 'launcher-clicked', 'decide', 'options-change', 'sidelight-trace/1'];

  property(
    'boundaries',
    'is refused or taken, and changes nothing that objects inherit',
    jsonText(...members, ...types),
    (json) => {
      const before = inherited();
      for (const schema of Object.values(schemas)) {
        const parsed = schema.safeParse(JSON.parse(json));
        if (parsed.success) expect(Object.keys(parsed.data as object)).not.toContain('__proto__');
      }
      expect(inherited()).toBe(before);
    },
    { runs: 400 },
  );

  it('keeps out names that would change what all objects inherit', () => {
    const hello = JSON.parse('{"type":"hello","__proto__":{"secret":"x"}}');
    expect(fromPanel.safeParse(hello).success).toBe(false);
    const stored = settings.parse(JSON.parse('{"__proto__":{"pairing":{"token":"x"}},"constructor":{"prototype":1}}'));
    expect(stored.pairing).toBeUndefined();
  });
});

describe('settings', () => {
  property(
    'boundaries',
    'whatever is stored, something usable comes out',
    jsonText('version', 'consoles', 'companion', 'pairing', 'person', 'prior', 'panel', 'side', 'width', 'pattern'),
    (json) => {
      const stored: unknown = JSON.parse(json);
      if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return;
      const read = settings.parse(stored);
      expect(read.prior).toBeGreaterThan(0);
      expect(read.prior).toBeLessThan(1);
      expect(read.panel.width).toBeGreaterThanOrEqual(280);
      expect(Array.isArray(read.consoles)).toBe(true);
    },
    { runs: 400 },
  );
});

describe('encoded pieces', () => {
  property(
    'boundaries',
    'are decoded in bounds',
    textOf('%41%42%43', 'QUJDREVGR0hJSktMTU5P', '=', '4142434445464748494a4b', '%ff%', '0x', '+', '\u0000'),
    (text) => {
      const pieces = decodePieces(text);
      expect(pieces.length).toBeLessThanOrEqual(10);
      for (const piece of pieces) expect(piece.text.length).toBeLessThanOrEqual(20_000);
    },
  );

  it.each(['QUJD', '%41', '41', '%41 ', 'A=', '%4', '=', 'AAAAAAAAAAAAAAAA+', '%41%42x '])(
    'take time in proportion: %j',
    async (piece) => {
      expect(await growth((n) => piece.repeat(n), decodePieces, 500)).toBeLessThan(bound);
    },
  );
});

describe('an answer of a model', () => {
  const captured = new Map([
    ['message', { summary: '', parts: { body: 'verify your account now', header: 'From: a@b.example' }, facts: null }],
  ]);
  const redactor = new Redactor({ people: [], domains: [] });
  const members = ['observations', 'claim', 'direction', 'strength', 'part', 'quote'];
  const words = fc.constantFrom('verify', 'account', '__proto__', 'constructor', 'not there', 'message/toString');

  property(
    'boundaries',
    'quotes what was captured, or nothing of it counts',
    fc.oneof(
      anyText,
      jsonText(...members),
      fc
        .array(fc.record({ claim: words, direction: words, strength: words, part: words, quote: words }), {
          maxLength: 4,
        })
        .map((found) =>
          JSON.stringify({
            observations: found.map((one) => ({ ...one, direction: 'threat', strength: 'strong', claim: 'claimed' })),
          }),
        ),
    ),
    (text) => {
      const before = inherited();
      try {
        const { claims } = checkTestimony(text, captured, redactor);
        expect(claims.length).toBeLessThanOrEqual(6);
        for (const { citations } of claims)
          for (const { part, quote } of citations)
            expect(captured.get('message')?.parts[part as 'body']).toContain(quote);
      } catch (error) {
        expect((error as Error).message).toMatch(/^The model’s answer/);
      }
      expect(inherited()).toBe(before);
    },
    { runs: 400 },
  );

  it.each(['a.', 'a@', 'http://a?', '-', 'corp.example', 'a.corp.example ', '@corp.', 'ana '])(
    'is asked for in time in proportion to the text: %j',
    async (piece) => {
      const people = [{ address: 'ana.lopez@corp.example', name: 'Ana Lopez' }];
      const redact = (text: string) => new Redactor({ people, domains: ['corp.example'] }).redact(text);
      expect(await growth((n) => piece.repeat(n), redact, 500)).toBeLessThan(bound);
    },
  );
});

describe('a trace', () => {
  let trace: TraceEvent[] = [];
  beforeAll(async () => {
    const mail = 'From: a@b.example\r\nSubject: verify your account\r\n\r\nhttps://evil.example/login';
    const events = investigate(await alertFromMessage(new TextEncoder().encode(mail), 'a.eml'), [messageSource], {
      investigation: 'property',
      writer: 'command-line',
      clock: systemClock,
      prior: 0.5,
      signals,
      unanswered: 'note-gap',
    });
    for await (const event of events) trace.push(event);
    // What is written is read: members that hold nothing are not in a file.
    trace = JSON.parse(JSON.stringify(trace));
  });

  property(
    'boundaries',
    'that was changed anywhere does not hold',
    fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('removed', 'changed', 'twice', 'swapped', 'named')),
    async ([place, other, way]) => {
      const before = inherited();
      const events: unknown[] = structuredClone(trace);
      const at = place % events.length;
      const with_ = other % events.length;
      if (way === 'removed') events.splice(at, 1);
      else if (way === 'twice') events.splice(at, 0, structuredClone(events[at]));
      else if (way === 'swapped') [events[at], events[with_]] = [events[with_], events[at]];
      else if (way === 'changed') (events[at] as TraceEvent).at = '2020-01-01T00:00:00.000Z';
      else events[at] = JSON.parse(JSON.stringify(events[at]).replace('"data":{', '"data":{"__proto__":{},'));
      if (JSON.stringify(events) === JSON.stringify(trace)) return;
      // The end may be missing: the signature over it tells, not the chain.
      if (way === 'removed' && at === trace.length - 1) return;
      const parsed = traceFile.safeParse({ format: 'sidelight-trace/1', events, heads: [] });
      const problems = parsed.success
        ? [...(await chainProblems(parsed.data.events)), ...replayProblems(parsed.data.events)]
        : ['no trace'];
      expect(problems.length).toBeGreaterThan(0);
      expect(inherited()).toBe(before);
    },
    { runs: 150 },
  );
});
