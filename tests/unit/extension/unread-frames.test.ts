import { describe, expect, it } from 'vitest';
import type { FrameReading } from '../../../lib/extension/messages.ts';
import { framesSeenIn, unreadFrames } from '../../../lib/extension/unread-frames.ts';

const own = 'https://console.example';
const other = 'https://blades.example';

function reading(address: string, rest: Partial<FrameReading> = {}): FrameReading {
  return {
    inside: true,
    text: { address, visible: '', hidden: [], truncated: false },
    control: 'attacker',
    written: [],
    framesSeen: 0,
    others: [],
    fields: [],
    strategy: 'frame',
    broken: [],
    durationMs: 0,
    ...rest,
  };
}
const page = (rest: Partial<FrameReading>) => reading(`${own}/alerts`, rest);
const idsOf = (inside: FrameReading[], console = 'generic') => unreadFrames(inside, console, false).map(({ id }) => id);

describe('frames of an alert that nothing was read of', () => {
  it('are counted where they are the console’s own, and named where they are another site’s, each site once', () => {
    expect(idsOf([page({ framesSeen: 2 }), reading(`${own}/body`)])).toEqual(['frames-unread']);
    expect(idsOf([page({ framesSeen: 1 }), reading('about:srcdoc')])).toEqual([]);
    expect(idsOf([page({ others: [other, other, 'http://chat.example:8080'] })])).toEqual([
      `frame-of:${other}`,
      'frame-of:http://chat.example:8080',
    ]);
    expect(idsOf([page({ others: [other] }), reading(`${other}/alert`, { isOther: true })])).toEqual([]);
  });

  it('are not made up for by a frame deeper inside', () => {
    // The page's own site in a frame of another, which is unread, beside a mail's body that could not be entered.
    const deep = reading(`${own}/alert`, { isOther: true });
    expect(idsOf([page({ framesSeen: 1, others: [other] }), deep])).toEqual(['frames-unread', `frame-of:${other}`]);
    expect(
      idsOf([
        page({ others: [other] }),
        reading(`${other}/between`, { isOther: true, others: [own] }),
        reading(`${own}/alert`, { isOther: true }),
      ]),
    ).toEqual([]);
    expect(framesSeenIn([page({ framesSeen: 1, others: [other] }), deep])).toBe(2);
  });

  it('of a console whose blades are granted together with itself are told as one', () => {
    const [gap, ...more] = unreadFrames([page({ framesSeen: 1, others: [other] })], 'sentinel', false);
    expect(gap?.what).toBe('2 frames inside the alert could not be entered.');
    expect(more).toEqual([]);
  });

  it('block benign, unless the raw source holds what they show; and no site is asked for by a name that was cut', () => {
    const inside = [page({ framesSeen: 1, others: [other, `https://${'a'.repeat(120)}.example`] })];
    expect(unreadFrames(inside, 'generic', false).every(({ blocksBenign }) => blocksBenign)).toBe(true);
    expect(unreadFrames(inside, 'generic', true).some(({ blocksBenign }) => blocksBenign)).toBe(false);
    expect(idsOf(inside)).toEqual(['frames-unread', `frame-of:${other}`, 'frame-unread']);
  });
});
