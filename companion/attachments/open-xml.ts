import { sayField } from './binary-office.ts';
import { utf8 } from './byte-view.ts';
import { CompoundFile } from './compound-file.ts';
import type { Gathering } from './gathering.ts';
import { openMacros } from './macros.ts';
import { sayObjects } from './ole.ts';
import { readXml } from './xml.ts';
import { Closed, TooLarge, type ZipArchive } from './zip.ts';

/** Bytes of one part that is read as text. */
const partLimit = 8 * 1024 * 1024;
const partCount = 80;

/** Parts that hold what a reader sees, in their order: body, heads and feet, notes; cells; slides. */
const worded =
  /^(?:word\/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)|xl\/(?:sharedStrings|comments\d*|worksheets\/sheet\d+|macrosheets\/\w+|drawings\/drawing\d+)|ppt\/slides\/slide\d+|ppt\/notesSlides\/notesSlide\d+|visio\/pages\/page\d+)\.xml$/i;

/**
 * Open XML (ECMA-376): Word, Excel and PowerPoint since 2007. What a reader sees, where it leads, what it fetches, and what of
 * it is code.
 */
export async function openOpenXml(archive: ZipArchive, into: Gathering, signal: AbortSignal): Promise<void> {
  into.format = 'ooxml';
  const read = async (path: string): Promise<Uint8Array | undefined> => {
    const entry = archive.find(path);
    if (!entry) return undefined;
    try {
      return await archive.read(entry, signal, partLimit);
    } catch (error) {
      if (signal.aborted) throw error;
      const why = error instanceof Closed ? 'locked' : error instanceof TooLarge ? 'too-large' : 'broken';
      into.unread(why, path.slice(0, 100));
      return undefined;
    }
  };
  const names = archive.entries.flatMap((entry) => (entry.directory ? [] : [entry.filename]));
  const relations = new Map<string, string>();
  for (const name of names.filter((path) => path.endsWith('.rels')).slice(0, partCount)) {
    const bytes = await read(name);
    if (bytes) sayRelations(name, utf8(bytes), relations, into);
  }
  const parts = names.filter((path) => worded.test(path));
  if (parts.length > partCount) into.unread('too-large', `more than ${partCount} pages`);
  for (const name of parts.slice(0, partCount)) {
    const bytes = await read(name);
    if (bytes && !sayPart(utf8(bytes), (id) => relations.get(`${name} ${id}`), into)) into.unread('too-large', name);
  }
  const workbook = await read('xl/workbook.xml');
  const opensItself =
    workbook && utf8(workbook).match(/<definedName[^>]{0,200}name="(_xlnm\.Auto_Open|auto_open\w*)"/i);
  if (names.some((path) => /^xl\/macrosheets\//i.test(path))) into.trait('excel4-macro', opensItself?.[1] ?? '');
  for (const name of names) {
    if (/(?:^|\/)vbaProject\.bin$/i.test(name)) sayCompound(await read(name), into, openMacros);
    else if (/\/activeX\d*\.bin$/i.test(name)) into.trait('active-control', name);
    else if (/\/embeddings\//i.test(name)) await sayEmbedded(name, await read(name), into);
    else if (/\/media\/[^/]+\.(?:png|jpe?g|gif|bmp|webp|tiff?|emf|wmf)$/i.test(name)) {
      const bytes = /\.[ew]mf$/i.test(name) ? undefined : await read(name);
      if (bytes) into.child({ name, size: bytes.length, bytes, picture: true });
    }
  }
}

function sayCompound(
  bytes: Uint8Array | undefined,
  into: Gathering,
  say: (file: CompoundFile, into: Gathering) => unknown,
): void {
  if (!bytes) return;
  try {
    say(new CompoundFile(bytes), into);
  } catch {
    into.unread('broken', 'a compound file in it');
  }
}

async function sayEmbedded(name: string, bytes: Uint8Array | undefined, into: Gathering): Promise<void> {
  if (!bytes) return;
  if (/\.bin$/i.test(name)) return sayCompound(bytes, into, (file) => sayObjects(file, into));
  // A sheet behind a chart.
  into.child({ name, size: bytes.length, bytes });
}

/** Relations of a part: links, and what lies elsewhere and is fetched without asking. */
function sayRelations(path: string, xml: string, relations: Map<string, string>, into: Gathering): void {
  const part = path.replace(/_rels\/([^/]+)\.rels$/, '$1');
  readXml(xml, {
    open(name, attributes) {
      const { Target: target = '', Type: type = '', TargetMode: mode = '', Id: id = '' } = attributes;
      if (name !== 'Relationship') return;
      relations.set(`${part} ${id}`, target);
      if (!/^external$/i.test(mode)) return;
      const kind = type.slice(type.lastIndexOf('/') + 1);
      const isRemote = /^(?:https?|ftp|file|mhtml|ms-\w+):|^\\\\/i.test(target);
      if (kind === 'attachedTemplate' && isRemote && !/^file:\/\/\/[a-z]:/i.test(target)) {
        into.trait('remote-template', target);
        into.link(target);
      } else if (/^(?:oleObject|frame|subDocument|externalLinkPath|package|control)$/.test(kind) && isRemote) {
        if (/^file:\/\/\/[a-z]:/i.test(target)) return;
        into.trait('remote-object', target);
        into.link(target);
      } else if (kind === 'hyperlink') into.link(target);
    },
  });
}

/** Where a paragraph, a cell or a line ends. */
const breaks = new Set(['p', 'br', 'cr', 'si', 'row', 'tr', 'is']);
/** Elements whose text is what a reader sees. */
const words = new Set(['t', 'v']);

function sayPart(xml: string, target: (id: string) => string | undefined, into: Gathering): boolean {
  let line = '';
  let isWord = false;
  let isInstruction = false;
  let instruction = '';
  const links: { target: string; shown: string }[] = [];
  const flush = () => {
    into.text(line.trim());
    line = '';
  };
  const whole = readXml(xml, {
    open(name, attributes) {
      if (name === 'hyperlink' || name === 'hlinkClick')
        links.push({ target: target(attributes['r:id'] ?? '') ?? '', shown: '' });
      else if (name === 'fldSimple') sayField(attributes['w:instr'] ?? '', '', into);
      else if (name === 'fldChar' && attributes['w:fldCharType'] === 'begin') instruction = '';
      else if (name === 'fldChar' && instruction !== '') {
        sayField(instruction, '', into);
        instruction = '';
      } else if (name === 'ddeLink') into.trait('dde', `${attributes.ddeService ?? ''} ${attributes.ddeTopic ?? ''}`);
      else if (name === 'tab') line += ' ';
      isInstruction = name === 'instrText';
      isWord = words.has(name);
    },
    text(text) {
      if (isInstruction) instruction = (instruction + text).slice(0, 4_000);
      if (!isWord || line.length > 8_000) return;
      line += text;
      const link = links.at(-1);
      if (link && link.shown.length < 1_000) link.shown += text;
    },
    close(name) {
      if (breaks.has(name)) flush();
      else if (name === 'c') line += ' ';
      else if (name === 'hyperlink') {
        const link = links.pop();
        if (link) into.link(link.target, link.shown);
      }
      if (words.has(name)) isWord = false;
      if (name === 'instrText') isInstruction = false;
    },
  });
  flush();
  if (instruction !== '') sayField(instruction, '', into);
  for (const link of links) into.link(link.target, link.shown);
  return whole;
}

/** OpenDocument (ISO 26300): LibreOffice and others. */
export async function openOpenDocument(archive: ZipArchive, into: Gathering, signal: AbortSignal): Promise<void> {
  into.format = 'odf';
  const content = archive.find('content.xml');
  if (!content) return;
  let line = '';
  try {
    const whole = readXml(utf8(await archive.read(content, signal, partLimit)), {
      open(name, attributes) {
        const address = attributes['xlink:href'] ?? '';
        if (/^(?:https?|ftp|mailto):/i.test(address)) into.link(address);
        if (name === 'event-listener') into.trait('macro-auto', `${attributes['script:event-name'] ?? ''} ${address}`);
        if (name === 's' || name === 'tab') line += ' ';
      },
      text(text) {
        if (line.length < 8_000) line += text;
      },
      close(name) {
        if (name !== 'p' && name !== 'h') return;
        into.text(line.trim());
        line = '';
      },
    });
    if (!whole) into.unread('too-large', 'content.xml');
  } catch (error) {
    if (signal.aborted) throw error;
    into.unread(error instanceof Closed ? 'locked' : 'broken', 'its text');
    if (error instanceof Closed) into.lock = 'closed';
  }
  for (const entry of archive.entries) {
    if (entry.directory) continue;
    if (
      /^(?:Basic|Scripts)\/.+\.(?:xml|py|js|bsh)$/i.test(entry.filename) &&
      !/script-l[bc]\.xml$/i.test(entry.filename)
    )
      into.trait('macro', entry.filename);
    if (/^Pictures\/.+\.(?:png|jpe?g|gif|bmp)$/i.test(entry.filename)) {
      const bytes = await archive.read(entry, signal, partLimit).catch(() => undefined);
      if (bytes) into.child({ name: entry.filename, size: bytes.length, bytes, picture: true });
    }
  }
}
