/** One measured figure, beside what it must hold to. */
export interface Figure {
  what: string;
  value: string;
  bound: string;
  ok: boolean;
}

/** A figure with an upper bound. */
export function atMost(what: string, value: number, bound: number, unit: string): Figure {
  return { what, value: `${round(value)} ${unit}`, bound: `≤ ${bound} ${unit}`, ok: value <= bound };
}

/** A figure with a lower bound. */
export function atLeast(what: string, value: number, bound: number, unit: string): Figure {
  return { what, value: `${round(value)} ${unit}`, bound: `≥ ${bound} ${unit}`, ok: value >= bound };
}

/** A figure for knowing only. */
export function noted(what: string, value: string): Figure {
  return { what, value, bound: '', ok: true };
}

export function table(figures: readonly Figure[]): string {
  return [
    '| figure | measured | bound | |',
    '|---|---|---|---|',
    ...figures.map(
      (f) => `| ${f.what} | ${f.value} | ${f.bound} | ${f.bound === '' ? '' : f.ok ? 'holds' : '**does not hold**'} |`,
    ),
  ].join('\n');
}

function round(value: number): string {
  return value >= 100 ? String(Math.round(value)) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
