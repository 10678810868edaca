import { describe, expect, it } from 'vitest';
import { attachmentPoses } from '../../../../lib/signals/mail/attachment-poses.ts';
import { zipOf } from '../../../attachments/archives.ts';
import { findIn } from '../../../attachments/opening.ts';
import { found, silent, survivesAnything } from '../run.ts';

const file = (name: string, content = 'plain words', type = 'application/octet-stream') => ({
  attachments: [{ name, type, content }],
});
const program = 'MZ\u0090\u0000\u0003\u0000\u0000\u0000';

describe('attachment-poses', () => {
  it('sees a program behind a document’s ending', async () => {
    const finding = await found(attachmentPoses, file('Invoice_77.pdf.exe'));
    expect(finding.weight).toBe(2.6);
    expect(finding.title).toBe('The attachment Invoice_77.pdf.exe shows .pdf and is .exe');
    expect(finding.quotes).toEqual(['Invoice_77.pdf.exe']);
  });

  it('sees scripts, web pages, macro documents and disk images in the same way, in upper case too', async () => {
    for (const name of [
      'scan.jpg.js',
      'Voice.mp3.html',
      'Offer.docx.xlsm',
      'Papers.pdf.iso',
      'REPORT.PDF.LNK',
      'photo.png.scr',
    ])
      await found(attachmentPoses, file(name));
  });

  it('sees endings that are pushed out of sight by spaces', async () => {
    const name = `Contract.pdf${' '.repeat(60)}.exe`;
    expect((await found(attachmentPoses, file(name))).quotes).toEqual([name]);
  });

  it('sees marks that turn the writing direction', async () => {
    const finding = await found(attachmentPoses, file('Salary\u202efdp.exe'));
    expect(finding.title).toBe('The attachment’s name turns its writing direction to hide its ending exe');
    expect(finding.quotes).toEqual(['Salary\u202efdp.exe']);
  });

  it('sees a program or a web page that is named as a document', async () => {
    expect((await found(attachmentPoses, file('Minutes.pdf', program))).title).toBe(
      'The attachment Minutes.pdf is named .pdf and is pe',
    );
    expect((await found(attachmentPoses, file('Scan.png', '<!doctype html><title>Sign in</title>'))).title).toContain(
      'is html',
    );
    expect((await found(attachmentPoses, file('Papers.zip', program))).title).toContain('is a program');
  });

  it('finds the one among honest files', async () => {
    const attachments = [
      { name: 'logo.png', type: 'image/png', content: '\u0089PNG\r\n' },
      { name: 'list.csv.vbs', type: 'text/plain', content: 'x' },
    ];
    expect((await found(attachmentPoses, { attachments })).quotes).toEqual(['list.csv.vbs']);
  });

  it('is silent for honest papers, pictures and archives', async () => {
    await silent(attachmentPoses, file('Minutes.pdf', '%PDF-1.7'));
    await silent(attachmentPoses, file('Offer v2.1.docx', 'PK\u0003\u0004'));
    await silent(attachmentPoses, file('logs.txt.gz', '\u001f\u008b'));
    await silent(attachmentPoses, file('photos.jpg.zip', 'PK\u0003\u0004'));
  });

  it('is silent for versions, dates and hosts in a name', async () => {
    await silent(attachmentPoses, file('Minutes 2.11.2026.pdf', '%PDF-1.7'));
    await silent(attachmentPoses, file('supplier.example.pdf', '%PDF-1.7'));
  });

  it('leaves a program without any disguise to another signal', () =>
    silent(attachmentPoses, file('setup.exe', program)));

  it('is silent for text that happens to hold HTML, and for signed or compressed papers', async () => {
    await silent(attachmentPoses, file('page source.txt', '<html><body>Hello</body></html>'));
    await silent(attachmentPoses, file('Minutes.pdf.p7m', '0\u0082'));
  });

  it('sees an ending that is followed by spaces, which Windows drops', () =>
    found(attachmentPoses, file('Invoice.pdf.exe   ')));

  it('sees an archive or an image that is called like a picture or a PDF', async () => {
    expect((await found(attachmentPoses, file('Minutes.pdf', 'PK\u0003\u0004'))).title).toContain(
      'is named .pdf and is zip',
    );
    await silent(attachmentPoses, file('Minutes.docx', 'PK\u0003\u0004'));
  });

  it('looks into archives once they were opened', async () => {
    const content = await zipOf({ 'Invoice.pdf.js': 'x' });
    expect(await findIn(attachmentPoses, { files: [{ name: 'a.zip', content }] })).toMatchObject({
      title: 'Invoice.pdf.js in a.zip shows .pdf and is .js',
      citations: [{ evidence: 'attachments', part: 'files', quote: 'Invoice.pdf.js' }],
    });
    expect(
      await findIn(attachmentPoses, { files: [{ name: 'a.zip', content: await zipOf({ 'Minutes.pdf': '%PDF-' }) }] }),
    ).toBeUndefined();
  });

  it('survives anything', () => survivesAnything(attachmentPoses));
});
