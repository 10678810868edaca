/** How many times as long a run may take on input of four times the size. Linear work takes 4 times, quadratic work 16. */
export const bound = 10;
const factor = 4;
/** Shorter runs, in milliseconds, drown in what else the machine does; much longer ones mostly measure its memory. */
const noise = 2;
/** The input grows up to so many steps until a run is long enough to measure; work that is still short then is bounded. */
const steps = 2;
const rounds = 12;

/**
 * How many times as long a run takes on input of four times the size; 1 where it is short on any. Each side counts by
 * its best run, since a busy machine makes runs longer and never shorter, and a ratio beyond the bound is measured anew
 * before it is believed.
 */
export async function growth<T>(make: (size: number) => T, run: (input: T) => unknown, size: number): Promise<number> {
  const time = async (input: T) => {
    const start = performance.now();
    await run(input);
    return performance.now() - start;
  };
  let small = make(size);
  let large = make(size * factor);
  // Regular expressions are compiled on their second run.
  for (let i = 0; i < 3; i++) await run(small);
  let after = await time(large);
  for (let step = 1; step <= steps && after < noise; step++) {
    small = large;
    large = make(size * factor ** (step + 1));
    after = await time(large);
  }
  if (after < noise) return 1;
  let before = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    before = Math.min(before, await time(small));
    if (after / before < bound && round > 1) break;
    after = Math.min(after, await time(large));
  }
  return after / before;
}
