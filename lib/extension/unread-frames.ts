import { consoleSigns } from '../consoles/index.ts';
import type { Gap } from '../schema/gap.ts';
import type { FrameReading } from './messages.ts';
import { otherSite } from './other-site.ts';

/** How many frames are seen in what was read of the alert. */
export function framesSeenIn(inside: readonly FrameReading[]): number {
  return inside.reduce((sum, { framesSeen, others }) => sum + framesSeen + others.length, 0);
}

/**
 * Frames of the alert that nothing was read of. `inside`: the page and those of its frames that were read, in any order but
 * for the page, which comes first. `console`: whose blades are granted together with itself, where it has some.
 */
export function unreadFrames(inside: readonly FrameReading[], console: string, haveRaw: boolean): Gap[] {
  const frames = inside.slice(1);
  const read = new Set(frames.flatMap(({ isOther, text }) => (isOther && URL.parse(text.address)?.origin) || []));
  const others = inside.flatMap((reading) => reading.others.filter((site) => !read.has(site)));
  const own = consoleSigns.some(({ id, frames }) => id === console && frames);
  const missing =
    inside.reduce((sum, { framesSeen }) => sum + framesSeen, own ? others.length : 0) -
    frames.filter(({ isOther }) => !isOther).length;
  const gaps: Gap[] = [];
  if (missing > 0)
    gaps.push({
      id: 'frames-unread',
      what: `${missing} frame${missing === 1 ? '' : 's'} inside the alert could not be entered${haveRaw ? '; the raw source holds what they show' : ''}.`,
      cause: 'not-granted',
      remedy: 'Enable this console in the options: a click on the toolbar alone does not reach every frame.',
      blocksBenign: !haveRaw,
    });
  for (const site of own ? [] : new Set(others))
    gaps.push({
      // Cut, it would be another site's.
      id: site.length > 100 ? 'frame-unread' : `${otherSite}${site}`,
      what: `The frame of ${site.replace(/^https?:\/\//, '').slice(0, 300)} was not read: it is of another site.`,
      cause: 'not-granted',
      remedy: 'Allow this site too; its frame is then read like the page.',
      blocksBenign: !haveRaw,
    });
  return gaps;
}
