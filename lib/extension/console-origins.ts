import { consoleSigns } from '../consoles/index.ts';

/**
 * What is to be granted together with a console's own host: origins of the frames in which it shows its alerts. Without
 * them the page around is read, and its frames are a gap.
 */
export function originsOf(pattern: string): string[] {
  const host = /^[^:]+:\/\/(?:\*\.)?([^/:]+)/.exec(pattern)?.[1] ?? '';
  const frames = consoleSigns
    .filter(({ hosts }) => hosts.some((suffix) => host === suffix || host.endsWith(`.${suffix}`)))
    .flatMap((signs) => signs.frames ?? []);
  return [pattern, ...new Set(frames)];
}
