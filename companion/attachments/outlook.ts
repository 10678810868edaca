import { propertyText } from './binary-office.ts';
import { contentLimit } from './bounds.ts';
import { latin1 } from './byte-view.ts';
import type { CompoundFile } from './compound-file.ts';
import type { Gathering } from './gathering.ts';

/** Properties of a message ([MS-OXPROPS]), as the names of their streams write them. */
const subject = '0037';
const transportHeaders = '007d';
const plainBody = '1000';
const htmlBody = '1013';
const senderName = '0c1a';
const senderAddress = '5d01';
const attachmentName = ['3707', '3704', '3001'];
const attachmentData = '3701';

/**
 * Outlook's `.msg`: written again as the message that came over the wire, as far as it was kept, so that it is read like any
 * other; its files are taken out.
 */
export function openOutlook(file: CompoundFile, into: Gathering): void {
  into.format = 'mail';
  const text = (folder: string, ...ids: string[]): string => {
    for (const id of ids)
      for (const type of ['001f', '001e', '0102']) {
        const stream = file.find(`${folder}__substg1.0_${id}${type}`);
        if (stream) return propertyText(stream.bytes, type).replace(/\0+$/, '');
      }
    return '';
  };
  const html = text('', htmlBody);
  const plain = text('', plainBody);
  if (html === '' && plain === '' && file.find('__substg1.0_10090102'))
    into.unread('unknown', 'its text, which is in compressed RTF only');
  const kept = text('', transportHeaders);
  const head =
    kept === ''
      ? [
          `From: ${oneLine(text('', senderName))} <${oneLine(text('', senderAddress, '0c1f'))}>`,
          `Subject: ${oneLine(text('', subject))}`,
        ].join('\r\n')
      : withoutContentHeaders(kept);
  const body = html === '' ? plain : html;
  into.message = new TextEncoder().encode(
    `${head}\r\nMIME-Version: 1.0\r\nContent-Type: ${html === '' ? 'text/plain' : 'text/html'}; charset=utf-8\r\n\r\n${body}`.slice(
      0,
      contentLimit,
    ),
  );
  for (const folder of file.folders) {
    if (!/^__attach_version1\.0_#[0-9a-f]{8}\/$/.test(folder)) continue;
    const data = file.find(`${folder}__substg1.0_${attachmentData}0102`);
    const name = text(folder, ...attachmentName);
    if (data) into.child({ name, size: data.bytes.length, bytes: data.bytes });
    else if (file.below(`${folder}__substg1.0_${attachmentData}000d/`).length > 0)
      into.unread('unknown', `the message in it ${name}`.trim());
  }
}

function oneLine(text: string): string {
  return text.replace(/[\r\n<>]+/g, ' ').trim();
}

/** What speaks of the form that the message had on the wire; here it has another. */
function withoutContentHeaders(headers: string): string {
  return latin1(new TextEncoder().encode(headers))
    .replace(/\r?\n/g, '\r\n')
    .replace(/^(?:content-[\w-]+|mime-version)[ \t]*:.*(?:\r\n[ \t].*)*(?:\r\n)?/gim, '')
    .replace(/(?:\r\n)+$/, '');
}
