import type { KnownBadFacts, Listing, Warning } from '../../../lib/schema/intelligence.ts';
import type { Observable } from '../../../lib/schema/observable.ts';
import { type Signal, type SignalInput, toFinding } from '../../../lib/signals/signal.ts';
import { emptyAlert } from '../alerts.ts';

const place: Observable = { type: 'domain', value: 'cdn.bad.example' };

export function listingOf(change: Partial<Listing> = {}): Listing {
  return {
    observable: place,
    list: { name: 'practice trails', made: 'file of 2026-10-20' },
    category: 'malware',
    name: 'grabber',
    entry: 'cdn.bad.example',
    how: 'domain',
    line: 'cdn.bad.example is on practice trails (file of 2026-10-20) as malware “grabber”',
    ...change,
  };
}

export function warningOf(change: Partial<Warning> = {}): Warning {
  return {
    observable: place,
    list: { name: 'Top sites', made: '2026-08-11' },
    kind: 'common',
    entry: 'bad.example',
    line: 'cdn.bad.example is on the warning list “Top sites” (2026-08-11): widely used',
    ...change,
  };
}

export function knownBadOf(change: Partial<KnownBadFacts> = {}): KnownBadFacts {
  return { listings: [], warnings: [], exploited: [], asked: 1, uncommon: 0, ...change };
}

/** What a signal makes of what lists and registries say of an alert. */
export function findingFrom(
  signal: Signal,
  facts: Pick<SignalInput, 'knownBad' | 'domainAges' | 'sameInConsole' | 'otherAlerts'>,
  kind: 'event' | 'email' = 'event',
) {
  const sighting = signal.find({
    alert: emptyAlert({ kind }),
    mail: undefined,
    earlier: [],
    ownDomains: new Set(),
    ...facts,
  });
  return sighting ? toFinding(signal, sighting) : undefined;
}
