import { describe, expect, it } from 'vitest';
import { brandsNamed } from '../../../../lib/signals/mail/brands-named.ts';
import { bound, growth } from '../../../property/support/growth.ts';

const names = (text: string) => brandsNamed(text).map(({ brand, written }) => [brand.names[0], written]);

describe('brandsNamed', () => {
  it('finds brands in order, each once, and quotes them as written', () => {
    expect(names('Your NETFLIX plan is paid by PayPal. PayPal thanks.')).toEqual([
      ['Netflix', 'NETFLIX'],
      ['PayPal', 'PayPal'],
    ]);
  });

  it('finds names of several words over white space', () => {
    expect(names('Your Microsoft\n365 plan').map(([, written]) => written)).toContain('Microsoft');
    expect(brandsNamed('from American   Express')[0]?.written).toBe('American   Express');
  });

  it('finds a name with a possessive, and beside punctuation', () => {
    expect(names('“Netflix’s” team, (PayPal)').map(([name]) => name)).toEqual(['Netflix', 'PayPal']);
  });

  it('finds names behind lookalike letters, digits, styled letters and zero-width characters', () => {
    expect(names('P\u0430yPal')[0]).toEqual(['PayPal', 'P\u0430yPal']);
    expect(names('Paypa1')[0]).toEqual(['PayPal', 'Paypa1']);
    expect(names('Micr0soft')[0]?.[1]).toBe('Micr0soft');
    expect(names('Net\u200bflix')[0]).toEqual(['Netflix', 'Net\u200bflix']);
    expect(names('\uff30\uff41\uff59\uff30\uff41\uff4c')[0]?.[0]).toBe('PayPal');
  });

  it('marks ordinary words as such, so that signals can ask for more', () => {
    expect(brandsNamed('Apple')[0]?.brand.ordinaryWord).toBe(true);
    expect(brandsNamed('PayPal')[0]?.brand.ordinaryWord).toBeFalsy();
  });

  it('finds nothing within other words, in half a name, or in an empty text', () => {
    expect(names('paypalish dropboxing Netflixed')).toEqual([]);
    expect(names('American cheese')).toEqual([]);
    expect(names('')).toEqual([]);
  });

  it.each(['a ', 'bank of ', 'american ', "a'"])('takes linear time over %j again and again', async (piece) => {
    const make = (size: number) => piece.repeat(size);
    expect(await growth(make, brandsNamed, 300)).toBeLessThan(bound);
  });
});
