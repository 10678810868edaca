import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

export interface MarkupReader {
  onopentag(tag: string, attributes: Record<string, string>): void;
  ontext(text: string): void;
  onclosetag(tag: string): void;
}

const words = (text: string) => new Set(text.split(' '));

const voids = words(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr',
);
/** What may stand in a head; anything else ends it (HTML, section 13.2.6.4.4). */
const headTags = words('head html base basefont bgsound link meta title noscript noframes style script template');
/** Inside these of SVG and MathML the rules of HTML hold again. */
const integration = words('foreignobject desc title mi mo mn ms mtext annotation-xml');

/** Which open elements, one after the other from the innermost on, an opening tag closes. */
const impliedClosings = new Map<string, ReadonlySet<string>>();
for (const [tags, closed] of [
  ['tr', 'tr th td'],
  ['th', 'th'],
  ['td', 'thead th td'],
  ['a', 'a'],
  ['li', 'li'],
  ['h1 h2 h3 h4 h5 h6', 'h1 h2 h3 h4 h5 h6 p'],
  ['p address article aside blockquote details div dl fieldset figcaption figure footer form', 'p'],
  ['header hr main nav ol pre section table ul', 'p'],
  ['select input output button datalist textarea', 'input option optgroup select button datalist textarea'],
  ['option', 'option'],
  ['optgroup', 'optgroup option'],
  ['dd dt', 'dd dt'],
  ['rt rp', 'rt rp'],
  ['tbody tfoot', 'thead tbody'],
] as const)
  for (const tag of words(tags)) impliedClosings.set(tag, words(closed));

interface OpenElement {
  tag: string;
  /** True where the rules of SVG and MathML hold inside it. */
  foreign: boolean;
}

/**
 * Reads markup as tags and text, with the closing tags that people leave out. htmlparser2 splits it; the open elements
 * are kept here, since its own `Parser` looks through all of them at each closing tag, which a hostile mail makes
 * quadratic. Here each tag costs the same, however deep it stands.
 */
export class Markup implements TokenizerCallbacks {
  readonly #html: string;
  readonly #reader: MarkupReader;
  readonly #open: OpenElement[] = [];
  /** How many elements of a name are open. */
  readonly #counts = new Map<string, number>();
  #tokenizer: Tokenizer;
  /** Where in the text the tokenizer began. */
  #base = 0;
  #stopped = false;
  #resumeAt: number | undefined;
  #scriptStart = 0;
  #tag = '';
  #attributes: Record<string, string> = {};
  #attribute = '';
  #value = '';

  constructor(html: string, reader: MarkupReader) {
    this.#html = html;
    this.#reader = reader;
    this.#tokenizer = this.#tokenizerFrom(0);
  }

  read(): void {
    const html = this.#html;
    // In slices, so that what is found is told on the way and a bound that is met stops the work.
    for (let at = 0; at < html.length && !this.#stopped; ) {
      const next = Math.min(at + 65_536, html.length);
      this.#tokenizer.write(html.slice(at, next));
      at = next;
      if (this.#resumeAt !== undefined) {
        at = this.#resumeAt;
        this.#tokenizer = this.#tokenizerFrom(at);
      }
    }
    if (!this.#stopped) this.#tokenizer.end();
  }

  stop(): void {
    this.#stopped = true;
    this.#tokenizer.pause();
  }

  #tokenizerFrom(at: number): Tokenizer {
    this.#base = at;
    this.#resumeAt = undefined;
    return new Tokenizer({ decodeEntities: true }, this);
  }

  #slice(start: number, end: number): string {
    return this.#html.slice(this.#base + start, this.#base + end);
  }

  #isOpen(tag: string): boolean {
    return (this.#counts.get(tag) ?? 0) > 0;
  }

  isInForeignContext(): boolean {
    return this.#open.at(-1)?.foreign ?? false;
  }

  onopentagname(start: number, end: number): void {
    this.#tag = this.#slice(start, end).toLowerCase();
    this.#attributes = {};
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#slice(start, end).toLowerCase();
    this.#value = '';
  }

  onattribdata(start: number, end: number): void {
    this.#value += this.#slice(start, end);
  }

  onattribentity(codePoint: number): void {
    this.#value += String.fromCodePoint(codePoint);
  }

  onattribend(): void {
    // The first of a name counts.
    if (!Object.hasOwn(this.#attributes, this.#attribute)) this.#attributes[this.#attribute] = this.#value;
  }

  onopentagend(end: number): void {
    this.#openElement(this.#tag, this.#attributes);
    if (this.#tag === 'script') this.#scriptStart = this.#base + end + 1;
  }

  onselfclosingtag(end: number): void {
    const depth = this.#open.length;
    this.onopentagend(end);
    // HTML knows no element that closes itself; SVG and MathML do.
    const foreign = this.isInForeignContext() || this.#open[depth - 1]?.foreign === true;
    if (foreign && this.#open.length > depth) this.#closeInnermost();
  }

  onclosetag(start: number, end: number): void {
    const tag = this.#slice(start, end).toLowerCase();
    if (tag === 'script' && this.#open.at(-1)?.tag === 'script' && !this.isInForeignContext()) {
      const closing = this.#base + start - 2;
      const realEnd = scriptEnd(this.#html, this.#scriptStart, closing);
      if (realEnd !== closing) {
        this.#resumeAt = realEnd;
        this.#tokenizer.pause();
        return;
      }
    }
    if (tag === 'br') this.#openElement('br', {});
    else if (this.#isOpen(tag)) this.#closeThrough(tag);
    else if (tag === 'p') {
      this.#openElement('p', {});
      this.#closeThrough('p');
    }
  }

  ontext(start: number, end: number): void {
    this.#text(this.#slice(start, end));
  }

  ontextentity(codePoint: number): void {
    this.#text(String.fromCodePoint(codePoint));
  }

  oncdata(start: number, end: number): void {
    if (this.isInForeignContext()) this.#text(this.#slice(start, end - 2));
  }

  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  onend(): void {
    while (this.#open.length > 0) this.#closeInnermost();
  }

  #text(text: string): void {
    if (this.#open.at(-1)?.tag === 'head' && /\S/.test(text)) this.#closeInnermost();
    this.#reader.ontext(text);
  }

  #openElement(written: string, attributes: Record<string, string>): void {
    const foreign = this.isInForeignContext();
    const tag = written === 'image' && !foreign ? 'img' : written;
    // A form in a form counts for nothing.
    if (tag === 'form' && this.#isOpen('form')) return;
    if (this.#isOpen('head') && !headTags.has(tag) && !foreign && !this.#isOpen('template')) this.#closeThrough('head');
    const closings = impliedClosings.get(tag);
    if (closings) while (closings.has(this.#open.at(-1)?.tag ?? '')) this.#closeInnermost();
    this.#reader.onopentag(tag, attributes);
    if (voids.has(tag)) {
      this.#reader.onclosetag(tag);
      return;
    }
    const inside = tag === 'svg' || tag === 'math' || (foreign && !integration.has(tag));
    this.#open.push({ tag, foreign: inside });
    this.#counts.set(tag, (this.#counts.get(tag) ?? 0) + 1);
  }

  #closeThrough(tag: string): void {
    while (this.#open.length > 0 && this.#closeInnermost() !== tag);
  }

  #closeInnermost(): string | undefined {
    const closed = this.#open.pop();
    if (!closed) return undefined;
    this.#counts.set(closed.tag, (this.#counts.get(closed.tag) ?? 1) - 1);
    this.#reader.onclosetag(closed.tag);
    return closed.tag;
  }
}

/**
 * Where a script ends: at its first closing tag, unless that belongs to a script written in a comment in it (HTML,
 * section 13.2.5.20, "script data double escaped"). `first` is the first closing tag's place.
 */
function scriptEnd(html: string, start: number, first: number): number {
  const comment = html.indexOf('<!--', start);
  if (comment < 0 || comment > first) return first;
  const signs = /<!--|-->|<\/?script(?=[\s/>])/gi;
  signs.lastIndex = comment;
  let state: 'plain' | 'comment' | 'script in comment' = 'plain';
  for (let sign = signs.exec(html); sign; sign = signs.exec(html)) {
    const text = sign[0].toLowerCase();
    if (text === '</script') {
      if (state !== 'script in comment') return sign.index;
      state = 'comment';
    } else if (text === '-->') state = 'plain';
    else if (text === '<script') {
      if (state === 'comment') state = 'script in comment';
    } else {
      if (state === 'plain') state = 'comment';
      // `<!-->` ends where it begins.
      signs.lastIndex -= 2;
    }
  }
  return html.length;
}
