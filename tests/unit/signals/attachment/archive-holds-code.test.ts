import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { archiveHoldsCode } from '../../../../lib/signals/attachment/archive-holds-code.ts';
import { rar5Of, tarOf, zipOf } from '../../../attachments/archives.ts';
import { findIn } from '../../../attachments/opening.ts';
import { survivesAnything } from '../run.ts';

const zip = async (files: Record<string, string>) => ({ files: [{ name: 'papers.zip', content: await zipOf(files) }] });

describe('archive-holds-code', () => {
  it('sees a script in an archive, and in an archive of an archive', async () => {
    const finding = await findIn(archiveHoldsCode, await zip({ 'Invoice 4471.js': 'x' }));
    expect(finding).toMatchObject({
      weight: 2.8,
      title: 'Invoice 4471.js in papers.zip runs code when opened',
      quotes: ['Invoice 4471.js', 'papers.zip'],
    });
    const nested = { files: [{ name: 'a.zip', content: await zipOf({ 'b.zip': await zipOf({ 'c.lnk': 'x' }) }) }] };
    expect((await findIn(archiveHoldsCode, nested))?.quotes).toEqual(['c.lnk', 'b.zip']);
  });

  it('sees a program by its content, and names in an archive that cannot be unpacked', async () => {
    const program = `MZ${'\u0000'.repeat(80)}`;
    expect((await findIn(archiveHoldsCode, await zip({ 'minutes.pdf': program })))?.weight).toBe(2.8);
    expect(
      (await findIn(archiveHoldsCode, { files: [{ name: 'a.rar', content: rar5Of(['Order.exe']) }] }))?.weight,
    ).toBe(2.8);
  });

  it('weighs a page less, and a program among many files too', async () => {
    expect((await findIn(archiveHoldsCode, await zip({ 'Voice.html': '<html>x</html>' })))?.weight).toBe(1.8);
    const many = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`doc/${i}.txt`, 'x']));
    expect((await findIn(archiveHoldsCode, await zip({ ...many, 'setup.exe': 'x' })))?.weight).toBe(1.2);
    expect((await findIn(archiveHoldsCode, await zip({ 'run.sh': 'x' })))?.weight).toBe(0.8);
  });

  it('is silent for papers, and for a tarball of source code', async () => {
    expect(
      await findIn(archiveHoldsCode, await zip({ 'a.pdf': '%PDF-', 'b.docx': 'x', 'c.txt': 'x' })),
    ).toBeUndefined();
    const source = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`lib/${i}.py`, 'pass']));
    const tarball = new Uint8Array(gzipSync(tarOf({ ...source, README: 'x' })));
    expect(await findIn(archiveHoldsCode, { files: [{ name: 'x.tar.gz', content: tarball }] })).toBeUndefined();
  });

  it('holds up to hostile mails', () => survivesAnything(archiveHoldsCode));
});
