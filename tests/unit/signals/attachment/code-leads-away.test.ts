import { describe, expect, it } from 'vitest';
import { codeLeadsAway } from '../../../../lib/signals/attachment/code-leads-away.ts';
import { pdfOf } from '../../../attachments/documents.ts';
import { findIn } from '../../../attachments/opening.ts';
import { codePixels, codePng } from '../../../attachments/pictures.ts';
import { survivesAnything } from '../run.ts';

const long = 'The minutes of Monday, with the figures for the third quarter and the list of those who came. '.repeat(4);
const showing = async (target: string, text: string) => ({
  text,
  files: [{ name: 'code.png', content: await codePng(target), inline: true }],
});

describe('code-leads-away', () => {
  it('sees a code that leads to a stranger, and quotes who tells to scan it', async () => {
    const finding = await findIn(
      codeLeadsAway,
      await showing('https://mfa.stranger.test/e', `${long}\nPlease scan the QR code with your phone.`),
    );
    expect(finding).toMatchObject({ weight: 2.4, title: 'A code in code.png leads to mfa.stranger.test' });
    expect(finding?.quotes).toEqual([
      'https://mfa.stranger.test/e',
      'Please scan the QR code with your phone.',
      'code.png',
    ]);
    expect((await findIn(codeLeadsAway, await showing('https://stranger.test/e', long)))?.weight).toBe(1.4);
  });

  it('sees one in a PDF', async () => {
    const pdf = pdfOf({
      text: 'Scan this code with your mobile',
      pictures: [{ ...(await codePixels('https://stranger.test/p')), box: [90, 300, 150, 150] }],
    });
    expect((await findIn(codeLeadsAway, { text: long, files: [{ name: 'HR.pdf', content: pdf }] }))?.title).toBe(
      'A code in HR.pdf leads to stranger.test',
    );
  });

  it('sees one that carries the recipient’s address, even to the sender’s own site', async () => {
    const finding = await findIn(
      codeLeadsAway,
      await showing('https://id.supplier.example/e?u=analyst@corp.example', long),
    );
    expect(finding).toMatchObject({ weight: 1.8, title: expect.stringContaining('carries the recipient’s address') });
  });

  it('is silent for codes of the sender’s, of known services, of payments and of plain words', async () => {
    for (const target of [
      'https://www.supplier.example/ticket/7',
      'https://www.linkedin.com/in/ana',
      'BCD\n002\n1\nSCT\n\nAna\nDE02120300000000202051\nEUR1',
      'TICKET 4471',
    ])
      expect(await findIn(codeLeadsAway, await showing(target, long)), target).toBeUndefined();
  });

  it('holds up to hostile mails', () => survivesAnything(codeLeadsAway));
});
