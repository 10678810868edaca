import { describe, expect, it } from 'vitest';
import { attachmentRunsCode } from '../../../../lib/signals/mail/attachment-runs-code.ts';
import { compoundOf, docxOf } from '../../../attachments/documents.ts';
import { findIn } from '../../../attachments/opening.ts';
import { found, silent, survivesAnything } from '../run.ts';

const file = (name: string, content = 'plain words', type = 'application/octet-stream') => ({
  attachments: [{ name, type, content }],
});
const program = `MZ${'\u0000'.repeat(58)}\u0040\u0000\u0000\u0000PE\u0000\u0000`;

describe('attachment-runs-code', () => {
  it('sees programs and scripts by their ending', async () => {
    const finding = await found(attachmentRunsCode, file('Remittance.exe'));
    expect(finding.weight).toBe(2.6);
    expect(finding.title).toBe('The attachment Remittance.exe is a program or script');
    expect(finding.quotes).toEqual(['Remittance.exe']);
    for (const name of ['a.js', 'b.VBS', 'c.lnk', 'd.hta', 'e.msi', 'f.ps1', 'g.jar', 'h.url'])
      expect((await found(attachmentRunsCode, file(name))).weight).toBe(2.6);
  });

  it('sees a program by its first bytes, whatever its name', async () => {
    expect((await found(attachmentRunsCode, file('Minutes.dat', program))).weight).toBe(2.6);
  });

  it('sees disk images, web pages and macro documents, and weighs them less', async () => {
    expect((await found(attachmentRunsCode, file('Papers.iso'))).weight).toBe(2.2);
    expect((await found(attachmentRunsCode, file('Voice message.html', '<html>'))).weight).toBe(1.8);
    expect((await found(attachmentRunsCode, file('Voice message', '<!DOCTYPE html><form>'))).weight).toBe(1.8);
    expect((await found(attachmentRunsCode, file('Prices.XLSM', 'PK\u0003\u0004'))).weight).toBe(1.6);
  });

  it('sees an archive that names its password', async () => {
    const finding = await found(attachmentRunsCode, file('papers (password 7731).zip', 'PK\u0003\u0004'));
    expect(finding.weight).toBe(1.4);
    expect((await found(attachmentRunsCode, file('Kennwort-7731.rar'))).weight).toBe(1.4);
  });

  it('names the worst of several', async () => {
    const attachments = ['a.html', 'b.exe', 'c.xlsm'].map((name) => ({ name, type: 'text/plain', content: 'x' }));
    expect((await found(attachmentRunsCode, { attachments })).quotes).toEqual(['b.exe']);
  });

  it('sees an ending behind trailing dots and zero-width characters', async () => {
    await found(attachmentRunsCode, file('Remittance.exe.. '));
    await found(attachmentRunsCode, file('Remittance.e\u200bxe'));
  });

  it('is silent for business papers', async () => {
    await silent(attachmentRunsCode, file('Minutes.pdf', '%PDF-1.7'));
    await silent(attachmentRunsCode, file('Offer.docx', 'PK\u0003\u0004'));
    await silent(attachmentRunsCode, file('Prices.xlsx', 'PK\u0003\u0004'));
  });

  it('is silent for pictures, plain archives, invitations and forwarded mails', async () => {
    await silent(attachmentRunsCode, file('logo.png', '\u0089PNG'));
    await silent(attachmentRunsCode, file('photos.zip', 'PK\u0003\u0004'));
    await silent(attachmentRunsCode, file('invite.ics', 'BEGIN:VCALENDAR'));
    await silent(attachmentRunsCode, file('Re minutes.eml', 'From: Ana <ana@supplier.example>\r\n'));
  });

  it('is silent for such a word within a name', async () => {
    await silent(attachmentRunsCode, file('how to remove setup.exe.txt'));
    await silent(attachmentRunsCode, file('shopping list.zip', 'PK\u0003\u0004'));
  });

  it('is silent for an electronic invoice in XML', () =>
    silent(
      attachmentRunsCode,
      file('XRechnung-2026-77.xml', '<?xml version="1.0"?><ubl:Invoice></ubl:Invoice>', 'application/xml'),
    ));

  it('is silent for a table that begins with the letters MZ', () =>
    silent(attachmentRunsCode, file('countries.csv', 'MZ,Mozambique,Maputo\r\nNA,Namibia,Windhoek\r\n', 'text/csv')));

  it('is silent for an archive with a word that begins like “pin”', () =>
    silent(attachmentRunsCode, file('pinnacle-logos.zip', 'PK\u0003\u0004')));

  it('sees an archive that names its password after an underscore', () =>
    found(attachmentRunsCode, file('papers_password_7731.zip', 'PK\u0003\u0004')));

  it('keeps its finding for a program without a name', () => found(attachmentRunsCode, file('', program)));

  it('weighs less, or nothing, what was opened and found to run none', async () => {
    const page = { name: 'Minutes.html', content: '<html><p>The minutes of Monday</p></html>' };
    expect((await findIn(attachmentRunsCode, { files: [page] }))?.weight).toBe(0.9);
    const script = { name: 'Minutes.html', content: '<html><script>1</script></html>' };
    expect((await findIn(attachmentRunsCode, { files: [script] }))?.weight).toBe(1.8);
    expect(
      await findIn(attachmentRunsCode, { files: [{ name: 'Prices.docm', content: await docxOf({ body: 'x' }) }] }),
    ).toBeUndefined();
  });

  it('sees an installer by its content, once it was opened', async () => {
    const installer = compoundOf({ '\u3b3f\u43f2\u4438\u45b1': 'x' });
    expect((await findIn(attachmentRunsCode, { files: [{ name: 'Update', content: installer }] }))?.weight).toBe(2.6);
  });

  it('survives anything', () => survivesAnything(attachmentRunsCode));
});
