import { describe, expect, it } from 'vitest';
import { attachmentOnlyLeads } from '../../../../lib/signals/attachment/attachment-only-leads.ts';
import { pdfOf } from '../../../attachments/documents.ts';
import { findIn } from '../../../attachments/opening.ts';
import { survivesAnything } from '../run.ts';

const pdf = (text: string, ...links: string[]) => ({
  files: [{ name: 'Invoice.pdf', content: pdfOf({ text, links }) }],
});
const line = 'Ten pallets of paper were delivered on Monday at the usual place.';

describe('attachment-only-leads', () => {
  it('sees a PDF that says little but where to go', async () => {
    const finding = await findIn(attachmentOnlyLeads, pdf('View the document', 'https://docs.stranger.test/v'));
    expect(finding).toMatchObject({
      weight: 2,
      title: 'Invoice.pdf says in 15 letters to go to docs.stranger.test',
      quotes: ['https://docs.stranger.test/v', 'Invoice.pdf'],
    });
    expect(await findIn(attachmentOnlyLeads, pdf('', 'https://docs.stranger.test/v'))).toBeDefined();
  });

  it('weighs a short page less', async () => {
    expect(
      (await findIn(attachmentOnlyLeads, pdf(`${line}\n${line}\n${line}\n${line}`, 'https://stranger.test/')))?.weight,
    ).toBe(1.2);
  });

  it('is silent for a page with something to read, for links of the sender’s own, and for many', async () => {
    expect(
      await findIn(
        attachmentOnlyLeads,
        pdf(Array.from({ length: 12 }, () => line).join('\n'), 'https://stranger.test/'),
      ),
    ).toBeUndefined();
    expect(await findIn(attachmentOnlyLeads, pdf('Your ticket', 'https://tickets.supplier.example/1'))).toBeUndefined();
    expect(
      await findIn(
        attachmentOnlyLeads,
        pdf('Partners', 'https://one.test/', 'https://two.test/', 'https://three.test/'),
      ),
    ).toBeUndefined();
    expect(await findIn(attachmentOnlyLeads, pdf('Minutes of Monday'))).toBeUndefined();
  });

  it('holds up to hostile mails', () => survivesAnything(attachmentOnlyLeads));
});
