import { expect } from 'vitest';
import { eventFromJson, eventFromLines, eventText, type SecurityEvent } from '../../../lib/events/security-event.ts';
import type { Finding } from '../../../lib/schema/finding.ts';
import { type Signal, type SignalInput, toFinding } from '../../../lib/signals/signal.ts';
import { emptyAlert } from '../alerts.ts';

/** A vendor's event in JSON, or log lines. */
export type EventDraft = object | string;

export function eventOf(draft: EventDraft): SecurityEvent {
  return typeof draft === 'string' ? eventFromLines(draft) : eventFromJson(draft).event;
}

export function inputOf(draft: EventDraft): SignalInput {
  return {
    alert: emptyAlert({ kind: 'event' }),
    mail: undefined,
    event: eventOf(draft),
    earlier: [],
    ownDomains: new Set(),
  };
}

/** The finding of a signal in an event; fails where there is none, or where a quote is not verbatim. */
export function foundIn(signal: Signal, draft: EventDraft): Finding & { quotes: string[] } {
  const input = inputOf(draft);
  const sighting = signal.find(input);
  if (!sighting) throw new Error(`${signal.id} saw nothing in ${JSON.stringify(draft).slice(0, 200)}`);
  const finding = toFinding(signal, sighting);
  const text = eventText(input.event as SecurityEvent);
  expect(finding.citations.length).toBeGreaterThan(0);
  for (const { evidence, part, quote } of finding.citations) {
    expect([evidence, part]).toEqual(['event', 'fields']);
    expect(text, `${signal.id} quotes ${quote.slice(0, 80)}`).toContain(quote);
  }
  expect(Math.sign(finding.weight)).toBe(Math.sign(signal.weight));
  return { ...finding, quotes: finding.citations.map(({ quote }) => quote) };
}

/** Fails where the signal sees anything. */
export function silentIn(signal: Signal, draft: EventDraft): void {
  expect(signal.find(inputOf(draft)), JSON.stringify(draft).slice(0, 200)).toBeUndefined();
}

/** An IDMEF alert as Prelude's sensors write it. */
export function idmef(change: {
  text: string;
  completion?: string;
  description?: string;
  log?: string;
  source?: string;
  host?: string;
  user?: string;
}): object {
  return {
    alert: {
      messageid: 'm-1',
      analyzer: [{ name: 'sensor', class: 'Sensor' }],
      classification: { text: change.text },
      ...(change.source ? { source: [{ node: { address: [{ address: change.source }] } }] } : {}),
      target: [
        {
          node: { name: change.host ?? 'srv7' },
          ...(change.user ? { user: { user_id: [{ type: 'target-user', name: change.user }] } } : {}),
        },
      ],
      assessment: {
        impact: {
          completion: change.completion ?? 'succeeded',
          severity: 'medium',
          description: change.description ?? '',
        },
      },
      ...(change.log ? { additional_data: [{ meaning: 'Original Log', type: 'string', data: change.log }] } : {}),
    },
  };
}
