import type { Mailbox } from './mail.ts';

const quotedLimit = 20;
const textLimit = 100_000;
/** Longer lines introduce nothing. */
const lineLimit = 600;

/** `On Monday Ana Lopez <ana@supplier.example> wrote:` and its like in other languages. */
const attribution =
  /\b(?:wrote|writes|schrieb|a écrit|escribió|escreveu|ha scritto|schreef|skrev|napisał(?:\(a\))?|napsal)\b.{0,60}:\s*$/i;

/** `From: Ana Lopez <ana@supplier.example>` above what it quotes, as Outlook writes it. */
const fromLine = /^[>\s*]{0,10}(?:from|von|de|da|van|från|fra|od|lähettäjä)\s?:\s*/i;

const address = /[\w.+=-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,9}/;

/**
 * Who wrote what a reply quotes, as the reply itself says, in order, each address once. The words are the sender's: an
 * invented conversation names whom it likes.
 */
export function quotedSenders(text: string): Mailbox[] {
  const found = new Map<string, Mailbox>();
  const lines = text.slice(0, textLimit).split('\n');
  for (const [index, line] of lines.entries()) {
    if (found.size >= quotedLimit) break;
    if (line.length > lineLimit) continue;
    const from = line.match(fromLine);
    // Programs break the line that says who wrote: then the name stands on the one before.
    const said = attribution.test(line)
      ? address.test(line)
        ? line
        : `${lines[index - 1]?.slice(-lineLimit) ?? ''} ${line}`
      : undefined;
    const words = from ? line.slice(from[0].length) : said;
    const match = words?.match(address);
    if (!words || !match) continue;
    const key = match[0].toLowerCase();
    if (!found.has(key)) found.set(key, { name: nameBefore(words.slice(0, match.index), from !== null), address: key });
  }
  return [...found.values()];
}

/** `On Mon, 2 Nov 2026 at 09:00, Ana Lopez <`: the words after the last date, without brackets and marks. */
function nameBefore(words: string, whole: boolean): string {
  const plain = words.replace(/[<["'([{]+(?:mailto:)?\s*$/i, '').replace(/["'<>]/g, '');
  const tail = whole ? plain : (plain.split(/\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?|\d{4}/i).at(-1) ?? plain);
  return tail
    .replace(/^[\s,;:>*-]*(?:(?:um|at|uhr|à|alle|las|kl\.?|schrieb|hat|,)[\s,:]+)*/i, '')
    .replace(/[\s,;:*-]+$/, '')
    .slice(0, 200);
}
