import type { Lent } from './survey.ts';
import type { Table } from './tables.ts';

/** What things are, where they are, and when they were seen last: nothing that happened. */
const things = /^(?:host\.|ip$|user\.|process\.|file\.|event\.end$|destination\.port$)/;

/** A table of what there is: machines, people, programs that run. It is a list, and not one of alerts. */
export function isStock({ meaningOf, isSeverity, textOf }: Lent, { heads, rows }: Table): boolean {
  return (
    heads.length > 1 &&
    heads.every((head) => things.test(meaningOf(head) ?? 'ip')) &&
    !rows.slice(0, 3).every(({ cells }) => cells.some(({ part }) => isSeverity(textOf(part, 20))))
  );
}
