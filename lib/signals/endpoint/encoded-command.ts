import { encodedCommandsIn } from '../../events/encoded-command.ts';
import { fieldsNamed } from '../../events/security-event.ts';
import { eventSignal } from '../signal.ts';
import { programIn } from './process.ts';

const powershells = new Set(['powershell', 'powershell_ise', 'pwsh']);
const named = /\b(?:powershell|pwsh)\b/i;
/** What fetches code or runs what was fetched. */
const fetches =
  /\b(?:iex|invoke-expression|invoke-webrequest|iwr|invoke-restmethod|irm|downloadstring|downloadfile|downloaddata|webclient|start-bitstransfer|frombase64string|virtualalloc|reflection\.assembly|tcpclient|amsiutils|mshta|certutil)\b/i;
/** A window that nobody sees. */
const hides = /[-/–—―]w(?:i[a-z]{0,9})?[\s:]+["']?(?:h(?:i[a-z]{0,4})?|1)\b/i;

export const encodedCommand = eventSignal({
  id: 'encoded-command',
  title: 'PowerShell ran a command that was encoded to hide it',
  what: 'PowerShell was started with -EncodedCommand, in any of its short forms, and the base64 holds a command.',
  why: 'Encoding gets a command past filters and curious eyes. Management tools do it too, only to save quoting: so it weighs most where the command fetches code or hides its window.',
  sources: [
    'https://attack.mitre.org/techniques/T1027/010/',
    'https://attack.mitre.org/techniques/T1059/001/',
    'https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_powershell_exe',
  ],
  weight: 1.7,
  group: 'command-encoded',
  rests: 'attacker',
  technique: 'T1027.010',
  find(event) {
    const runs = programIn(event, 'process.name', powershells) !== undefined;
    for (const field of fieldsNamed(event, 'process.command_line', 'message')) {
      const line = field.value;
      if (!named.test(line.slice(0, 8_000)) && !(runs && field.name === 'process.command_line')) continue;
      const command = encodedCommandsIn(line)[0];
      if (!command) continue;
      const loud = fetches.test(command.text.slice(0, 20_000)) || hides.test(line.slice(0, 8_000));
      const at = line.indexOf(command.encoded);
      return {
        ...(loud ? {} : { weight: 0.5 }),
        detail: `Decoded: ${command.text.slice(0, 500)}`,
        citations: [{ evidence: 'event', part: 'fields', quote: line.slice(Math.max(0, at - 120), at + 120).trim() }],
      };
    }
    return undefined;
  },
});
