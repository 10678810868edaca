import { describe, expect, it } from 'vitest';
import { eventFromFields } from '../../../../lib/events/security-event.ts';
import { systemProgramElsewhere } from '../../../../lib/signals/endpoint/system-program-elsewhere.ts';
import { emptyAlert } from '../../alerts.ts';
import { foundIn, inputOf, silentIn } from '../event-run.ts';

const users = 'C:\\Users\\ana\\AppData\\Local\\Temp\\svchost.exe';

describe('a program of Windows in another folder', () => {
  it('is seen in every vendor’s spelling', () => {
    const found = foundIn(systemProgramElsewhere, { process: { executable: users, name: 'svchost.exe' } });
    expect([found.title, found.weight]).toEqual([
      'svchost.exe is in C:\\Users\\ana\\AppData\\Local\\Temp, where Windows keeps none',
      2,
    ]);
    foundIn(systemProgramElsewhere, { EventID: 1, Image: users });
    foundIn(systemProgramElsewhere, { NewProcessName: 'D:\\lsass.exe' });
    foundIn(systemProgramElsewhere, {
      ParentImage: 'C:\\ProgramData\\csrss.exe',
      Image: 'C:\\Windows\\System32\\cmd.exe',
    });
    foundIn(
      systemProgramElsewhere,
      `Nov 20 10:11:12 ws4 sysmon: Image: ${users} ParentImage: C:\\Windows\\explorer.exe`,
    );
    foundIn(systemProgramElsewhere, { process_path: users });
    foundIn(systemProgramElsewhere, { process: { image: { path: users } } });
  });

  it('is seen in the labels and values that a page shows, whatever the console', () => {
    const field = (path: string, label: string, value: string) => ({
      path,
      label,
      value,
      control: 'attacker' as const,
    });
    for (const one of [
      field('process.executable', 'Executable', users),
      field('fields.1', 'Process path', users),
      field('process.command_line', 'Command line', `"${users}" -k netsvcs`),
    ]) {
      const event = eventFromFields(emptyAlert({ fields: [one] }));
      expect(systemProgramElsewhere.find({ ...inputOf({}), event }), one.label).toBeDefined();
    }
  });

  it.each([
    `"${users}" -k netsvcs`,
    'C:\\Users\\Ana Lopez\\svchost.exe -k netsvcs',
    '%APPDATA%\\svchost.exe',
    'c:/users/ana/SVCHOST.EXE',
    'C:\\Windows\\System32\\..\\Temp\\svchost.exe',
    'C:\\Windows \\System32\\svchost.exe',
    'C:\\Windows\\svchost.exe',
    'C:\\Windows\\System32\\srv\\svchost.exe',
    'C:\\Windows\\System32\\explorer\\explorer.exe',
    'C:\\Users\\ana\\Windows\\System32\\svchost.exe',
    '\\\\files\\public\\svchost.exe',
    '\\Device\\HarddiskVolume3\\Users\\ana\\svchost.exe',
    '\\\\?\\C:\\Users\\ana\\svchost.exe',
  ])('is seen in the command %s', (line) => {
    foundIn(systemProgramElsewhere, { process: { command_line: line } });
  });

  it.each([
    'C:\\Windows\\System32\\svchost.exe -k netsvcs -p',
    'c:\\WINDOWS\\syswow64\\rundll32.exe a.dll,b C:\\Users\\ana\\svchost.exe',
    '%SystemRoot%\\System32\\svchost.exe -k x',
    '%windir%\\explorer.exe',
    '\\SystemRoot\\System32\\smss.exe 000000c8',
    '\\??\\C:\\Windows\\system32\\conhost.exe 0xffffffff -ForceV1',
    '\\Device\\HarddiskVolume3\\Windows\\System32\\lsass.exe',
    'C:\\Windows\\explorer.exe',
    'C:\\Windows\\SysWOW64\\explorer.exe',
    'C:\\Windows\\Sysnative\\cmd.exe /c x',
    'C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe -nop',
    'C:\\Windows\\System32\\wbem\\WmiPrvSE.exe -Embedding',
    'C:\\Windows\\WinSxS\\amd64_microsoft-windows-services-svchost_31bf\\svchost.exe',
    'C:\\$WINDOWS.~BT\\NewOS\\Windows\\System32\\svchost.exe',
    'C:\\Windows.old\\Windows\\System32\\svchost.exe',
    'C:\\ProgramData\\Microsoft\\Windows\\Containers\\BaseImages\\x\\Files\\Windows\\System32\\svchost.exe',
    '\\\\srv7\\c$\\Windows\\System32\\cmd.exe',
    '\\\\srv7\\admin$\\System32\\cmd.exe',
    'svchost.exe -k netsvcs',
    'C:\\Program Files\\Vendor\\vendor.exe C:\\Users\\ana\\svchost.exe',
    'C:\\Users\\ana\\AppData\\Local\\Programs\\tool\\mysvchost.exe',
    'C:\\Users\\ana\\svchost.exe.config',
    '/mnt/c/Windows/System32/cmd.exe',
    '/home/ana/explorer.exe',
  ])('is not what Windows or anybody has in its place: %s', (line) => {
    silentIn(systemProgramElsewhere, { process: { command_line: line } });
    silentIn(systemProgramElsewhere, `Nov 20 10:11:12 ws4 sysmon: Image: ${line}`);
  });

  it('weighs less in a vendor’s folder, and where the file was only written', () => {
    const vendor = { process: { executable: 'C:\\Program Files\\Vendor\\cmd.exe' } };
    expect(foundIn(systemProgramElsewhere, vendor).weight).toBe(1);
    expect(foundIn(systemProgramElsewhere, { file: { path: users } }).weight).toBe(0.7);
    silentIn(systemProgramElsewhere, { file: { path: 'C:\\Users\\ana\\svchost.exe notes' } });
    // A console may show the folder of what ran as a file's.
    const shown = { file: { path: users }, process: { command_line: 'svchost.exe -k netsvcs' } };
    expect(foundIn(systemProgramElsewhere, shown).weight).toBe(2);
    expect(foundIn(systemProgramElsewhere, { file: { path: users }, process: { name: 'setup.exe' } }).weight).toBe(0.7);
  });

  it('survives what is no path, and long ones', () => {
    for (const value of [
      '',
      '\\',
      'C:\\'.repeat(5_000),
      `C:\\${'a\\'.repeat(4_000)}svchost.exe`,
      '..\\'.repeat(3_000),
      '%'.repeat(9_000),
    ])
      silentIn(systemProgramElsewhere, {
        process: { executable: value, command_line: value },
        message: `Image: ${value}`,
      });
  });
});
