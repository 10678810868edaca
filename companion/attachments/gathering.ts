import type { TraitKind } from '../../lib/mail/attached.ts';
import {
  codeLimit,
  contentLimit,
  entryLimit,
  linkLimit,
  pictureLimit,
  quoteLimit,
  textLimit,
  traitLimit,
} from './bounds.ts';
import type { Child, Opened, UnreadWhy } from './opened.ts';

/** Collects what a file holds, within bounds; what is beyond one is said to be unread. */
export class Gathering {
  format: string | undefined;
  lock: Opened['lock'];
  password: string | undefined;
  message: Uint8Array | undefined;
  pictures = 0;
  readonly children: Child[] = [];
  readonly #texts: string[] = [];
  #textLength = 0;
  readonly #links = new Map<string, { target: string; shown: string }>();
  readonly #codes = new Map<string, { kind: string; text: string }>();
  readonly #traits = new Map<string, { kind: TraitKind; quote: string }>();
  readonly #unread = new Map<string, { why: UnreadWhy; what: string }>();

  /** True once no more text is taken, so that a reader can stop. */
  get isFull(): boolean {
    return this.#textLength >= textLimit;
  }

  /** Characters of text so far. */
  get textLength(): number {
    return this.#textLength;
  }

  text(text: string): void {
    if (text === '' || this.isFull) return;
    const taken = wellFormed(text.slice(0, textLimit - this.#textLength));
    this.#texts.push(taken);
    this.#textLength += taken.length + 1;
  }

  link(target: string, shown = ''): void {
    const cleaned = target.trim().slice(0, 4_096);
    if (cleaned === '' || cleaned.startsWith('#')) return;
    const known = this.#links.get(cleaned);
    if (known && (known.shown !== '' || shown === '')) return;
    if (!known && this.#links.size >= linkLimit) {
      this.unread('too-large', `more than ${linkLimit} links`);
      return;
    }
    this.#links.set(cleaned, { target: cleaned, shown: shown.trim().slice(0, 1_000) });
  }

  code(kind: string, text: string): void {
    if (text.trim() === '' || this.#codes.size >= codeLimit * pictureLimit) return;
    const taken = wellFormed(text.slice(0, 4_096));
    this.#codes.set(taken, { kind, text: taken });
  }

  /** `quote`: the words of the file that show it, verbatim. */
  trait(kind: TraitKind, quote = ''): void {
    const taken = wellFormed(quote.slice(0, quoteLimit).trim());
    const key = `${kind} ${taken}`;
    if (this.#traits.size < traitLimit && !this.#traits.has(key)) this.#traits.set(key, { kind, quote: taken });
  }

  /** A file inside; `bytes` are left away where they are beyond the bound. */
  child(child: Child): void {
    if (this.children.length >= entryLimit) {
      this.unread('too-large', `more than ${entryLimit} files`);
      return;
    }
    const name = wellFormed(child.name.replaceAll('\0', '').slice(0, 1_000));
    const isLarge = child.bytes !== undefined && child.bytes.length > contentLimit;
    const { bytes: _, ...listed } = child;
    this.children.push(isLarge ? { ...listed, name, why: 'too-large' } : { ...child, name });
  }

  unread(why: UnreadWhy, what: string): void {
    if (this.#unread.size < 20) this.#unread.set(`${why} ${what}`, { why, what: what.slice(0, 200) });
  }

  finish(): Opened {
    const text = this.#texts.join('\n').slice(0, textLimit);
    return {
      ...(this.format === undefined ? {} : { format: this.format }),
      ...(text.trim() === '' ? {} : { text }),
      ...(this.#links.size === 0 ? {} : { links: [...this.#links.values()] }),
      ...(this.#codes.size === 0 ? {} : { codes: [...this.#codes.values()] }),
      ...(this.#traits.size === 0 ? {} : { traits: [...this.#traits.values()] }),
      ...(this.children.length === 0 ? {} : { children: this.children }),
      ...(this.#unread.size === 0 ? {} : { unread: [...this.#unread.values()] }),
      ...(this.lock === undefined ? {} : { lock: this.lock }),
      ...(this.password === undefined ? {} : { password: this.password }),
      ...(this.pictures === 0 ? {} : { pictures: this.pictures }),
      ...(this.message === undefined ? {} : { message: this.message }),
    };
  }
}

/** Half of a pair of code units would be another text once it is stored and read again. */
function wellFormed(text: string): string {
  return text.isWellFormed() ? text : text.toWellFormed();
}
