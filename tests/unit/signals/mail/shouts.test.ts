import { describe, expect, it } from 'vitest';
import { shouts } from '../../../../lib/signals/mail/shouts.ts';
import { bound, found, growthOf, silent, survivesAnything } from '../run.ts';

describe('shouts', () => {
  it('sees a subject in capitals', async () => {
    const finding = await found(shouts, { subject: 'URGENT ATTENTION NEEDED' });
    expect(finding.weight).toBe(0.3);
    expect(finding.quotes).toEqual(['URGENT ATTENTION NEEDED']);
  });

  it('sees several sentences in capitals', async () => {
    const text = 'I AM A LAWYER OF THE BANK. YOU ARE THE ONE WE LOOK FOR. WRITE TO ME AT ONCE PLEASE.';
    expect((await found(shouts, { text })).title).toBe('3 sentences in capitals');
  });

  it('is silent for headings, short words and one clause', async () => {
    await silent(shouts, { subject: 'DNS and BGP', text: 'MINUTES\n\nWe met on Monday.\n\nTODO\n\nNothing.' });
    await silent(shouts, { text: 'THIS SOFTWARE IS GIVEN AS IT IS. It has no warranty. We hope it helps.' });
    await silent(shouts, { subject: '会議の議事録を送ります。よろしくお願いします' });
  });

  it.each(['A B C D ', 'LOUD WORDS HERE NOW. '])('takes linear time over %j again and again', async (piece) => {
    expect(await growthOf(shouts, (size) => ({ text: piece.repeat(size) }), 700)).toBeLessThan(bound);
  });

  it('survives anything', () => survivesAnything(shouts));
});
