/** A probability that was given, and whether it came true. */
export interface Forecast {
  probability: number;
  threat: boolean;
}

/** What was said and what came of it, over the forecasts in one bin. */
export interface Bin {
  items: number;
  said: number;
  cameTrue: number;
}

/** Bins of equal width over 0 to 1; empty ones are left out. */
export function equalWidthBins(forecasts: readonly Forecast[], count = 10): Bin[] {
  const bins = Array.from({ length: count }, (): Forecast[] => []);
  for (const forecast of forecasts)
    bins[Math.min(count - 1, Math.max(0, Math.floor(forecast.probability * count)))]?.push(forecast);
  return bins.filter((bin) => bin.length > 0).map(summed);
}

/** Bins of (nearly) equally many forecasts, so that no bin rests on two or three mails. Equal probabilities stay together. */
export function adaptiveBins(forecasts: readonly Forecast[], count = 10): Bin[] {
  const ordered = [...forecasts].sort((a, b) => a.probability - b.probability);
  const bins: Bin[] = [];
  let bin: Forecast[] = [];
  for (const [i, forecast] of ordered.entries()) {
    bin.push(forecast);
    if (bin.length * count >= ordered.length && ordered[i + 1]?.probability !== forecast.probability) {
      bins.push(summed(bin));
      bin = [];
    }
  }
  return bin.length > 0 ? [...bins, summed(bin)] : bins;
}

/** Expected calibration error: how far what was said is from what came true, each bin weighed by its forecasts. */
export function calibrationError(bins: readonly Bin[]): number {
  const items = bins.reduce((sum, bin) => sum + bin.items, 0);
  return items === 0 ? 0 : bins.reduce((sum, bin) => sum + (bin.items / items) * Math.abs(bin.said - bin.cameTrue), 0);
}

function summed(forecasts: readonly Forecast[]): Bin {
  const items = forecasts.length;
  return {
    items,
    said: forecasts.reduce((sum, { probability }) => sum + probability, 0) / items,
    cameTrue: forecasts.filter(({ threat }) => threat).length / items,
  };
}
