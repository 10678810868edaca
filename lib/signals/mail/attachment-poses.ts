import {
  containers,
  documents,
  endingOf,
  endingsOf,
  macroDocuments,
  runsCode,
  webPages,
} from '../../knowledge/file-types.ts';
import type { Mail } from '../../mail/mail.ts';
import type { Citation } from '../../schema/evidence.ts';
import { nameOf } from '../attachment/attached-files.ts';
import { mailSignal } from '../signal.ts';
import { citeAttachment, citeFile, titleOf } from './cite.ts';

/** Formats of plain text: opened, they show what they hold and run none of it; a page saved as XML is no pretence. */
const textFormats: ReadonlySet<string> = new Set(['txt', 'rtf', 'csv', 'tsv', 'md', 'log', 'json', 'xml']);

const directionMarks = /[\u202a-\u202e\u2066-\u2069]/;

export const attachmentPoses = mailSignal({
  id: 'attachment-poses',
  title: 'An attachment poses as another kind of file',
  what: 'A name with two endings of which the last runs code, direction marks in the name, or content that is not what the name says.',
  why: 'The reader sees a document and opens something else. Files inside of archives are looked at too, once they were opened.',
  sources: [
    'https://attack.mitre.org/techniques/T1036/007/',
    'https://attack.mitre.org/techniques/T1036/002/',
    'https://attack.mitre.org/techniques/T1036/008/',
  ],
  weight: 2.6,
  group: 'attachment-name',
  rests: 'attacker',
  technique: 'T1036.007',
  wants: 'run-file',
  find(mail) {
    for (const file of filesOf(mail)) {
      const how = pose(file);
      if (how) return { title: how, citations: file.citations };
    }
    return undefined;
  },
});

interface File {
  name: string;
  /** What it is by its content. */
  kind: string | undefined;
  title: string;
  citations: Citation[];
}

/** The mail's own attachments, then what was inside of them, as far as that is known. */
function* filesOf(mail: Mail): Generator<File> {
  for (const attachment of mail.attachments)
    yield {
      name: attachment.name,
      kind: attachment.contentType,
      title: titleOf(attachment),
      citations: citeAttachment(mail, attachment),
    };
  const { attached } = mail;
  for (const file of attached?.files ?? [])
    if (attached && file.within !== undefined && file.name !== '')
      yield { name: file.name, kind: file.format, title: nameOf(file, attached), citations: [citeFile(file)] };
}

/** Archives, images and notebooks: none of these is what a picture or a PDF is mistaken for by accident. */
const carriers: ReadonlySet<string | undefined> = new Set([
  'zip',
  'rar',
  '7z',
  'cab',
  'iso',
  'vhd',
  'onenote',
  'chm',
  'installer',
]);
/** Formats that are archives themselves keep their own names for it. */
const plainDocuments: ReadonlySet<string> = new Set([
  'pdf',
  'txt',
  'rtf',
  'csv',
  'png',
  'jpg',
  'jpeg',
  'gif',
  'bmp',
  'tif',
  'tiff',
]);
const programs: ReadonlySet<string | undefined> = new Set(['pe', 'lnk', 'html', 'svg', 'elf', 'macho', 'installer']);

function pose({ name, kind, title }: File): string | undefined {
  if (directionMarks.test(name))
    return `The attachment’s name turns its writing direction to hide its ending ${endingOf(name.replace(/[\u202a-\u202e\u2066-\u2069]/g, ''))}`;
  const { last: ending, inner } = endingsOf(name);
  const active =
    runsCode.has(ending) || webPages.has(ending) || macroDocuments.has(ending) || ending === 'iso' || ending === 'img';
  if (active && documents.has(inner)) return `${title} shows .${inner} and is .${ending}`;
  if (programs.has(kind) && documents.has(ending) && !textFormats.has(ending))
    return `${title} is named .${ending} and is ${kind}`;
  if (carriers.has(kind) && plainDocuments.has(ending)) return `${title} is named .${ending} and is ${kind}`;
  if (containers.has(ending) && kind === 'pe') return `${title} is named .${ending} and is a program`;
  return undefined;
}
