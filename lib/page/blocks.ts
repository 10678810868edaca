import { holdsTable, type Part, textOf } from './part.ts';

export const blockLimit = 100_000;
const lineLimit = 20_000;
const editors = /(?:^|\s)(?:CodeMirror-code|cm-content|view-lines|ace_text-layer)(?:$|\s)/;
const lines = /(?:^|\s)(?:CodeMirror-line|cm-line|view-line|ace_line)(?:$|\s)/;

/** Raw text that a page shows as it is: a program’s output, an event in JSON or XML, the content of an editor. */
export function isBlock(part: Part): boolean {
  if (part.length < 12) return false;
  if (part.tag === 'pre' || part.tag === 'textarea' || part.tag === 'samp') return !holdsTable(part, 20);
  if (editors.test(part.attribute('class'))) return true;
  if (part.tag === 'code') return part.length > 60;
  if (part.length > 60 && part.size > 8 && part.size <= 2_000 && isDrawnJson(part)) return true;
  return part.length > 40 && part.size <= 2 && /^\s*(?:\{\s*"|\[\s*\{|<(?:\?xml|Event)\b)/.test(textOf(part, 60));
}

/** JSON as a viewer draws it: an element for each line, keys without quotes. */
function isDrawnJson(part: Part): boolean {
  let first: Part | string | undefined = part;
  for (let depth = 0; depth < 8 && first !== undefined && typeof first !== 'string'; depth++)
    first = first.children.find((kid) => typeof kid === 'string' || kid.length > 0);
  return (
    typeof first === 'string' &&
    /^[^\w"]*(?:$|\{)/.test(first) &&
    /^[^\w"]*\{(?:\d+ \w+)?\s*"?[\w@.-]{1,60}"?\s*:/.test(textOf(part, 120)) &&
    /\}\s*$/.test(textOf(part))
  );
}

/** The lines of a block as they are seen. */
export function blockText(part: Part): string {
  const found: { at: number; text: string }[] = [];
  let text = '';
  let seen = 0;
  const stack: (Part | string)[] = [part];
  while (stack.length > 0 && text.length < blockLimit && seen++ < 4 * lineLimit) {
    const next = stack.pop() as Part | string;
    if (typeof next === 'string') text += next;
    else if (next !== part && lines.test(next.attribute('class'))) {
      // An editor places its lines by style, and puts new ones at the end of its own list.
      const top = /top:\s*(-?[\d.]+)px/.exec(next.attribute('style'))?.[1];
      found.push({ at: Number(top ?? found.length), text: raw(next) });
    } else if (next.tag === 'br') text += '\n';
    else {
      if (/^(?:div|p|li|tr)$/.test(next.tag) && text !== '' && !text.endsWith('\n')) text += '\n';
      for (let i = next.children.length - 1; i >= 0; i--) stack.push(next.children[i] as Part | string);
    }
  }
  if (found.length > 0)
    text = found
      .sort((a, b) => a.at - b.at)
      .map((line) => line.text)
      .join('\n');
  return text
    .replaceAll('\u00a0', ' ')
    .replace(/[\u200b\ufeff]/g, '')
    .trim()
    .slice(0, blockLimit);
}

function raw(part: Part): string {
  let text = '';
  const stack: (Part | string)[] = [part];
  for (let seen = 0; stack.length > 0 && seen < 2_000; seen++) {
    const next = stack.pop() as Part | string;
    if (typeof next === 'string') text += next;
    else stack.push(...next.children.toReversed());
  }
  return text;
}

/** JSON that begins and does not end: an editor holds the lines in view alone, or the page cut it. */
export function isCutJson(text: string): boolean {
  if (!/^\s*[{[]/.test(text)) return false;
  try {
    JSON.parse(text);
    return false;
  } catch {
    return /^\s*[{[]\s*(?:"|\{)/.test(text) && !/[}\]]\s*$/.test(text);
  }
}
