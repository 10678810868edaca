import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { serverReport } from '../../../../lib/signals/attachment/server-report.ts';
import { zipOf } from '../../../attachments/archives.ts';
import { dmarcReport, pdfOf } from '../../../attachments/documents.ts';
import { findIn } from '../../../attachments/opening.ts';
import { survivesAnything } from '../run.ts';

const packed = { name: 'reporter.test!corp.example!1!2.xml.gz', content: new Uint8Array(gzipSync(dmarcReport())) };

describe('server-report', () => {
  it('knows a DMARC report by its content, plain, in gzip or in an archive', async () => {
    expect(await findIn(serverReport, { files: [packed] })).toMatchObject({
      weight: -1.6,
      quotes: ['reporter.test corp.example', expect.stringContaining('.xml')],
    });
    expect(
      await findIn(serverReport, { files: [{ name: 'r.zip', content: await zipOf({ 'r.xml': dmarcReport() }) }] }),
    ).toBeDefined();
    expect(await findIn(serverReport, { files: [{ name: 'r.xml', content: dmarcReport() }] })).toBeDefined();
  });

  it('is silent where it is called so and is none, or carries more', async () => {
    expect(
      await findIn(serverReport, { files: [{ name: 'r.xml', content: '<feedback><x>Pay now</x></feedback>' }] }),
    ).toBeUndefined();
    expect(
      await findIn(serverReport, {
        files: [{ name: 'r.zip', content: await zipOf({ 'r.xml': dmarcReport(), 'view.js': 'x' }) }],
      }),
    ).toBeUndefined();
    expect(
      await findIn(serverReport, { files: [packed, { name: 'a.pdf', content: pdfOf({ text: 'x' }) }] }),
    ).toBeUndefined();
  });

  it('is silent where a link leads to a stranger', async () => {
    expect(
      await findIn(serverReport, { html: '<a href="https://stranger.test/">View</a>', files: [packed] }),
    ).toBeUndefined();
  });

  it('holds up to hostile mails', () => survivesAnything(serverReport));
});
