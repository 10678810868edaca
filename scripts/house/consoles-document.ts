import type { Console } from '../../lib/consoles/console.ts';
import { languages } from '../../lib/questions/query/language.ts';
import { anchor, table, text, written } from './markdown.ts';
import { commentAbove, consoleFiles, type HouseFile, isNamed, onEmptyPage } from './places.ts';

/** docs/consoles.md: what is read of which console, and how far that was tried. */
export async function consolesDocument(root: string): Promise<string> {
  const files = (await consoleFiles(root)).filter(({ exported }) => exported.length > 0);
  const known = files.filter(({ exported }) => exported.every(isNamed));
  const others = files.filter(({ exported }) => !exported.every(isNamed));
  return `${[
    written('lib/consoles/'),
    '# Consoles',
    `Sidelight reads an alert where you look at it: in the console's own page, with your own session. For ${known.length} consoles it has a reader that knows
the page; on any other page it goes by roles and headings. Each reader is one file in \`lib/consoles/\`, and says below how it knows the console, what it
reads, and whether somebody tried it on the real thing.`,
    overview([...known, ...others]),
    `**Requests.** A reader may ask the console for one thing, the raw source of the alert on screen, by the address below with the alert's own id filled in. It
goes out with your session, only where you allow it in the options, and every one is listed in the trace.

**What must hold.** After each reading Sidelight checks that it found what a reading needs. What was not found is shown under “Not seen”, and blocks a benign verdict
unless the raw source came. There you can also save a report of how the page is built, without anything that it says, to help mend the reader.`,
    ...[...known, ...others].map(section),
  ].join('\n\n')}\n`;
}

function overview(files: readonly HouseFile<Console>[]): string {
  return table(
    ['console', 'shows', 'raw source', 'tried'],
    files.flatMap(({ exported }) =>
      exported.map((console) => [
        `[${text(titleOf(console))}](#${anchor(titleOf(console))})`,
        console.kind === 'email' ? 'mails' : 'events',
        console.raw ? 'one request' : console.held ? 'in the page, no request' : 'none',
        text(console.tried),
      ]),
    ),
  );
}

function section({ exported, text: code, path }: HouseFile<Console>): string {
  return exported
    .map((console) => {
      const invariants = Object.keys(onEmptyPage(() => console.invariants()));
      const rows = [
        ['**Known by**', knownBy(console)],
        ['**Reads**', text(console.reads)],
        ['**Raw source**', rawSource(console)],
        ...(console.queryLanguage
          ? [['**Questions asked by hand**', `as a query for: ${text(languages[console.queryLanguage].title)}`]]
          : []),
        ['**Tried**', text(console.tried)],
        ['**Must hold**', invariants.map(text).join('; ')],
        ['**File**', `[${path}](../${path})`],
      ];
      return [`## ${text(titleOf(console))}`, commentAbove(code, /Signs$|^generic$/), table(['', ''], rows)]
        .filter(Boolean)
        .join('\n\n');
    })
    .join('\n\n');
}

function titleOf(console: Console): string {
  return isNamed(console) ? console.title : 'Any other page';
}

function knownBy({ hosts, selectors }: Console): string {
  const ways = [
    ...(hosts.length > 0 ? [`hosts ${hosts.map((host) => `\`${host}\``).join(', ')} and below`] : []),
    ...(selectors.length > 0 ? [`elements ${selectors.map((selector) => `\`${selector}\``).join(' and ')}`] : []),
  ];
  return ways.join(', or ').replaceAll('|', '\\|') || 'nothing: used where no other reader is';
}

function rawSource({ raw, held }: Console): string {
  const ways = [
    ...(raw ? [`\`${raw.template}\` (${raw.mediaType})`] : []),
    ...(held ? ['held by the page itself; no request'] : []),
  ];
  return ways.join('; ').replaceAll('|', '\\|') || 'none';
}
