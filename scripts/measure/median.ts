export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** Milliseconds that `work` takes: median of `runs`, after one that is not counted. */
export async function timed(work: () => unknown, runs = 9): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i <= runs; i++) {
    const started = performance.now();
    await work();
    if (i > 0) times.push(performance.now() - started);
  }
  return median(times);
}

/**
 * How many times as long `b` takes as `a`, measured in turns (a b a b …), each turn long enough to even out what else the
 * machine does: the median of the turns' ratios, and the median milliseconds of one `a`.
 */
export function ratio(a: () => unknown, b: () => unknown, turns = 9): { ratio: number; ms: number } {
  const once = (work: () => unknown) => {
    const started = performance.now();
    let rounds = 0;
    do {
      work();
      rounds++;
    } while (performance.now() - started < 60);
    return (performance.now() - started) / rounds;
  };
  once(a);
  once(b);
  const pairs = Array.from({ length: turns }, () => [once(a), once(b)] as const);
  return { ratio: median(pairs.map(([x, y]) => y / x)), ms: median(pairs.map(([x]) => x)) };
}
