import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Model } from './judge.ts';

const path = join(import.meta.dirname, '..', '..', 'lib', 'knowledge', 'fitted-weights.ts');

/** What the fit was made on, for the comment. */
export interface FittedOn {
  day: string;
  mails: number;
  spread: number;
}

/** The source text of lib/knowledge/fitted-weights.ts. Factors of 1 say nothing and are left out. */
export function fittedTable({ factors, calibration }: Model, on?: FittedOn): string {
  const entries = Object.entries(factors)
    .filter(([, factor]) => factor !== 1)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const key = (id: string) => (/^[a-z]+$/.test(id) ? id : `'${id}'`);
  const about = on
    ? `// Fitted ${on.day} on ${on.mails} mails: ${entries.length} factors and 2 numbers of the calibration; weights typically stray ${on.spread} from the judged ones.`
    : '// Nothing is fitted yet: every signal keeps the weight that its file names.';
  const rows = entries.map(([id, factor]) => `  ${key(id)}: ${factor},\n`).join('');
  return `// Written by \`npm run fit -- --write\`. What is changed here is lost.
${about}

/** What a signal's judged weight is multiplied with, by its id. A signal that is not named keeps the weight its file names. */
export const fittedFactors: Readonly<Record<string, number>> = {${rows === '' ? '' : `\n${rows}`}};

/** From a mail's sum of log-odds to a probability; see calibration.ts. */
export const fittedMailCalibration = { slope: ${calibration.slope}, intercept: ${calibration.intercept} };
`;
}

export function writeFittedTable(model: Model, on: FittedOn): void {
  writeFileSync(path, fittedTable(model, on));
}
