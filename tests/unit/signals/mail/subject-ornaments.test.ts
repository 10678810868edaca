import { describe, expect, it } from 'vitest';
import { subjectOrnaments } from '../../../../lib/signals/mail/subject-ornaments.ts';
import { found, silent, survivesAnything } from '../run.ts';

describe('subject-ornaments', () => {
  it('sees emoji and brackets that frame the subject', async () => {
    const finding = await found(subjectOrnaments, { subject: '🎁 You have a parcel 🎁' });
    expect(finding.weight).toBe(0.6);
    expect(finding.title).toBe('2 ornaments in the subject');
    await found(subjectOrnaments, { subject: '【Notice】 Your account' });
    expect((await found(subjectOrnaments, { subject: '⚠ Notice' })).weight).toBe(0.4);
  });

  it('is silent for plain subjects, accents and ordinary signs', async () => {
    await silent(subjectOrnaments, { subject: '[dns] Re: Größe & Preis – 20 % (neu) “jetzt” #77' });
    await silent(subjectOrnaments, { subject: 'Отчёт №5' });
  });

  it('is silent for the brackets that East Asian subjects are written with', () =>
    silent(subjectOrnaments, { subject: '【お知らせ】月曜日の会議' }));

  it('survives anything', () => survivesAnything(subjectOrnaments));
});
