import { describe, expect, it } from 'vitest';
import { attachmentSmuggles } from '../../../../lib/signals/attachment/attachment-smuggles.ts';
import { zipOf } from '../../../attachments/archives.ts';
import { findIn } from '../../../attachments/opening.ts';
import { survivesAnything } from '../run.ts';

const data = Buffer.from('y'.repeat(900)).toString('base64');
const builds = `<html><script>const b = new Blob([atob("${data}")]); a.href = URL.createObjectURL(b); a.download = "i.iso"; a.click()</script></html>`;
const page = (content: string) => ({ files: [{ name: 'Invoice.html', content }] });

describe('attachment-smuggles', () => {
  it('sees a page that builds a file, also one in an archive', async () => {
    const finding = await findIn(attachmentSmuggles, page(builds));
    expect(finding).toMatchObject({
      weight: 3,
      technique: 'T1027.006',
      title: 'The attachment Invoice.html builds a file for its reader to open',
    });
    expect(finding?.quotes[0]).toContain('new Blob(');
    const packed = { files: [{ name: 'a.zip', content: await zipOf({ 'Invoice.html': builds }) }] };
    expect((await findIn(attachmentSmuggles, packed))?.title).toBe(
      'Invoice.html in a.zip builds a file for its reader to open',
    );
  });

  it('weighs a page less that only unpacks itself', async () => {
    expect(
      await findIn(attachmentSmuggles, page(`<html><script>document.write(atob('${data}'))</script></html>`)),
    ).toMatchObject({ weight: 2.4 });
  });

  it('is silent for pages to read, with or without some script', async () => {
    expect(await findIn(attachmentSmuggles, page('<html><p>The minutes of Monday.</p></html>'))).toBeUndefined();
    expect(
      await findIn(attachmentSmuggles, page('<html><script>document.title = "Report"; print()</script></html>')),
    ).toBeUndefined();
  });

  it('holds up to hostile mails', () => survivesAnything(attachmentSmuggles));
});
