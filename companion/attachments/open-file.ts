import { endingOf } from '../../lib/knowledge/file-types.ts';
import { looksLikeText } from '../../lib/mail/content-type.ts';
import { pictureLimit } from './bounds.ts';
import { plainTextOf } from './byte-view.ts';
import { Gathering } from './gathering.ts';
import type { FileToOpen, Opened } from './opened.ts';

/** Text that names what is opened. */
const namedTargets = new Set([
  'url',
  'website',
  'desktop',
  'scf',
  'library-ms',
  'searchconnector-ms',
  'settingcontent-ms',
]);
const pictures = new Set(['png', 'jpeg', 'gif', 'bmp']);

/**
 * Opens one file by its content, each format with its own reader, loaded when it is met. Nothing is run or fetched. Errors:
 * none for what a file holds, which becomes `unread`; it throws where it is told to stop.
 */
export async function openFile(file: FileToOpen, signal: AbortSignal): Promise<Opened> {
  const into = new Gathering();
  try {
    await openAs(file, into, signal);
    await readPictures(into, signal);
  } catch (error) {
    if (signal.aborted) throw error;
    into.unread('broken', 'all of it');
  }
  return into.finish();
}

async function openAs(file: FileToOpen, into: Gathering, signal: AbortSignal): Promise<void> {
  const { bytes, format, name } = file;
  switch (format) {
    case 'pdf':
      return (await import('./pdf.ts')).openPdf(file, into, signal);
    case 'zip':
      return openArchive(file, into, signal);
    case 'ole':
      return (await import('./ole.ts')).openOle(bytes, into);
    case 'rtf':
      return (await import('./rich-text.ts')).openRichText(bytes, into);
    case 'html':
    case 'svg':
      return (await import('./web-page.ts')).openWebPage(bytes, format, into);
    case 'calendar':
      return (await import('./calendar.ts')).openCalendar(plainTextOf(bytes), into);
    case 'png':
    case 'jpeg':
    case 'gif':
    case 'bmp':
      return (await import('./codes.ts')).openPicture(bytes, into);
    case 'gzip':
    case 'zstd':
      return (await import('./streams.ts')).openStream(bytes, format, name, into);
    case 'tar':
      return (await import('./streams.ts')).openTar(bytes, into);
    case 'rar':
      return (await import('./listings.ts')).listRar(bytes, into);
    case 'cab':
      return (await import('./listings.ts')).listCab(bytes, into);
    case '7z':
      return (await import('./listings.ts')).lookAtSevenZip(bytes, into);
    case 'iso':
      return (await import('./iso.ts')).openIso(bytes, into);
    case 'lnk':
      return (await import('./shortcut.ts')).openShortcut(bytes, into);
    case 'onenote':
      return (await import('./onenote.ts')).openNotebook(bytes, into);
    case 'tnef':
      return (await import('./tnef.ts')).openTnef(bytes, into);
    case 'pkcs7':
      return (await import('./signed-message.ts')).openSigned(bytes, into);
    case 'encrypted':
      return into.unread('locked', 'all of it: only its reader has the key');
    case 'webp':
    case 'tiff':
    case 'heif':
      into.pictures++;
      return into.unread('unknown', 'a picture of a kind that is not looked at for codes');
    case 'vhd':
    case 'bzip2':
    case 'xz':
    case 'ace':
      return into.unread('unknown', 'its files');
    case 'mail':
      into.message = bytes;
      return;
    case undefined:
      return openText(file, into);
  }
}

async function openArchive(file: FileToOpen, into: Gathering, signal: AbortSignal): Promise<void> {
  const { ZipArchive, openZip, zipFormat } = await import('./zip.ts');
  const archive = await ZipArchive.open(file.bytes, file.passwords, signal);
  const format = zipFormat(archive);
  if (format === 'ooxml') return (await import('./open-xml.ts')).openOpenXml(archive, into, signal);
  if (format === 'odf') return (await import('./open-xml.ts')).openOpenDocument(archive, into, signal);
  into.format = format;
  // What a program of Java's or Android's is made of is of no interest: it is a program.
  if (format === 'zip') await openZip(archive, into, signal);
}

async function openText({ bytes, name, declaredType }: FileToOpen, into: Gathering): Promise<void> {
  if (bytes.length === 0) return;
  if (!/^text\//.test(declaredType) && !looksLikeText(bytes)) return into.unread('unknown', 'all of it');
  const text = plainTextOf(bytes.subarray(0, 8_000_000));
  if (namedTargets.has(endingOf(name))) return (await import('./shortcut.ts')).openNamedTarget(text, into);
  const start = text.trimStart().slice(0, 1);
  const reports = start === '<' || start === '{' ? await import('./reports.ts') : undefined;
  if (start === '<' && reports?.sayDmarcReport(text, into)) return;
  if (start === '{' && reports?.sayTlsReport(text, into)) return;
  into.text(text);
}

/** Pictures that a document shows: what a phone would read off them. */
async function readPictures(into: Gathering, signal: AbortSignal): Promise<void> {
  const shown = into.children.filter((child) => child.picture && child.bytes);
  if (shown.length === 0) return;
  into.children.splice(0, into.children.length, ...into.children.filter((child) => !child.picture));
  const { contentTypeOf } = await import('../../lib/mail/content-type.ts');
  const { openPicture } = await import('./codes.ts');
  for (const { bytes } of shown.slice(0, pictureLimit)) {
    signal.throwIfAborted();
    if (!bytes) continue;
    if (pictures.has(contentTypeOf(bytes) ?? '')) await openPicture(bytes, into);
    else {
      into.pictures++;
      into.unread('unknown', 'a picture in it, of a kind that is not looked at for codes');
    }
  }
  if (shown.length > pictureLimit) into.unread('too-large', `more than ${pictureLimit} pictures`);
}
