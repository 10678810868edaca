import { describe, expect, it } from 'vitest';
import { shortcutRuns } from '../../../../lib/signals/attachment/shortcut-runs.ts';
import { isoOf } from '../../../attachments/archives.ts';
import { shortcutOf } from '../../../attachments/documents.ts';
import { findIn } from '../../../attachments/opening.ts';
import { survivesAnything } from '../run.ts';

describe('shortcut-runs', () => {
  it('sees the command of a shortcut, also in a disk image', async () => {
    const link = shortcutOf('C:\\Windows\\System32\\cmd.exe', '/c start a.dll');
    expect(await findIn(shortcutRuns, { files: [{ name: 'Invoice.lnk', content: link }] })).toMatchObject({
      weight: 3,
      title: 'The attachment Invoice.lnk is a shortcut that runs a command',
      quotes: ['C:\\Windows\\System32\\cmd.exe /c start a.dll', 'Invoice.lnk'],
    });
    expect(
      await findIn(shortcutRuns, { files: [{ name: 'a.iso', content: isoOf({ 'Invoice.lnk': link }) }] }),
    ).toBeDefined();
    const other = shortcutOf('C:\\Program Files\\Viewer\\view.exe', 'a.dat');
    expect((await findIn(shortcutRuns, { files: [{ name: 'a.lnk', content: other }] }))?.weight).toBe(2.4);
  });

  it('sees one that leads to a share', async () => {
    const content = '[InternetShortcut]\r\nURL=file://203.0.113.4/docs/x\r\n';
    expect(await findIn(shortcutRuns, { files: [{ name: 'Docs.url', content }] })).toMatchObject({ weight: 2.6 });
  });

  it('is silent for a shortcut to a site, and for a text about shortcuts', async () => {
    expect(
      await findIn(shortcutRuns, {
        files: [{ name: 'a.url', content: '[InternetShortcut]\r\nURL=https://supplier.example/\r\n' }],
      }),
    ).toBeUndefined();
    expect(await findIn(shortcutRuns, { files: [{ name: 'a.txt', content: 'cmd.exe /c start' }] })).toBeUndefined();
  });

  it('holds up to hostile mails', () => survivesAnything(shortcutRuns));
});
