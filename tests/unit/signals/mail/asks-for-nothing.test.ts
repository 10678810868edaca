import { describe, expect, it } from 'vitest';
import { asksForNothing } from '../../../../lib/signals/mail/asks-for-nothing.ts';
import { bound, found, growthOf, silent, survivesAnything } from '../run.ts';

const letter =
  'Hello Tom,\nthe minutes of Monday are in the folder. We talked about the garden and what to plant in it next year.\nAna';

describe('asks-for-nothing', () => {
  it('sees a letter that wants nothing', async () => {
    const finding = await found(asksForNothing, { text: letter });
    expect(finding.weight).toBe(-1);
    expect(finding.rests).toBe('attacker');
    expect(finding.quotes).toEqual(['Hello Tom,']);
  });

  it('counts less where a link leads on', async () => {
    expect((await found(asksForNothing, { text: `${letter}\nhttps://supplier.example/minutes` })).weight).toBe(-0.8);
  });

  it('counts least of few words around a stranger’s link, whose page is then the message', async () => {
    const link = 'https://stranger.test/minutes';
    expect((await found(asksForNothing, { text: `${letter}\n${link}` })).weight).toBe(-0.4);
    expect((await found(asksForNothing, { text: `${letter}\n${letter}\n${link}` })).weight).toBe(-0.8);
  });

  it.each([
    'Guten Tag, die Sitzung ist am Montag um zehn und wir sprechen über den Garten und die Bäume.',
    'Bonjour, la réunion est lundi à dix heures et nous parlerons du jardin et de la maison.',
    'Hola, la reunión es el lunes a las diez y hablaremos del jardín y de la casa.',
    'Ciao, la riunione è lunedì alle dieci e parleremo del giardino e della casa con voi.',
    'Встреча в понедельник в десять, и мы поговорим о саде, а также что нового у вас.',
    '月曜日の会議は十時からです。庭の話をします。楽しみにしています。 a b c d e f g h i j k',
  ])('sees it in another language: %j', async (text) => {
    await found(asksForNothing, { text });
  });

  it('is silent where something is wanted, or pressed for', async () => {
    await silent(asksForNothing, { text: `${letter}\nPlease verify your account at once.` });
    await silent(asksForNothing, { text: `${letter}\nYour mailbox will be deleted.` });
    await silent(asksForNothing, { text: `${letter}\nKindly reply to my private e-mail.` });
  });

  it('is silent for a language whose requests it would not know', () =>
    silent(asksForNothing, {
      text: 'Kedves Tamás, a hétfői jegyzőkönyv mappában található, beszéltünk kertről, növényekről, jövő évről, házról.',
    }));

  it('is silent where a file, a form or a picture may say more', async () => {
    await silent(asksForNothing, {
      text: letter,
      attachments: [{ name: 'minutes.pdf', type: 'application/pdf', content: '%PDF-1.7' }],
    });
    await silent(asksForNothing, { html: `<p>${letter}</p><form action="https://x.test"><input></form>` });
    await silent(asksForNothing, {
      html: '<p>Hello Tom, here is what we said on Monday about it</p><img src="cid:a">',
    });
  });

  it('is silent for a few words, and for what hides words', async () => {
    await silent(asksForNothing, { text: 'See the folder.' });
    await silent(asksForNothing, {
      html: `<p>${letter}</p><p style="font-size:0">${'the boats went over the river and the hill '.repeat(20)}</p>`,
    });
  });

  it.each(['the garden ', 'the '])('takes linear time over %j again and again', async (piece) => {
    expect(await growthOf(asksForNothing, (size) => ({ text: piece.repeat(size) }), 300)).toBeLessThan(bound);
  });

  it('survives anything', () => survivesAnything(asksForNothing));
});
