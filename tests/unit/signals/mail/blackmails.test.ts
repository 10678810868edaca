import { describe, expect, it } from 'vitest';
import { blackmails } from '../../../../lib/signals/mail/blackmails.ts';
import { bound, found, growthOf, silent, survivesAnything } from '../run.ts';

// The address is the test vector of BIP-173.
const wallet = 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq';

describe('blackmails', () => {
  it('sees a claimed recording with a demand for bitcoin, and quotes both', async () => {
    const finding = await found(blackmails, {
      text: `I have recorded you through your webcam.\nSend 900 dollars in Bitcoin to ${wallet}.`,
    });
    expect(finding.weight).toBe(2.8);
    expect(finding.quotes[0]).toBe('I have recorded you through your webcam.');
    expect(finding.quotes.at(-1)).toContain('Bitcoin');
  });

  it('sees a claimed break-in where only the wallet’s address says what is wanted', async () => {
    await found(blackmails, { text: `We have secretly installed a trojan on your system.\n${wallet}` });
    await found(blackmails, {
      text: 'I gained full access to your accounts. Pay to 1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2',
    });
  });

  it('sees it in other languages', async () => {
    await found(blackmails, { text: 'Ich habe Sie aufgenommen. Zahlen Sie in Bitcoin.' });
    await found(blackmails, { text: 'He grabado un vídeo tuyo. Paga en bitcoin.' });
    await found(blackmails, { text: 'J’ai piraté votre appareil. Payez en bitcoin.' });
  });

  it('sees it cut by zero-width characters', () =>
    found(blackmails, { text: 'I have re\u200bcorded you. Pay in bit\u200bcoin.' }));

  it('is silent for a claim without a demand, and for money without a claim', async () => {
    await silent(blackmails, { text: 'I have recorded the meeting for you; your camera was off.' });
    await silent(blackmails, { text: 'Send 0.1 bitcoin for the server by Friday.' });
  });

  it('is silent for firms that take or lose crypto money', async () => {
    await silent(blackmails, { text: 'We have installed a new checkout: you can pay in Bitcoin.' });
    await silent(blackmails, { text: 'We obtained a licence, and have recorded twice the turnover in ethereum.' });
    await silent(blackmails, { text: 'You have full access to your bitcoin account.' });
  });

  it.each(['i have ', 'your camera ', 'we installed '])('takes linear time over %j again and again', async (piece) => {
    expect(await growthOf(blackmails, (size) => ({ text: piece.repeat(size) }), 700)).toBeLessThan(bound);
  });

  it('survives anything', () => survivesAnything(blackmails));
});
