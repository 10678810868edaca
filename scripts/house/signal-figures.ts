import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const measuredSignal = z.strictObject({
  /** On how many mails of each class it fired. */
  phish: z.int().min(0),
  benign: z.int().min(0),
  /** What becomes of the area under the curve, and of the share called what it is, where it is left out. */
  auc: z.number(),
  accuracy: z.number(),
  /** How many mails get another verdict then. */
  verdicts: z.int().min(0),
});

const signalFigures = z.strictObject({
  measured: z.iso.date(),
  mails: z.strictObject({ phish: z.int(), benign: z.int() }),
  signals: z.record(z.string(), measuredSignal),
});
export type MeasuredSignal = z.infer<typeof measuredSignal>;
export type SignalFigures = z.infer<typeof signalFigures>;

/** Where `npm run eval` leaves what it counted, so that docs/signals.md can be written where the mails are not. */
export const signalFiguresPath = 'docs/signal-figures.json';

/** `undefined` where nothing was counted yet. */
export function readSignalFigures(root: string): SignalFigures | undefined {
  const path = join(root, signalFiguresPath);
  return existsSync(path) ? signalFigures.parse(JSON.parse(readFileSync(path, 'utf8'))) : undefined;
}
