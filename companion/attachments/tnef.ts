import { entryLimit } from './bounds.ts';
import { ByteView, latin1, utf16 } from './byte-view.ts';
import type { Gathering } from './gathering.ts';

const attachmentTitle = 0x18010;
const attachmentData = 0x6800f;
const attachmentBegins = 0x69002;
const attachmentProperties = 0x69005;

/** `winmail.dat`: Outlook's own wrapping ([MS-OXTNEF]). Its files are taken out; how the text was to look is not read. */
export function openTnef(bytes: Uint8Array, into: Gathering): void {
  const view = new ByteView(bytes);
  let at = 6;
  let name = '';
  let content: Uint8Array | undefined;
  const finish = () => {
    if (content) into.child({ name: name === '' ? 'file' : name, size: content.length, bytes: content });
    name = '';
    content = undefined;
  };
  for (let count = 0; at + 9 <= view.length && count < entryLimit; count++) {
    const id = view.u32(at + 1) & 0xfffff;
    const length = view.u32(at + 5);
    const value = view.part(at + 9, length);
    if (id === attachmentBegins) finish();
    else if (id === attachmentTitle && name === '') name = latin1(value).replace(/\0.*$/s, '');
    else if (id === attachmentData) content = value;
    else if (id === attachmentProperties) name = longName(value) ?? name;
    at += 9 + length + 2;
  }
  finish();
}

/** PidTagAttachLongFilename as UTF-16 (property 0x3707, type 0x001F), by the bytes that stand before it. */
function longName(properties: Uint8Array): string | undefined {
  const view = new ByteView(properties);
  const at = Buffer.from(properties.buffer, properties.byteOffset, properties.length).indexOf(
    Buffer.from([0x1f, 0x00, 0x07, 0x37]),
  );
  if (at < 0 || at + 12 > view.length) return undefined;
  const length = Math.min(view.u32(at + 8), 520);
  const name = utf16(view.part(at + 12, length)).replace(/\0.*$/s, '');
  return name === '' ? undefined : name;
}
