import { describe, expect, it } from 'vitest';
import { looksGenerated, randomSender } from '../../../../lib/signals/mail/random-sender.ts';
import { found, silent, survivesAnything } from '../run.ts';

describe('random-sender', () => {
  it('sees a run of consonants that no language has', async () => {
    const finding = await found(randomSender, { from: 'Desk <desk@mail.qxzvkrtp.example>' });
    expect(finding.weight).toBe(1.1);
    expect(finding.title).toBe('qxzvkrtp.example looks like a generated name');
    expect(finding.quotes).toEqual(['desk@mail.qxzvkrtp.example']);
  });

  it('sees digits that stand between letters again and again, in upper case too', async () => {
    await found(randomSender, { from: 'desk@a7k2m9.test' });
    expect((await found(randomSender, { from: 'Desk <DESK@X4R9TQ2.TEST>' })).quotes).toEqual(['DESK@X4R9TQ2.TEST']);
  });

  it('sees a long name with hardly any vowel', () => found(randomSender, { from: 'desk@btkrd-wmplns.test' }));

  it('is silent for names that people give', async () => {
    for (const host of ['supplier.example', 'three3d.example', 'office365guide.example', 'rhythmstudio.example'])
      await silent(randomSender, { from: `desk@${host}` });
  });

  it('is silent for abbreviations', async () => {
    for (const host of ['bmw.example', 'hsbc.example', 'kfw.example', '3m.example', 'b2b.example', 'wdr5.example'])
      await silent(randomSender, { from: `desk@${host}` });
  });

  it('is silent for brands, public mailboxes and mail providers, however they are called', async () => {
    await silent(randomSender, { from: 'x@nflxext.com' });
    await silent(randomSender, { from: 'sidelight.unit.test@163.com' });
    await silent(randomSender, { from: 'x@u1.mktdns.com' });
  });

  it('looks at the registered name alone', () => silent(randomSender, { from: 'x@a7k2m9.supplier.example' }));

  it('does not judge names of fewer than six characters', () => expect(looksGenerated('a1b2c')).toBe(false));

  it('is silent for words of German and English with six consonants in a row', async () => {
    for (const host of ['rechtsschutz.example', 'knightsbridge.example', 'catchphrase.example'])
      await silent(randomSender, { from: `info@${host}` });
  });

  it('judges an international name by its letters and not by its punycode', () =>
    // библиотека, library.
    silent(randomSender, { from: 'info@xn--80abaqnbpf2a4b.test' }));

  it('survives anything', () => survivesAnything(randomSender));
});
