/**
 * A page as plain parts: what is displayed of it, shadow roots and frames of its own origin put where they are seen. Made
 * from a browser's page by outline.ts, from a saved one by the companion; whoever looks for the alert in it knows no DOM.
 */
export class Part {
  readonly tag: string;
  /** What it is to a screen reader, as the page says; empty where it says nothing. */
  readonly role: string;
  readonly parent: Part | undefined;
  readonly children: (Part | string)[] = [];
  /** Of the page, where there is one. */
  readonly element: Element | undefined;
  /** `undefined` where it has no attributes, as most have none. */
  readonly #read: ((name: string) => string | null | undefined) | undefined;
  /** White space stands before it, and nothing else between it and the part before. */
  spaced = false;
  /** Letters of text in it, parts in it, and its place among all parts of the page; counted by `measure`. */
  length = 0;
  size = 0;
  place = 0;

  constructor(
    tag: string,
    parent: Part | undefined,
    read?: (name: string) => string | null | undefined,
    element?: Element,
  ) {
    this.tag = tag;
    this.parent = parent;
    this.element = element;
    this.#read = read;
    this.role = read === undefined ? '' : (this.attribute('role').split(' ')[0] ?? '').toLowerCase();
  }

  /** Empty where it has none. */
  attribute(name: string): string {
    return this.#read?.(name) ?? '';
  }

  get isPlain(): boolean {
    return this.#read === undefined;
  }

  has(name: string): boolean {
    return this.#read?.(name) != null;
  }

  /** Names that its developers gave it, which sometimes say what it is. */
  get names(): string {
    return `${this.attribute('class')} ${this.attribute('id')} ${this.attribute('data-testid')}`.slice(0, 300);
  }
}

/** All parts of a page, each before what stands in it. */
export interface Outline {
  root: Part;
  parts: Part[];
  /** Shadow roots and documents that were gone into. */
  inside: Node[];
  title: string;
  /** A bound was met; the rest was left out. */
  cut: boolean;
}

/** True where a part is another one or stands in it. */
export function isIn(part: Part, whole: Part): boolean {
  return part.place >= whole.place && part.place <= whole.place + whole.size;
}

/** Counts letters and parts, from the innermost up. */
export function measure(parts: readonly Part[]): void {
  for (let i = parts.length - 1; i >= 0; i--) {
    const part = parts[i] as Part;
    part.place = i;
    for (const child of part.children) if (typeof child === 'string') part.length += child.trim().length;
    if (part.parent) {
      part.parent.length += part.length;
      part.parent.size += part.size + 1;
    }
  }
}

const looked = 3_000;
const blocks =
  /^(?:address|article|aside|blockquote|br|dd|div|dl|dt|fieldset|figure|footer|form|h[1-6]|header|hr|li|main|ol|p|pre|section|table|tbody|td|th|tr|ul)$/;
const controls = /^(?:button|menu|menuitem|tooltip|checkbox|switch|radio|img)$/;

/** What is pressed and not read: a value may stand in one all the same. */
export function isControl(part: Part): boolean {
  return part.tag === 'button' || controls.test(part.role);
}

/** What to press is called, where it stands beside a value. */
export const deeds =
  /^(?:copy|kopieren|copier|copiar|view|show|more|less|details|filter|search|pivot|investigate|look ?up|expand|edit|add|open|info|\W*)$/i;

/** A sign or a word to press: it says nothing of the value that it stands beside. */
function isSign(part: Part): boolean {
  if (part.tag !== 'a' || part.length > 12 || part.size > 1) return false;
  const [only] = part.children;
  return typeof only === 'string' && deeds.test(only.trim());
}

/**
 * The text of a part in one line, or with the lines that blocks make, bounded in what is looked at. `pressed`: that of
 * buttons too.
 */
export function textOf(part: Part, limit = 20_000, lines = false, pressed = false): string {
  let text = '';
  let seen = 0;
  const stack: (Part | string)[] = [part];
  while (stack.length > 0 && text.length < limit && seen++ < looked) {
    const next = stack.pop() as Part | string;
    if (typeof next === 'string') {
      text += next;
      continue;
    }
    if (next !== part && !pressed && (isControl(next) || isSign(next))) continue;
    const block = blocks.test(next.tag);
    if (block) text += '\n';
    else if (next.spaced) text += ' ';
    if (block) stack.push('\n');
    for (let i = next.children.length - 1; i >= 0; i--) {
      const child = next.children[i] as Part | string;
      if (typeof child === 'string' || child.length > 0 || child.tag === 'br') stack.push(child);
    }
  }
  const tidy = lines ? text.replace(/[^\S\n]+/g, ' ').replace(/ ?\n\s*/g, '\n') : text.replace(/\s+/g, ' ');
  return tidy.trim().slice(0, limit);
}

/** A part and the parts in it, in the page's order; `into` says which are gone into. */
export function* inside(part: Part, limit: number, into: (inner: Part) => boolean = () => true): Generator<Part> {
  const stack = [part];
  for (let seen = 0; stack.length > 0 && seen < limit; seen++) {
    const next = stack.pop() as Part;
    yield next;
    if (!into(next)) continue;
    for (let i = next.children.length - 1; i >= 0; i--) {
      const child = next.children[i] as Part | string;
      if (typeof child !== 'string') stack.push(child);
    }
  }
}

/** The parts in a part that are not empty, and the text between them. */
export function kidsOf(part: Part): (Part | string)[] {
  return part.children.filter((child) => (typeof child === 'string' ? /\S/.test(child) : child.length > 0));
}

export function isHeading(part: Part): boolean {
  return /^h[1-6]$/.test(part.tag) || part.role === 'heading';
}

/** The parts around a part, from the inside out, as far as anybody builds on purpose. */
export function* around(part: Part): Generator<Part> {
  let steps = 0;
  for (let up = part.parent; up && steps++ < 200; up = up.parent) yield up;
}

/** Looked for in the first `limit` parts of it. */
export function holdsTable(part: Part, limit: number): boolean {
  for (const one of inside(part, limit)) if (one.tag === 'table') return true;
  return false;
}

export function isTable(part: Part): boolean {
  return (part.tag === 'table' && part.role !== 'presentation') || /^(?:grid|treegrid|table)$/.test(part.role);
}
