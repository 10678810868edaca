import { describe, expect, it } from 'vitest';
import { eventText, type SecurityEvent } from '../../../lib/events/security-event.ts';
import { endpointSignals } from '../../../lib/signals/endpoint/index.ts';
import { identitySignals } from '../../../lib/signals/identity/index.ts';
import { networkSignals } from '../../../lib/signals/network/index.ts';
import { toFinding } from '../../../lib/signals/signal.ts';
import { bound, growth } from '../../property/support/growth.ts';
import { type EventDraft, inputOf } from './event-run.ts';

const signals = [...identitySignals, ...networkSignals, ...endpointSignals];

const hostile: EventDraft[] = [
  {},
  [],
  { message: null, 'event.action': [], user: { name: {} } },
  { __proto__: { user: { name: 'root' } }, constructor: { name: 'x' }, message: '\u0000\ud800 login failed \u202e' },
  { message: 'a'.repeat(60_000), url: { original: '%'.repeat(9_000) }, user_agent: { original: '${'.repeat(4_000) } },
  { rule: { name: 'login failed '.repeat(2_000) }, event: { outcome: 'failure', count: '99999999999' } },
  '\n\n  \n',
  'login '.repeat(5_000),
  `${'Failed password for root from 1.2.3.4 port 5 ssh2\n'.repeat(4_000)}`,
];

/** Beginnings of what the patterns look for, again and again, which is where a careless one goes back and forth. */
const pieces = [
  'union ',
  '../',
  '<script',
  "' or ",
  '; wget',
  '${',
  'add to group ',
  'multiple failed ',
  'TTY=x ; PWD=',
  'virus ',
  ': x FOUND',
  'Drop IN=',
  '%2527',
  'login failed ',
  'success after ',
  ' ',
  'a',
];

describe.each(signals.map((signal) => [signal.id, signal] as const))('%s', (_, signal) => {
  it('survives anything, and quotes verbatim', () => {
    for (const draft of hostile) {
      const input = inputOf(draft);
      const sighting = signal.find(input);
      if (!sighting) continue;
      const text = eventText(input.event as SecurityEvent);
      for (const { quote } of toFinding(signal, sighting).citations) {
        expect(quote.length).toBeLessThanOrEqual(1_000);
        expect(text.includes(quote), quote.slice(0, 80)).toBe(true);
      }
    }
  });

  it('takes time in proportion to the event', async () => {
    for (const piece of pieces) {
      const make = (size: number) =>
        inputOf({ message: `GET /${piece.repeat(Math.ceil(size / piece.length)).slice(0, size)}` });
      expect(await growth(make, (input) => signal.find(input), 1_000), piece).toBeLessThan(bound);
    }
  });

  it('says where its knowledge comes from', () => {
    expect(signal.sources.length).toBeGreaterThan(0);
    for (const source of signal.sources) expect(source).toMatch(/^https:\/\//);
    expect(signal.what.length).toBeGreaterThan(40);
    expect(signal.why.length).toBeGreaterThan(40);
    expect(Math.abs(signal.weight)).toBeLessThanOrEqual(2.5);
  });
});
