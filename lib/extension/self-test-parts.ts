import type { Diagnosis } from '../schema/diagnosis.ts';

/** Parts that are tested each on its own, so that a companion that hangs keeps nothing else waiting. */
export const testedParts = ['browser', 'storage', 'key', 'consoles', 'reader', 'companion'] as const;
export type TestedPart = (typeof testedParts)[number];

/** What to do next: the first failure's remedy, then what makes Sidelight more useful. `undefined`: it can be used. */
export function nextStep(found: readonly Diagnosis[]): Diagnosis | undefined {
  return (
    found.find(({ state }) => state === 'fail') ??
    found.find(({ code }) => code === 'no-console') ??
    found.find(({ about, state }) => state === 'warn' && (about === 'companion' || about === 'pairing'))
  );
}
