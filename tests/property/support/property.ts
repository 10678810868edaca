import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, it } from 'vitest';

/**
 * An input that once broke a property; `corpus/<module>.json` holds a list of them. `open` stands while the bug does: the
 * entry and the whole property are then expected to fail. Whoever mends the bug takes `open` out, and both must hold.
 */
interface Entry {
  property: string;
  note: string;
  input: unknown;
  open?: boolean;
}

interface Options {
  /** Random inputs to try; 100 where it is not given. */
  runs?: number;
}

/** Registers one property: its corpus first, then random inputs. fast-check prints seed and path where one fails. */
export function property<T>(
  module: string,
  name: string,
  inputs: fc.Arbitrary<T>,
  check: (input: T) => void | Promise<void>,
  options: Options = {},
): void {
  const entries = corpus(module).filter((entry) => entry.property === name);
  const open = entries.filter((entry) => entry.open);
  const numRuns = (options.runs ?? 100) * Math.max(1, Number(process.env.SIDELIGHT_FUZZ ?? 1));
  describe(name, () => {
    for (const entry of entries) {
      (entry.open ? it.fails : it)(`corpus: ${entry.note}`, async () => check(written(entry.input) as T));
    }
    if (open.length === 0) {
      it('on random input', () =>
        fc.assert(
          fc.asyncProperty(inputs, async (input) => check(input)),
          { numRuns },
        ));
      return;
    }
    // Known to fail, see the open entries of the corpus: the first example makes sure that it does so in each run.
    it.fails('on random input (open bug)', () =>
      fc.assert(
        fc.asyncProperty(inputs, async (input) => check(input)),
        { numRuns, endOnFailure: true, examples: open.map((entry) => [written(entry.input) as T]) },
      ));
  });
}

function corpus(module: string): Entry[] {
  const file = new URL(`../corpus/${module}.json`, import.meta.url);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Entry[]) : [];
}

/** Long inputs are written as `{"repeat": [before, piece, times, after]}`. */
function written(input: unknown): unknown {
  if (typeof input !== 'object' || input === null) return input;
  if (Array.isArray(input)) return input.map(written);
  const { repeat } = input as { repeat?: [string, string, number, string] };
  if (repeat) return repeat[0] + repeat[1].repeat(repeat[2]) + repeat[3];
  return Object.fromEntries(Object.entries(input).map(([key, value]) => [key, written(value)]));
}
