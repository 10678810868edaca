import { expect } from 'vitest';
import { partsOf } from '../../../lib/mail/source.ts';
import type { Finding } from '../../../lib/schema/finding.ts';
import { ownDomainsOf } from '../../../lib/signals/mail/own-domains.ts';
import { type EarlierInvestigation, type Signal, type SignalInput, toFinding } from '../../../lib/signals/signal.ts';
import { growth } from '../../property/support/growth.ts';
import { emptyAlert } from '../alerts.ts';
import { findingOf, type MailDraft, mailOf } from '../mail-builder.ts';
import { hostileMails } from './hostile.ts';

export { bound } from '../../property/support/growth.ts';

export interface Found extends Finding {
  /** What is quoted, in order. */
  quotes: string[];
}

/** The finding of a signal in a mail; fails where there is none, or where one of its quotes is not verbatim. */
export async function found(
  signal: Signal,
  draft: MailDraft,
  earlier: EarlierInvestigation[] = [],
  more: Partial<SignalInput> = {},
): Promise<Found> {
  const finding = await findingOf(signal, draft, earlier, more);
  const sighting = await sightingOf(signal, draft, earlier, more);
  if (!finding || !sighting) throw new Error(`${signal.id} ${sighting ? 'lost all its quotes' : 'saw nothing'}`);
  expect(finding.citations, 'quotes that are not verbatim were struck').toEqual(toFinding(signal, sighting).citations);
  expect(Math.sign(finding.weight)).toBe(Math.sign(signal.weight));
  expect(finding.group).toBe(signal.group);
  return { ...finding, quotes: finding.citations.map((citation) => citation.quote) };
}

/** Fails where the signal sees anything in the mail. */
export async function silent(
  signal: Signal,
  draft: MailDraft,
  earlier: EarlierInvestigation[] = [],
  more: Partial<SignalInput> = {},
): Promise<void> {
  expect(await sightingOf(signal, draft, earlier, more)).toBeUndefined();
}

/** An earlier investigation that Ana closed. */
export function closedAs(investigation: string, disposition: string, reason = ''): EarlierInvestigation {
  return {
    investigation,
    at: '2026-11-01T09:00:00.000Z',
    title: 'A mail',
    verdict: 'suspicious',
    shared: [{ what: 'sender address', value: 'x@mailroom.test' }],
    decided: { disposition, person: 'Ana', reason },
  };
}

/** No mail, however made, may make a signal throw; what it claims of one is quoted verbatim or not at all. */
export async function survivesAnything(signal: Signal, more: Partial<SignalInput> = {}): Promise<void> {
  for (const draft of hostileMails) {
    const mail = await mailOf(draft);
    const sighting = signal.find({
      alert: emptyAlert(),
      mail,
      earlier: [],
      ownDomains: new Set(ownDomainsOf(mail)),
      ...more,
    });
    if (!sighting) continue;
    const parts: Record<string, string> = partsOf(mail);
    const finding = toFinding(signal, sighting);
    expect(finding.title.length).toBeLessThanOrEqual(300);
    for (const { evidence, part, quote } of finding.citations) {
      if (evidence !== 'message') continue;
      expect(quote.length).toBeLessThanOrEqual(1000);
      expect(parts[part]?.includes(quote), `${signal.id} quotes ${quote.slice(0, 80)}`).toBe(true);
    }
  }
}

async function sightingOf(
  signal: Signal,
  draft: MailDraft,
  earlier: EarlierInvestigation[],
  more: Partial<SignalInput>,
) {
  const mail = await mailOf(draft);
  return signal.find({ alert: emptyAlert(), mail, earlier, ownDomains: new Set(ownDomainsOf(mail)), ...more });
}

/**
 * How many times longer a signal takes over a mail of eight times the size, reading it not counted; to be less than
 * `bound`. Two sizes on one machine are compared, since no number of milliseconds holds on every machine.
 */
export async function growthOf(signal: Signal, draftOf: (size: number) => MailDraft, size: number): Promise<number> {
  const read = async (n: number): Promise<SignalInput> => {
    const mail = await mailOf(draftOf(n));
    return { alert: emptyAlert(), mail, earlier: [], ownDomains: new Set(ownDomainsOf(mail)) };
  };
  const inputs = new Map([
    [size, await read(size)],
    [size * 8, await read(size * 8)],
  ]);
  return growth(
    (n) => inputs.get(n),
    (input) => input && signal.find(input),
    size,
  );
}
