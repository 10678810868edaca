import { fieldsNamed, type SecurityEvent } from '../../events/security-event.ts';
import type { Citation } from '../../schema/evidence.ts';
import { citeField, citePlace, placesSaying } from '../cite-event.ts';
import { eventSignal } from '../signal.ts';
import { programIn, programOf } from './process.ts';

const office = new Set(
  'winword excel powerpnt outlook olk msaccess mspub visio winproj onenote onenotem infopath eqnedt32'.split(' '),
);
/** Programs that run commands or scripts, or load somebody's code. */
const shells = new Set(
  'cmd powershell powershell_ise pwsh wscript cscript mshta rundll32 regsvr32 bash wsl wmic certutil bitsadmin msbuild installutil regasm regsvcs msiexec schtasks hh forfiles scriptrunner curl'.split(
    ' ',
  ),
);
const names = (set: ReadonlySet<string>) => [...set].join('|');
/** Sysmon's event 1 and Windows' 4688 as text. */
const parentLine = new RegExp(
  `\\b(?:ParentImage|Creator Process Name|parent(?: process)?)\\b["']?\\s{0,4}[:=]\\s{0,4}["']?[^\\n"']{0,200}?\\b(?:${names(office)})(?:\\.exe)?\\b`,
  'i',
);
const childLine = new RegExp(
  `(?<!\\w)(?:Image|New Process Name|process)["']?\\s{0,4}[:=]\\s{0,4}["']?[^\\n"']{0,200}?\\b(?:${names(shells)})(?:\\.exe)?\\b`,
  'i',
);

export const officeStartsShell = eventSignal({
  id: 'office-starts-shell',
  title: 'An Office program started a shell',
  what: 'Word, Excel, PowerPoint, Outlook or another Office program is the parent of a command line, a script host or a loader such as mshta or rundll32.',
  why: 'It is how a document with a macro or an exploit gets hold of the machine, and documents have little need of it. Some add-ins and in-house macros do it too, every day and with the same command.',
  sources: [
    'https://attack.mitre.org/techniques/T1566/001/',
    'https://attack.mitre.org/techniques/T1204/002/',
    'https://learn.microsoft.com/defender-endpoint/attack-surface-reduction-rules-reference#block-all-office-applications-from-creating-child-processes',
    'https://learn.microsoft.com/sysinternals/downloads/sysmon#event-id-1-process-creation',
  ],
  weight: 1.6,
  group: 'process-parent',
  rests: 'infrastructure',
  technique: 'T1204.002',
  find(event) {
    const fields = inFields(event);
    if (fields) return fields;
    for (const parent of placesSaying(event, parentLine, 20, ['message'])) {
      const child = childLine.exec(parent.field.value.slice(0, 8_000));
      if (child) return { citations: [citePlace(parent)] };
    }
    return undefined;
  },
});

function inFields(event: SecurityEvent): { title: string; citations: Citation[] } | undefined {
  const parent = programIn(event, 'process.parent.name', office);
  if (!parent) return undefined;
  const child = programIn(event, 'process.name', shells) ?? startedBy(event);
  if (!child) return undefined;
  return {
    title: `${shown(parent.value)} started ${child.name === 'process.name' ? shown(child.value) : 'a shell'}`,
    citations: [...citeField(parent), ...citeField(child)],
  };
}

/** A console may show the command and not the program. */
function startedBy(event: SecurityEvent) {
  return fieldsNamed(event, 'process.command_line').find(({ value }) => {
    const program = /^\s*(?:"([^"]{1,400})"|(\S{1,400}))/.exec(value);
    return program !== null && shells.has(programOf(program[1] ?? program[2] ?? ''));
  });
}

function shown(value: string): string {
  return (value.trim().split(/[\\/]/).at(-1) ?? '').slice(0, 60);
}
