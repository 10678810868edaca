/** Time comes from outside, so that the same input gives the same trace in a test. */
export interface Clock {
  /** ISO 8601, UTC. */
  now(): string;
  /** Milliseconds since an arbitrary start, monotonic. */
  elapsed(): number;
  /** Aborts after so many milliseconds. */
  deadline(ms: number): AbortSignal;
}

/** The clock of the machine. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  elapsed: () => performance.now(),
  deadline: (ms) => AbortSignal.timeout(ms),
};
