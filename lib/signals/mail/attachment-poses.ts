import {
  containers,
  documents,
  endingOf,
  endingsOf,
  macroDocuments,
  runsCode,
  webPages,
} from '../../knowledge/file-types.ts';
import type { MailAttachment } from '../../mail/mail.ts';
import { mailSignal } from '../signal.ts';
import { citeAttachment, titleOf } from './cite.ts';

/** Formats of plain text: opened, they show what they hold and run none of it; a page saved as XML is no pretence. */
const textFormats: ReadonlySet<string> = new Set(['txt', 'rtf', 'csv', 'tsv', 'md', 'log', 'json', 'xml']);

const directionMarks = /[\u202a-\u202e\u2066-\u2069]/;

export const attachmentPoses = mailSignal({
  id: 'attachment-poses',
  title: 'An attachment poses as another kind of file',
  what: 'A name with two endings of which the last runs code, direction marks in the name, or content that is not what the name says.',
  why: 'The reader sees a document and opens something else.',
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
    for (const attachment of mail.attachments) {
      const how = pose(attachment);
      if (how) return { title: how, citations: citeAttachment(mail, attachment) };
    }
    return undefined;
  },
});

function pose(attachment: MailAttachment): string | undefined {
  const { name, contentType } = attachment;
  if (directionMarks.test(name))
    return `The attachment’s name turns its writing direction to hide its ending ${endingOf(name.replace(/[\u202a-\u202e\u2066-\u2069]/g, ''))}`;
  const { last: ending, inner } = endingsOf(name);
  const active =
    runsCode.has(ending) || webPages.has(ending) || macroDocuments.has(ending) || ending === 'iso' || ending === 'img';
  if (active && documents.has(inner)) return `${titleOf(attachment)} shows .${inner} and is .${ending}`;
  const opensAsCode = contentType === 'pe' || contentType === 'lnk' || contentType === 'html';
  if (opensAsCode && documents.has(ending) && !textFormats.has(ending))
    return `${titleOf(attachment)} is named .${ending} and is ${contentType}`;
  if (containers.has(ending) && contentType === 'pe')
    return `${titleOf(attachment)} is named .${ending} and is a program`;
  return undefined;
}
