/** The order that texts have for a program, the same on every machine. */
export function alike(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Sorts things into `count` folds, every kind spread evenly over them; which fold is decided by class, kind and id alone, so
 * it is the same at every run.
 */
export function foldsOf<T extends { threat: boolean; kind: string; id: string }>(
  items: readonly T[],
  count: number,
): T[][] {
  const folds = Array.from({ length: count }, (): T[] => []);
  const ordered = [...items].sort(
    (a, b) => Number(a.threat) - Number(b.threat) || alike(a.kind, b.kind) || alike(a.id, b.id),
  );
  for (const [i, item] of ordered.entries()) folds[i % count]?.push(item);
  return folds;
}
