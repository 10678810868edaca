import fc from 'fast-check';

/**
 * The same inputs at every run, so that a change is judged by itself and not by its luck. `npm run fuzz` draws new ones,
 * and many more: what it finds goes into the corpus.
 */
const rounds = Number(process.env.SIDELIGHT_FUZZ ?? 0);
fc.configureGlobal(rounds > 0 ? {} : { seed: 20261123 });
