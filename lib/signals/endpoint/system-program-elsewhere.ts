import { type EventField, fieldsNamed } from '../../events/security-event.ts';
import type { Citation } from '../../schema/evidence.ts';
import { citeField } from '../cite-event.ts';
import { eventSignal } from '../signal.ts';

/** Programs that are Windows' own and nobody else's, and are kept in System32 where nothing else is said. */
const programs = new Set(
  'svchost lsass lsaiso lsm services smss csrss wininit winlogon logonui userinit spoolsv taskhost taskhostw taskeng dwm sihost conhost dllhost rundll32 regsvr32 fontdrvhost ctfmon audiodg runtimebroker searchindexer werfault msdtc cmd wscript cscript mshta explorer powershell powershell_ise wmiprvse wmic'.split(
    ' ',
  ),
);
const below: Readonly<Record<string, string>> = {
  powershell: '\\windowspowershell\\v1.0',
  powershell_ise: '\\windowspowershell\\v1.0',
  wmiprvse: '\\wbem',
  wmic: '\\wbem',
};
/** On any drive, as the kernel names it, in a container, and over another machine's administrative shares. */
const windows =
  /^(?:(?:[a-z]:|\\device\\[^\\]+(?:\\files)?|\\[^\\]+\\[a-z]\$)\\(?:windows|winnt)|\\[^\\]+\\admin\$)(?:\\|$)/;
/** Where Windows itself keeps copies: components, updates, upgrades, images of containers. */
const copies = /^(?:winsxs|servicing|softwaredistribution)\\/;
const otherCopies =
  /^(?:[a-z]:|\\device\\[^\\]+)\\(?:\$windows\.~[^\\]*|windows\.old|programdata\\microsoft\\windows\\containers)\\/;

/** A whole path, at the beginning of a text: up to its first program, since folders hold spaces. */
const path = '(?:[a-z]:|\\\\|%\\w{1,40}%)[^"<>|*\\n]{0,400}?[\\\\/]\\w{2,20}\\.exe(?![\\w.\\\\/-])';
const program = new RegExp(`^\\s*["']?(${path})`, 'i');
/** Sysmon's event 1 and Windows' 4688 as text. */
const inText = new RegExp(
  `\\b(?:(?:Parent)?Image|(?:New|Creator) Process Name|Process (?:Name|Path))\\b["']?\\s{0,4}[:=]\\s{0,4}["']?(${path})`,
  'gi',
);

export const systemProgramElsewhere = eventSignal({
  id: 'system-program-elsewhere',
  title: 'A program called like one of Windows’ own is in another folder',
  what: 'svchost.exe, lsass.exe, explorer.exe, rundll32.exe or another of Windows’ own programs runs from, or is put into, a folder where Windows keeps no such program.',
  why: 'Malware takes names that nobody looks at twice, and only administrators can put it where the real one is. Copies in Windows’ own stores of components and upgrades are left out; vendors’ folders weigh half, a file that was only written less.',
  sources: [
    'https://attack.mitre.org/techniques/T1036/005/',
    'https://car.mitre.org/analytics/CAR-2021-04-001/',
    'https://learn.microsoft.com/windows/win32/services/service-programs',
    'https://learn.microsoft.com/windows/win32/winprog64/file-system-redirector',
    'https://learn.microsoft.com/windows-hardware/manufacture/desktop/manage-the-component-store',
  ],
  weight: 2,
  group: 'process-path',
  rests: 'infrastructure',
  technique: 'T1036.005',
  find(event) {
    const ran = fieldsNamed(event, 'process.name', 'process.command_line', 'process.parent.name', 'message');
    for (const field of [...ran, ...fieldsNamed(event, 'file.path')]) {
      for (const written of pathsIn(field)) {
        const place = placeOf(written);
        if (!place || isAtHome(place)) continue;
        const file = place.file.toLowerCase();
        const onlyWritten =
          field.name === 'file.path' && !ran.some(({ value }) => value.slice(0, 8_000).toLowerCase().includes(file));
        return {
          title: `${place.file} is in ${written.slice(0, -place.file.length - 1).slice(0, 160)}, where Windows keeps none`,
          ...(/\\program files(?: \(x86\))?\\/.test(place.folder) ? { weight: 1 } : onlyWritten ? { weight: 0.7 } : {}),
          citations: cited(field, written),
        };
      }
    }
    return undefined;
  },
});

function pathsIn({ name, value }: EventField): string[] {
  const text = value.slice(0, 8_000);
  if (name === 'message') return [...text.matchAll(inText)].slice(0, 8).flatMap((match) => match[1] ?? []);
  const found = program.exec(text)?.[1];
  // What follows a path is part of a command only.
  return found && (name === 'process.command_line' || /^["']?\s*$/.test(text.slice(text.indexOf(found) + found.length)))
    ? [found]
    : [];
}

function cited(field: EventField, written: string): Citation[] {
  return field.name === 'message' ? [{ evidence: 'event', part: 'fields', quote: written }] : citeField(field);
}

/** Folder and program, small letters, as Windows would resolve them. `undefined` for what is no program of Windows' own. */
function placeOf(written: string): { folder: string; file: string; program: string } | undefined {
  const parts: string[] = [];
  const plain = written
    .toLowerCase()
    .replace(/[\\/]+/g, '\\')
    // `\\?\C:\…`, `\??\C:\…`
    .replace(/^\\(?:\?\??|\.)\\/, '')
    .replace(/^(?:%systemroot%|%windir%|\\systemroot)(?=\\)/, 'c:\\windows');
  for (const part of plain.split('\\'))
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  const file = parts.pop() ?? '';
  const program = file.slice(0, -'.exe'.length);
  if (!programs.has(program)) return undefined;
  return { folder: parts.join('\\'), program, file: written.slice(-file.length) };
}

function isAtHome({ folder, program }: { folder: string; program: string }): boolean {
  const root = windows.exec(folder)?.[0];
  if (root === undefined) return otherCopies.test(folder);
  const rest = folder.slice(root.length);
  if (copies.test(rest) || (program === 'explorer' && rest === '')) return true;
  const [, own] = /^(?:system32|syswow64|sysarm32|sysnative)(\\.*)?$/.exec(rest) ?? [undefined, 'none'];
  return (own ?? '') === (below[program] ?? '');
}
