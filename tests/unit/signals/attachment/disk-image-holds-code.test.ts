import { describe, expect, it } from 'vitest';
import { diskImageHoldsCode } from '../../../../lib/signals/attachment/disk-image-holds-code.ts';
import { isoOf, zipOf } from '../../../attachments/archives.ts';
import { findIn } from '../../../attachments/opening.ts';
import { survivesAnything } from '../run.ts';

const image = (files: Record<string, string>) => ({ files: [{ name: 'Papers.img', content: isoOf(files) }] });

describe('disk-image-holds-code', () => {
  it('sees a shortcut or program in an image, whatever the image is called', async () => {
    expect(await findIn(diskImageHoldsCode, image({ 'Order.lnk': 'x', 'a.dll': 'x' }))).toMatchObject({
      weight: 3,
      technique: 'T1553.005',
      title: 'Order.lnk in Papers.img runs code when opened',
    });
    expect((await findIn(diskImageHoldsCode, image({ 'Order.html': '<html>' })))?.weight).toBe(2.4);
  });

  it('is silent for papers in an image, and for archives', async () => {
    expect(await findIn(diskImageHoldsCode, image({ 'Minutes.pdf': '%PDF-', 'a.txt': 'x' }))).toBeUndefined();
    expect(
      await findIn(diskImageHoldsCode, { files: [{ name: 'a.zip', content: await zipOf({ 'a.exe': 'x' }) }] }),
    ).toBeUndefined();
  });

  it('holds up to hostile mails', () => survivesAnything(diskImageHoldsCode));
});
