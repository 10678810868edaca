import { citeTrait } from '../mail/cite.ts';
import { attachmentSignal } from '../signal.ts';
import { firstWith, nameOf } from './attached-files.ts';

/** Programs of Windows that run what they are told to, which is why shortcuts of lures name them (LOLBAS). */
const interpreters =
  /\b(?:cmd|powershell|pwsh|mshta|wscript|cscript|rundll32|regsvr32|msiexec|certutil|bitsadmin|curl|conhost|forfiles|explorer|ssh|wmic|schtasks|bash|python\w*)(?:\.exe)?\b/i;

export const shortcutRuns = attachmentSignal({
  id: 'shortcut-runs',
  title: 'A shortcut runs a command or leads to a foreign share',
  what: 'A Windows shortcut that came along starts a program with arguments, or it or another file of that sort leads to a network share.',
  why: 'A shortcut is of use on the machine it was made on. One that travels names a command, or a share that is handed the reader’s credentials.',
  sources: [
    'https://attack.mitre.org/techniques/T1204/002/',
    'https://attack.mitre.org/techniques/T1187/',
    'https://lolbas-project.github.io/',
  ],
  weight: 3,
  group: 'attachment',
  rests: 'attacker',
  technique: 'T1204.002',
  find(attached) {
    const remote = firstWith(attached, ['shortcut-remote']);
    if (remote)
      return {
        title: `${nameOf(remote.file, attached)} leads to a network share`,
        weight: 2.6,
        citations: citeTrait(remote.file, remote.trait),
      };
    const command = firstWith(attached, ['shortcut-command']);
    if (!command) return undefined;
    return {
      title: `${nameOf(command.file, attached)} is a shortcut that runs a command`,
      ...(interpreters.test(command.trait.quote) ? {} : { weight: 2.4 }),
      citations: citeTrait(command.file, command.trait),
    };
  },
});
