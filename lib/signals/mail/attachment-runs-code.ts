import { containers, endingOf, macroDocuments, runsCode, webPages } from '../../knowledge/file-types.ts';
import type { AttachedFile } from '../../mail/attached.ts';
import type { Mail, MailAttachment } from '../../mail/mail.ts';
import { runs } from '../attachment/attached-files.ts';
import { mailSignal, type Sighting } from '../signal.ts';
import { citeAttachment, titleOf } from './cite.ts';

/** Words for a password as a word of their own: not `pinnacle`, yet `papers_password_7731`. */
const password =
  /(?<!\p{L})(?:pass(?:word|wort|wd|phrase|[\s_-]?code)|pwd?|pin|kennwort|contrase[ñn]a|mot[\s_-]de[\s_-]passe|senha)(?!\p{L})/iu;

export const attachmentRunsCode = mailSignal({
  id: 'attachment-runs-code',
  title: 'An attachment runs code when opened',
  what: 'An attachment’s ending or first bytes are those of a program, script, shortcut, disk image, macro document or local web page.',
  why: 'Business papers are none of these. Mail programs block most of them for that reason; archives and web pages slip through. What was opened and found without script, form or macros weighs less or nothing.',
  sources: [
    'https://support.microsoft.com/office/blocked-attachments-in-outlook-434752e1-02d3-4e90-9124-8b81e49a8519',
    'https://attack.mitre.org/techniques/T1566/001/',
    'https://attack.mitre.org/techniques/T1027/006/',
  ],
  weight: 2.6,
  group: 'attachment',
  rests: 'attacker',
  technique: 'T1566.001',
  wants: 'run-file',
  find(mail) {
    let best: (Sighting & { weight: number }) | undefined;
    for (const attachment of mail.attachments) {
      const judged = judge(attachment, openedOf(mail, attachment));
      if (judged && (!best || judged.weight > best.weight))
        best = { ...judged, citations: citeAttachment(mail, attachment) };
    }
    return best;
  },
});

/** The same file as it was found when it was opened. */
function openedOf({ attached }: Mail, { digest }: MailAttachment): AttachedFile | undefined {
  return attached?.files.find((file) => file.within === undefined && file.digest === digest);
}

function judge(
  attachment: MailAttachment,
  opened: AttachedFile | undefined,
): { title: string; weight: number } | undefined {
  const { name, contentType } = attachment;
  const ending = endingOf(name);
  const what = titleOf(attachment);
  const isProgram = runsCode.has(ending) || (opened && runs({ ...opened, name }));
  if (isProgram || contentType === 'pe' || contentType === 'lnk' || contentType === 'elf')
    return { title: `${what} is a program or script`, weight: 2.6 };
  if (
    ending === 'iso' ||
    ending === 'img' ||
    ending === 'vhd' ||
    ending === 'vhdx' ||
    contentType === 'iso' ||
    contentType === 'onenote'
  )
    return {
      title: `${what} is a disk image or notebook, which carries files past the mark of the web`,
      weight: 2.2,
    };
  if (webPages.has(ending) || contentType === 'html' || contentType === 'svg')
    return {
      title: `${what} is a web page that opens on the reader’s own machine`,
      // Opened and found without script or form, it is a page to read.
      weight: opened && !opened.traits.some(({ kind }) => /^(?:page|svg)-/.test(kind)) ? 0.9 : 1.8,
    };
  // Where it was opened, what it holds of macros is known.
  if (macroDocuments.has(ending) && opened?.format !== 'ooxml' && opened?.format !== 'office')
    return { title: `${what} is a document that can hold macros`, weight: 1.6 };
  if (containers.has(ending) && password.test(name))
    return { title: `The archive ${name} names a password`, weight: 1.4 };
  return undefined;
}
