import { describe, expect, it } from 'vitest';
import { pdfActs } from '../../../../lib/signals/attachment/pdf-acts.ts';
import { pdfOf } from '../../../attachments/documents.ts';
import { findIn } from '../../../attachments/opening.ts';
import { survivesAnything } from '../run.ts';

const pdf = (catalogue: string) => ({ files: [{ name: 'Offer.pdf', content: pdfOf({ text: 'x', catalogue }) }] });

describe('pdf-acts', () => {
  it('sees what a PDF starts, opens and runs, and weighs each', async () => {
    expect(await findIn(pdfActs, pdf('/OpenAction<</S/Launch/Win<</F(cmd.exe)/P(/c calc)>>>>'))).toMatchObject({
      weight: 3,
      title: 'The attachment Offer.pdf starts a program',
      quotes: [expect.stringContaining('cmd.exe'), 'Offer.pdf'],
    });
    expect((await findIn(pdfActs, pdf('/OpenAction<</S/URI/URI(https://stranger.test/)>>')))?.weight).toBe(1.6);
    expect((await findIn(pdfActs, pdf('/OpenAction<</S/JavaScript/JS(app.alert\\("x"\\))>>')))?.weight).toBe(1.2);
    expect((await findIn(pdfActs, pdf('/X<</S/SubmitForm/F(https://stranger.test/f)>>')))?.weight).toBe(0.7);
  });

  it('is silent for pages to read, a view to begin with, and printing', async () => {
    expect(await findIn(pdfActs, pdf(''))).toBeUndefined();
    expect(await findIn(pdfActs, pdf('/OpenAction[100 0 R/FitH 800]'))).toBeUndefined();
    expect(await findIn(pdfActs, pdf('/OpenAction<</S/JavaScript/JS(this.print\\(\\);)>>'))).toBeUndefined();
  });

  it('holds up to hostile mails', () => survivesAnything(pdfActs));
});
