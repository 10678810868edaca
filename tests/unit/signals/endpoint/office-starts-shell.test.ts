import { describe, expect, it } from 'vitest';
import { officeStartsShell } from '../../../../lib/signals/endpoint/office-starts-shell.ts';
import { foundIn, silentIn } from '../event-run.ts';

const word = 'C:\\Program Files\\Microsoft Office\\root\\Office16\\WINWORD.EXE';

describe('Office starting a shell', () => {
  it('is seen in every vendor’s spelling', () => {
    const sysmon = foundIn(officeStartsShell, {
      EventID: 1,
      Image: 'C:\\Windows\\System32\\cmd.exe',
      ParentImage: word,
    });
    expect(sysmon.title).toBe('WINWORD.EXE started cmd.exe');
    foundIn(officeStartsShell, { process: { name: 'powershell.exe', parent: { name: 'EXCEL.EXE' } } });
    foundIn(officeStartsShell, { NewProcessName: 'C:\\Windows\\System32\\mshta.exe', ParentProcessName: word });
    foundIn(officeStartsShell, {
      FileName: 'x',
      ProcessCommandLine: '"wscript.exe" a.js',
      InitiatingProcessFileName: 'OUTLOOK.EXE',
    });
    foundIn(officeStartsShell, `Nov 20 10:11:12 ws4 sysmon: Image: C:\\Windows\\cmd.exe ParentImage: ${word}`);
  });
  it('is not Office starting Office, a shell started by the desktop, or parent and child of two events', () => {
    silentIn(officeStartsShell, { Image: 'C:\\Program Files\\Microsoft Office\\EXCEL.EXE', ParentImage: word });
    silentIn(officeStartsShell, { Image: 'C:\\Windows\\splwow64.exe', ParentImage: word });
    silentIn(officeStartsShell, { Image: 'C:\\Windows\\System32\\cmd.exe', ParentImage: 'C:\\Windows\\explorer.exe' });
    silentIn(officeStartsShell, [
      { EventID: 1, Image: 'C:\\Windows\\System32\\cmd.exe', ParentImage: 'C:\\Windows\\explorer.exe' },
      { EventID: 1, Image: 'C:\\Windows\\splwow64.exe', ParentImage: word },
    ]);
  });
});
