import { describe, expect, it } from 'vitest';
import { attachmentObject } from '../../../../lib/signals/attachment/attachment-object.ts';
import { zipOf } from '../../../attachments/archives.ts';
import { compoundOf, docxOf, packageOf } from '../../../attachments/documents.ts';
import { findIn } from '../../../attachments/opening.ts';
import { survivesAnything } from '../run.ts';

const holding = async (files: Record<string, string | Uint8Array>) => ({
  files: [{ name: 'Offer.docx', content: await docxOf({ body: 'Double click', files }) }],
});
const dropped = (name: string) =>
  holding({ 'word/embeddings/oleObject1.bin': compoundOf({ '\u0001Ole10Native': packageOf(name, 'x') }) });

describe('attachment-object', () => {
  it('sees a program that was dropped into a document', async () => {
    expect(await findIn(attachmentObject, await dropped('Invoice.js'))).toMatchObject({
      weight: 2.8,
      title: 'Invoice.js in Offer.docx runs code when opened',
    });
    expect((await findIn(attachmentObject, await dropped('Invoice.html')))?.weight).toBe(2);
  });

  it('sees the old equation editor, and controls', async () => {
    const equation = { 'word/embeddings/oleObject1.bin': compoundOf({ 'Equation Native': 'x' }) };
    expect(await findIn(attachmentObject, await holding(equation))).toMatchObject({ weight: 2 });
    expect(await findIn(attachmentObject, await holding({ 'word/activeX/activeX1.bin': 'x' }))).toMatchObject({
      weight: 0.8,
    });
  });

  it('is silent for a sheet behind a chart, a paper dropped in, and for archives', async () => {
    expect(
      await findIn(
        attachmentObject,
        await holding({ 'word/embeddings/sheet.xlsx': await zipOf({ '[Content_Types].xml': '<x/>' }) }),
      ),
    ).toBeUndefined();
    expect(await findIn(attachmentObject, await dropped('Minutes.pdf'))).toBeUndefined();
    expect(
      await findIn(attachmentObject, { files: [{ name: 'a.zip', content: await zipOf({ 'a.js': 'x' }) }] }),
    ).toBeUndefined();
  });

  it('holds up to hostile mails', () => survivesAnything(attachmentObject));
});
