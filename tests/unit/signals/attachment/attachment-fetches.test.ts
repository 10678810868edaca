import { describe, expect, it } from 'vitest';
import { attachmentFetches } from '../../../../lib/signals/attachment/attachment-fetches.ts';
import { latin } from '../../../attachments/archives.ts';
import { docxOf } from '../../../attachments/documents.ts';
import { findIn } from '../../../attachments/opening.ts';
import { survivesAnything } from '../run.ts';

const withTemplate = async (target: string) => ({
  files: [
    {
      name: 'Offer.docx',
      content: await docxOf({ body: 'x', settings: [{ id: 'r1', kind: 'attachedTemplate', target }] }),
    },
  ],
});

describe('attachment-fetches', () => {
  it('sees a template at a web address or on a share, and the same in RTF', async () => {
    expect(await findIn(attachmentFetches, await withTemplate('https://stranger.test/t.dotm'))).toMatchObject({
      weight: 3,
      technique: 'T1221',
      title: 'The attachment Offer.docx loads its template from elsewhere',
      quotes: ['https://stranger.test/t.dotm', 'Offer.docx'],
    });
    expect(await findIn(attachmentFetches, await withTemplate('\\\\203.0.113.4\\s\\t.dotm'))).toBeDefined();
    const rtf = latin('{\\rtf1{\\*\\template http://stranger.test/t}x}');
    expect(await findIn(attachmentFetches, { files: [{ name: 'a.doc', content: rtf }] })).toBeDefined();
  });

  it('weighs an object that is loaded a little less', async () => {
    const content = await docxOf({
      relations: [{ id: 'r1', kind: 'oleObject', target: 'https://stranger.test/x.html!' }],
    });
    expect(await findIn(attachmentFetches, { files: [{ name: 'a.docx', content }] })).toMatchObject({ weight: 2.4 });
  });

  it('is silent for links that wait for a click, and for a template on one’s own drive', async () => {
    const link = await docxOf({ relations: [{ id: 'r1', kind: 'hyperlink', target: 'https://stranger.test/' }] });
    expect(await findIn(attachmentFetches, { files: [{ name: 'a.docx', content: link }] })).toBeUndefined();
    expect(await findIn(attachmentFetches, await withTemplate('file:///C:\\Office\\Letter.dotm'))).toBeUndefined();
    expect(await findIn(attachmentFetches, await withTemplate('Normal.dotm'))).toBeUndefined();
  });

  it('holds up to hostile mails', () => survivesAnything(attachmentFetches));
});
