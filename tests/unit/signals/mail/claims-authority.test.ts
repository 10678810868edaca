import { describe, expect, it } from 'vitest';
import { claimsAuthority } from '../../../../lib/signals/mail/claims-authority.ts';
import { bound, found, growthOf, silent, survivesAnything } from '../run.ts';

describe('claims-authority', () => {
  it('sees a warrant', async () => {
    const finding = await found(claimsAuthority, { text: 'Final notice.\nThe FBI has an arrest warrant for you.' });
    expect(finding.weight).toBe(1.3);
    expect(finding.group).toBe('pressure');
    expect(finding.technique).toBe('T1656');
    expect(finding.quotes[0]).toContain('arrest warrant');
  });

  it.each([
    'An arrest warrant was issued.',
    'You are summoned: view the attached subpoena against your firm.',
    'Your page violates our copyright rules: your page has violated our community standards.',
    'The IRS found unpaid penalties.',
    'Interpol opened an investigation: you are accused.',
  ])('sees %j', async (text) => {
    await found(claimsAuthority, { text });
  });

  it.each([
    'Haftbefehl gegen Sie: Vorladung an Ihre Adresse.',
    'Convocation : vous faites l’objet de poursuites.',
    'Orden de arresto contra usted.',
    'Intimação: processo contra você.',
    'Повестка: вас вызывают в суд.',
  ])('sees it in another language: %j', async (text) => {
    await found(claimsAuthority, { text });
  });

  it.each([
    'The court of the castle is open on Sunday.',
    'The police concert was a success.',
    'The copyright of the photos is with the author.',
    'The board approved the budget.',
  ])('is silent for %j', (text) => silent(claimsAuthority, { text }));

  it.each(['arrest ', 'your page ', 'police '])('takes linear time over %j again and again', async (piece) => {
    expect(await growthOf(claimsAuthority, (size) => ({ text: piece.repeat(size) }), 700)).toBeLessThan(bound);
  });

  it('survives anything', () => survivesAnything(claimsAuthority));
});
