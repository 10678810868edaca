import { describe, expect, it } from 'vitest';
import { urgesHaste } from '../../../../lib/signals/mail/urges-haste.ts';
import { bound, found, growthOf, silent, survivesAnything } from '../run.ts';

describe('urges-haste', () => {
  it('sees that one must act at once', async () => {
    const finding = await found(urgesHaste, { text: 'Security notice.\nThis requires your immediate attention.' });
    expect(finding.weight).toBe(0.6);
    expect(finding.group).toBe('pressure');
    expect(finding.technique).toBe('T1566');
    expect(finding.quotes[0]).toContain('immediate attention');
  });

  it.each([
    'Immediate action is required.',
    'Act now.',
    'This is urgent.',
    'The offer ends today.',
    'Only 3 spots left.',
    'First come, first served.',
    'Unclaimed shares will be returned.',
  ])('sees %j', async (text) => {
    await found(urgesHaste, { text });
  });

  it.each([
    'Handeln Sie sofort.',
    'Agissez maintenant.',
    'Actúe ahora.',
    'Aja agora.',
    'Agisci subito.',
    'Handel nu.',
    '立即处理您的账户',
  ])('sees it in another language: %j', async (text) => {
    await found(urgesHaste, { text });
  });

  it.each([
    'The act of Monday is lovely.',
    'The window on the left is open.',
    'Only on Monday the museum is closed.',
    'We act as we said.',
  ])('is silent for %j', (text) => silent(urgesHaste, { text }));

  it.each(['act ', 'offer ends ', 'immediate action '])('takes linear time over %j again and again', async (piece) => {
    expect(await growthOf(urgesHaste, (size) => ({ text: piece.repeat(size) }), 700)).toBeLessThan(bound);
  });

  it('survives anything', () => survivesAnything(urgesHaste));
});
