import type { Ask, ClosingWords, KnownConsole, RawRead } from '../../lib/consoles/console.ts';
import { languages } from '../../lib/questions/query/language.ts';
import { anchor, source, table, text, written } from './markdown.ts';
import { commentAbove, consoleFiles, type HouseFile, isNamed, onEmptyPage } from './places.ts';

/** docs/consoles.md: what is read of which console, and how far that was tried. */
export async function consolesDocument(root: string): Promise<string> {
  const files = (await consoleFiles(root)).filter(({ exported }) => exported.length > 0);
  const known = files.filter(({ exported }) => exported.every(isNamed));
  const others = files.filter(({ exported }) => !exported.every(isNamed));
  return `${[
    written('lib/consoles/'),
    '# Consoles',
    `Sidelight reads an alert where you look at it: in the console's own page, with your own session. It knows ${known.length} consoles; any other page
it reads by roles and headings. Each console is one file in \`lib/consoles/\`, and says below how Sidelight knows it, what it reads, and whether somebody tried
it on the real thing. “From public facts” means that nobody did: it was written from documentation and public code, and tested on a page made from these.`,
    overview([...known, ...others]),
    `**Known by structure or by address.** Of some consoles it is known where on the page what stands. Of the others only the addresses of alerts are; their
pages are read as any page is.

**Requests.** With your session a reader may ask for the raw source of the alert on screen, and, where you allow it in the options, put a question to the
console's own search. Requests are made from the templates below and from nothing else: each parameter is matched and encoded, to the console's own host,
without following redirects; every one is listed in the trace. Those that the vendor does not document are off until you allow them too.

**What must hold.** At each reading Sidelight checks that it found what a reading needs. Where something was not found it reads the page as it reads any
other, and where that finds nothing its visible text; the trace says which way it was. What was not found is shown under “Not seen”, and blocks a benign verdict
unless the raw source came. There you can also save a report of how the page is built, without anything that it says, to help mend the reader.`,
    ...[...known, ...others].map(section),
  ].join('\n\n')}\n`;
}

function overview(files: readonly HouseFile<KnownConsole>[]): string {
  return table(
    ['console', 'shows', 'known by', 'raw source', 'can be asked', 'tried'],
    files.flatMap(({ exported }) =>
      exported.map((console) => [
        `[${text(titleOf(console))}](#${anchor(titleOf(console))})`,
        console.kind === 'email' ? 'mails' : 'events',
        console.alertOnScreen
          ? 'structure'
          : (console.fields ?? console.inFrame)
            ? 'address, fields by structure'
            : 'address',
        rawWays(console),
        (console.asks?.length ?? 0) > 0 ? 'yes' : 'no',
        text(console.tried),
      ]),
    ),
  );
}

function rawWays({ held, raw }: KnownConsole): string {
  return [...(held ? ['in the page'] : []), ...(raw ? ['by request'] : [])].join(', or ') || 'none';
}

function section({ exported, text: code, path }: HouseFile<KnownConsole>): string {
  return exported
    .map((console) => {
      const invariants = Object.keys(onEmptyPage(() => console.invariants?.() ?? {}));
      const rows = [
        ['**Known by**', knownBy(console)],
        ['**Reads**', text(console.reads)],
        ['**Raw source**', rawSource(console)],
        ['**Its search**', requests(console.asks ?? [])],
        ['**Closing words**', closing(console.closing ?? {})],
        [
          '**Links to**',
          Object.keys(console.links ?? {})
            .filter((to) => to !== 'base')
            .join(', ') || 'nothing',
        ],
        ['**Query language**', language(console)],
        ['**Tried**', text(console.tried)],
        ['**Must hold**', invariants.map(text).join('; ') || 'nothing: the generic reader reads it'],
        ['**Facts from**', (console.sources ?? []).map(source).join(', ') || 'the console itself'],
        ['**File**', `[${path}](../${path})`],
      ];
      return [`## ${text(titleOf(console))}`, commentAbove(code, /Signs$|^generic$/), table(['', ''], rows)]
        .filter(Boolean)
        .join('\n\n');
    })
    .join('\n\n');
}

function titleOf(console: KnownConsole): string {
  return isNamed(console) ? console.title : 'Any other page';
}

function knownBy({ hosts, selectors, address, frames }: KnownConsole): string {
  const ways = [
    ...(hosts.length > 0 ? [`hosts ${hosts.map((host) => `\`${host}\``).join(', ')} and below`] : []),
    ...(selectors.length > 0 ? [`elements ${selectors.map((selector) => `\`${selector}\``).join(' and ')}`] : []),
  ];
  const more = [
    ...(address ? [`${ways.length > 0 ? ' at ' : ''}addresses like \`${address.source}\``] : []),
    ...(frames
      ? [`; frames ${frames.length > 0 ? `at ${frames.map((frame) => `\`${frame}\``).join(', ')}` : 'of its own host'}`]
      : []),
  ];
  return (ways.join(', or ') + more.join('')).replaceAll('|', '\\|') || 'nothing: used where no other reader is';
}

function rawSource({ raw, held }: KnownConsole): string {
  const asked = requests(raw ?? []);
  return held ? `held by the page itself, no request${raw ? `; ${asked}` : ''}` : asked;
}

function requests(all: readonly (RawRead | Ask)[]): string {
  const ways = all.map((one) => {
    const what = 'question' in one ? one.question : one.mediaType;
    return `\`${one.template}\` (${what}${one.optIn ? '; undocumented, off until allowed' : ''})`;
  });
  return ways.join('; ').replaceAll('|', '\\|') || 'none';
}

function closing(words: Partial<Record<string, ClosingWords>>): string {
  const all = Object.entries(words).map(
    ([disposition, said]) =>
      `${disposition.replaceAll('_', ' ')}: ${Object.values(said ?? {})
        .map((word) => `“${text(String(word))}”`)
        .join(', ')}`,
  );
  return all.join('; ') || 'none';
}

function language({ queryLanguage, searchSpeaks }: KnownConsole): string {
  const known = queryLanguage && `questions asked by hand come as ${text(languages[queryLanguage].title)}`;
  return [searchSpeaks && text(searchSpeaks), known].filter(Boolean).join('; ') || 'none';
}
