import { ByteView } from './byte-view.ts';
import type { Gathering } from './gathering.ts';

/**
 * A Windows shortcut ([MS-SHLLINK], https://learn.microsoft.com/openspecs/windows_protocols/ms-shllink/): what it starts,
 * with which arguments.
 */
export function openShortcut(bytes: Uint8Array, into: Gathering): void {
  const view = new ByteView(bytes);
  const flags = view.u32(20);
  let at = 76;
  if (flags & 0x01) at += 2 + view.u16(at);
  let target = '';
  if (flags & 0x02) {
    const size = view.u32(at);
    const local = view.u32(at + 16);
    const share = view.u32(at + 20);
    if (local > 0 && local < size) target = ending(view, at + local);
    else if (share > 0 && share < size) target = ending(view, at + share + view.u32(at + share + 8));
    if (size < 4) throw new RangeError('a part without a length');
    at += size;
  }
  const wide = (flags & 0x80) !== 0;
  const strings: Record<string, string> = {};
  for (const [bit, name] of [
    [0x04, 'description'],
    [0x08, 'path'],
    [0x10, 'folder'],
    [0x20, 'arguments'],
    [0x40, 'icon'],
  ] as const) {
    if ((flags & bit) === 0) continue;
    const length = view.u16(at);
    strings[name] = wide ? view.utf16(at + 2, length * 2) : view.latin1(at + 2, length);
    at += 2 + length * (wide ? 2 : 1);
  }
  // Some carry the target in a block of environment variables only.
  const environment = environmentTarget(view, at);
  const program = [target, strings.path ?? '', environment].find((path) => path !== '') ?? '';
  const command = [program, strings.arguments ?? ''].filter(Boolean).join(' ');
  into.text([command, strings.description ?? '', strings.icon ?? ''].filter(Boolean).join('\n'));
  // Spaces push the arguments out of sight in the shortcut's own window.
  into.trait('shortcut-command', command);
  for (const [address] of command.matchAll(/https?:\/\/[^\s"'<>|)]{4,2000}/gi)) into.link(address);
  if (/^\\\\[^\\?.]/.test(program)) into.trait('shortcut-remote', program);
}

function ending(view: ByteView, at: number): string {
  const end = view.bytes.indexOf(0, at);
  return view.latin1(at, end < 0 ? 260 : Math.min(end - at, 520));
}

const environmentBlock = 0xa0000001;

function environmentTarget(view: ByteView, from: number): string {
  let at = from;
  for (let i = 0; i < 20 && at + 8 <= view.length; i++) {
    const size = view.u32(at);
    if (size < 8) break;
    if (view.u32(at + 4) === environmentBlock) return view.utf16(at + 268, 520).replace(/\0.*$/s, '');
    at += size;
  }
  return '';
}

/** `.url`, `.website`, `.desktop`, `.scf`, `.library-ms`…: text that names what is opened. */
export function openNamedTarget(text: string, into: Gathering): void {
  into.text(text.slice(0, 20_000));
  for (const [line, key = '', value = ''] of text
    .slice(0, 20_000)
    .matchAll(/^[ \t]*(url|baseurl|iconfile|workingdirectory|exec|command)[ \t]*=[ \t]*(\S[^\r\n]{0,2000})$/gim)) {
    if (/^(?:exec|command)$/i.test(key)) into.trait('shortcut-command', line.trim());
    else if (/^(?:file:|\\\\)/i.test(value)) into.trait('shortcut-remote', line.trim());
    else if (/^(?:base)?url$/i.test(key)) into.link(value);
  }
  for (const [, address = ''] of text
    .slice(0, 20_000)
    .matchAll(/<(?:url|simpleLocation)>\s*(?:<url>)?\s*([^<\s]{4,500})/gi)) {
    if (/^(?:file:|\\\\)/i.test(address)) into.trait('shortcut-remote', address);
  }
}
