import type { Alert } from '../../lib/schema/alert.ts';

/** An alert with nothing in it. */
export function emptyAlert(change: Partial<Alert> = {}): Alert {
  return {
    id: 'alert-1',
    kind: 'email',
    fingerprint: 'f',
    console: { id: 'test', title: 'Test', origin: 'https://console.example' },
    title: 'A mail',
    fields: [],
    texts: [],
    artifacts: [],
    observables: [],
    gaps: [],
    reading: {
      reader: 'test',
      title: 'Test',
      strategy: 'test',
      requests: [],
      framesRead: 0,
      framesSeen: 0,
      durationMs: 0,
    },
    ...change,
  };
}
