import { describe, expect, it } from 'vitest';
import { sellsUnasked } from '../../../../lib/signals/mail/sells-unasked.ts';
import { bound, found, growthOf, silent, survivesAnything } from '../run.ts';

describe('sells-unasked', () => {
  it('sees pills without prescription', async () => {
    const finding = await found(sellsUnasked, { text: 'Best prices!\nBuy Cialis in our online pharmacy.' });
    expect(finding.weight).toBe(1.5);
    expect(finding.group).toBe('request');
    expect(finding.technique).toBe('T1566');
    expect(finding.quotes[0]).toContain('Cialis');
  });

  it.each([
    'Cheap Viagra without prescription.',
    'Lose 20 pounds in two weeks without diet.',
    'We can rank your website on the first page of Google.',
    'Are you interested in acquiring the attendees list of the fair?',
    'Replica watches for him.',
    'Casino bonus: 200 free spins.',
    'Extended car warranty: your coverage is expiring.',
    'SEO services at an affordable price.',
  ])('sees %j', async (text) => {
    await found(sellsUnasked, { text });
  });

  it.each([
    'Potenzmittel online bestellen.',
    'Référencement de votre site web en première page.',
    'Posicionamiento de su página web en Google.',
    'Продвижение сайта в топ Яндекс.',
    '代开发票',
  ])('sees it in another language: %j', async (text) => {
    await found(sellsUnasked, { text });
  });

  it.each([
    'The website of the museum has new opening hours.',
    'Your order from the pharmacy is ready to be picked up.',
    'Please rank the five papers.',
    'The list of guests is attached.',
  ])('is silent for %j', (text) => silent(sellsUnasked, { text }));

  it.each(['rank your ', 'buy pills ', 'seo '])('takes linear time over %j again and again', async (piece) => {
    expect(await growthOf(sellsUnasked, (size) => ({ text: piece.repeat(size) }), 700)).toBeLessThan(bound);
  });

  it('survives anything', () => survivesAnything(sellsUnasked));
});
