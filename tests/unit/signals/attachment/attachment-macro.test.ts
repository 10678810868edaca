import { describe, expect, it } from 'vitest';
import { attachmentMacro } from '../../../../lib/signals/attachment/attachment-macro.ts';
import { zipOf } from '../../../attachments/archives.ts';
import { compoundOf, docxOf, macrosOf, wordOf } from '../../../attachments/documents.ts';
import { findIn } from '../../../attachments/opening.ts';
import { survivesAnything } from '../run.ts';

const withMacros = async (source: string) => ({
  files: [
    {
      name: 'Offer.docm',
      content: await docxOf({ body: 'x', files: { 'word/vbaProject.bin': compoundOf(macrosOf('', source)) } }),
    },
  ],
});

describe('attachment-macro', () => {
  it('sees macros that start by themselves and reach for other programs', async () => {
    const finding = await findIn(
      attachmentMacro,
      await withMacros('Sub Document_Open()\r\nShell "cmd /c calc"\r\nEnd Sub'),
    );
    expect(finding).toMatchObject({ weight: 2.8, technique: 'T1059.005' });
    expect(finding?.quotes).toEqual(
      expect.arrayContaining(['Sub Document_Open()', 'Shell "cmd /c calc"', 'Offer.docm']),
    );
  });

  it('weighs less what only starts, only reaches, or does neither', async () => {
    const weight = async (source: string) => (await findIn(attachmentMacro, await withMacros(source)))?.weight;
    expect(await weight('Sub AutoOpen()\r\nMsgBox "hello"\r\nEnd Sub')).toBe(1.8);
    expect(await weight('Sub Export()\r\nSet x = CreateObject("Outlook.Application")\r\nEnd Sub')).toBe(1.6);
    expect(await weight('Sub Total()\r\nActiveCell = 1\r\nEnd Sub')).toBe(0.8);
  });

  it('sees them in the old formats, Excel 4 macros, and fields that start a program', async () => {
    const old = compoundOf({ ...wordOf('x'), ...macrosOf('Macros/', 'Sub AutoOpen()\r\nShell "calc"\r\nEnd Sub') });
    expect((await findIn(attachmentMacro, { files: [{ name: 'a.doc', content: old }] }))?.weight).toBe(2.8);
    const sheet = await zipOf({
      '[Content_Types].xml': '<Types/>',
      'xl/workbook.xml': '<workbook><definedName name="_xlnm.Auto_Open">M!A1</definedName></workbook>',
      'xl/macrosheets/sheet1.xml': '<s/>',
    });
    expect((await findIn(attachmentMacro, { files: [{ name: 'a.xlsm', content: sheet }] }))?.weight).toBe(2.6);
    const dde = await docxOf({
      body: '<w:p><w:fldSimple w:instr="DDEAUTO c:\\windows\\system32\\cmd.exe &quot;/k calc&quot;"/></w:p>',
    });
    expect((await findIn(attachmentMacro, { files: [{ name: 'a.docx', content: dde }] }))?.title).toContain(
      'starts another program',
    );
  });

  it('is silent for papers, and where the place for macros is empty', async () => {
    expect(
      await findIn(attachmentMacro, { files: [{ name: 'a.docx', content: await docxOf({ body: 'Minutes' }) }] }),
    ).toBeUndefined();
    expect(await findIn(attachmentMacro, await withMacros(''))).toBeUndefined();
  });

  it('holds up to hostile mails', () => survivesAnything(attachmentMacro));
});
