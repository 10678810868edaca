import { describe, expect, it } from 'vitest';
import { offersCompany } from '../../../../lib/signals/mail/offers-company.ts';
import { bound, found, growthOf, silent, survivesAnything } from '../run.ts';

describe('offers-company', () => {
  it('sees a stranger who looks for love', async () => {
    const finding = await found(offersCompany, {
      text: 'Hello dear,\nI saw your profile picture and want to get to know you better.',
    });
    expect(finding.weight).toBe(1.6);
    expect(finding.group).toBe('request');
    expect(finding.technique).toBe('T1566');
    expect(finding.quotes[0]).toContain('saw your profile');
  });

  it.each([
    'Beautiful women are waiting to meet you.',
    'Hot singles in your area.',
    'I saw your profile and would like to get to know you.',
    'I am a lonely widow looking for a serious relationship.',
    'Shall I send you my private photos?',
    'US army general stationed in Syria seeks a friend.',
  ])('sees %j', async (text) => {
    await found(offersCompany, { text });
  });

  it.each([
    'Einsame Frauen in deiner Nähe warten.',
    'Rencontrez des femmes célibataires.',
    'Conoce mujeres solteras.',
    'Conheça mulheres solteiras.',
    'Хочу познакомиться с серьезным мужчиной.',
  ])('sees it in another language: %j', async (text) => {
    await found(offersCompany, { text });
  });

  it.each([
    'Nice to meet you on Monday, women’s choir at eight.',
    'I saw your profile of the coast in the journal.',
    'The general meeting is on Friday.',
    'Send me the photos of the site.',
  ])('is silent for %j', (text) => silent(offersCompany, { text }));

  it.each(['meet ', 'single women ', 'i saw your '])('takes linear time over %j again and again', async (piece) => {
    expect(await growthOf(offersCompany, (size) => ({ text: piece.repeat(size) }), 700)).toBeLessThan(bound);
  });

  it('survives anything', () => survivesAnything(offersCompany));
});
