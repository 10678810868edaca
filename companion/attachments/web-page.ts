import { readHtml } from '../../lib/mail/html.ts';
import { Markup } from '../../lib/mail/markup.ts';
import { plainTextOf } from './byte-view.ts';
import type { Gathering } from './gathering.ts';

/** Characters of a page that are read. Pages that unpack a file carry it along, as large as it is. */
const readLimit = 8_000_000;
const scriptLimit = 2_000_000;

/** What a page needs to hand over a file of its own making: HTML smuggling, ATT&CK T1027.006. */
const builds =
  /\bnew\s+(?:Blob|File)\s*\(|\bmsSaveOrOpenBlob\b|\bmsSaveBlob\b|\bcreateObjectURL\b|\bshowSaveFilePicker\b|\.download\s*=/;
const decodes =
  /\batob\s*\(|\bunescape\s*\(|\bdecodeURIComponent\s*\(|\bString\s*\.\s*fromCharCode\b|\bcharCodeAt\s*\(|\bTextDecoder\b|\beval\s*\(|\bnew\s+Function\s*\(|\bdocument\s*\.\s*write(?:ln)?\s*\(/;
/** So many letters in a row that are data and no words. */
const packed = /["'`][A-Za-z0-9+/=%\\_-]{600}|(?:\\x[0-9a-f]{2}|%[0-9a-f]{2}|,\s?\d{1,3}){200}/i;
const leaves =
  /\b(?:window|document|self|top|parent)?\.?location(?:\.href)?\s*=(?!=)\s*[^;\n]{0,200}|\blocation\s*\.\s*(?:replace|assign)\s*\([^)\n]{0,200}|\bwindow\s*\.\s*open\s*\([^)\n]{0,200}/;

/** A web page or an SVG picture that came as a file: a browser opens it with the reader's rights, and no server has seen it. */
export function openWebPage(bytes: Uint8Array, kind: 'html' | 'svg', into: Gathering): void {
  const whole = plainTextOf(bytes);
  const source = whole.slice(0, readLimit);
  if (whole.length > readLimit) into.unread('too-large', `what stands after ${readLimit} characters`);
  const page = readHtml(source);
  into.text(page.visible);
  for (const link of page.links) into.link(link.target, link.shown);
  const seen = new PageReader();
  new Markup(source, seen).read();
  if (kind === 'svg') into.text(seen.words.join('\n'));
  for (const target of seen.targets) into.link(target);
  for (const form of page.forms) {
    into.link(form.action);
    if (form.asksPassword) into.trait('page-asks-password', form.action);
    else if (form.action !== '') into.trait('page-form', form.action);
  }
  // A field outside of any form, which script sends off.
  if (seen.asksPassword && !page.forms.some((form) => form.asksPassword))
    into.trait('page-asks-password', seen.asksPassword);
  if (seen.refresh !== '') into.trait('page-redirects', seen.refresh);
  for (const link of page.links) if (link.place === 'refresh') into.trait('page-redirects', link.target);
  sayScript(seen.script, kind, into);
  for (const picture of picturesIn(source)) {
    into.child({ name: 'picture in the page', size: picture.length, bytes: picture, picture: true });
  }
}

function sayScript(script: string, kind: 'html' | 'svg', into: Gathering): void {
  if (script.trim() === '') return;
  const built = builds.exec(script);
  const decoded = decodes.exec(script);
  const isPacked = packed.test(script);
  const left = leaves.exec(script);
  if (built && (decoded || isPacked || /\.click\s*\(/.test(script)))
    into.trait('page-builds-file', around(script, built));
  if (decoded && isPacked) into.trait('page-decodes', around(script, decoded));
  if (left) into.trait('page-redirects', left[0]);
  into.trait(kind === 'svg' ? 'svg-script' : 'page-script', script.trim());
  for (const [address] of script.slice(0, 400_000).matchAll(/https?:\/\/[^\s"'<>`\\)]{4,1000}/gi)) into.link(address);
}

function around(text: string, match: RegExpExecArray): string {
  return text.slice(Math.max(0, match.index - 60), match.index + match[0].length + 200);
}

/** What `readHtml` passes over, since a mail's body runs nothing: scripts, frames, fields without a form. */
class PageReader {
  script = '';
  asksPassword = '';
  refresh = '';
  readonly targets: string[] = [];
  readonly words: string[] = [];
  #isScript = false;
  #isWord = false;

  onopentag(tag: string, attributes: Record<string, string>): void {
    this.#isScript = tag === 'script';
    this.#isWord = tag === 'text' || tag === 'tspan' || tag === 'title';
    const address = attributes.src ?? attributes['xlink:href'] ?? attributes.href ?? attributes.data;
    if (tag === 'script' && address) this.#take(`script ${address}`);
    if (/^(?:script|iframe|frame|embed|object)$/.test(tag) && address) this.targets.push(address);
    if (tag === 'a' && attributes['xlink:href']) this.targets.push(attributes['xlink:href']);
    if (tag === 'input' && attributes.type?.toLowerCase() === 'password')
      this.asksPassword ||= attributes.placeholder ?? attributes.name ?? 'password';
    for (const [name, value] of Object.entries(attributes)) {
      if (name.startsWith('on') && value) this.#take(value);
      else if (/^\s*javascript:/i.test(value)) this.#take(value);
    }
  }

  ontext(text: string): void {
    if (this.#isScript) this.#take(text);
    else if (this.#isWord && this.words.length < 2_000 && text.trim() !== '') this.words.push(text.trim());
  }

  onclosetag(): void {
    this.#isScript = false;
    this.#isWord = false;
  }

  #take(code: string): void {
    if (this.script.length < scriptLimit) this.script += `${code.slice(0, scriptLimit)}\n`;
  }
}

const pictureCount = 20;

/** Pictures that stand in the markup itself, as `data:` addresses (RFC 2397). */
export function* picturesIn(source: string): Generator<Uint8Array> {
  let count = 0;
  for (const match of source.matchAll(/data:image\/(?:png|jpe?g|gif|bmp|webp)[^,"'<>]{0,60};base64,/gi)) {
    if (++count > pictureCount) return;
    const from = match.index + match[0].length;
    const end = /[^A-Za-z0-9+/=\s]/g;
    end.lastIndex = from;
    const to = end.exec(source)?.index ?? source.length;
    const bytes = Buffer.from(source.slice(from, to), 'base64');
    if (bytes.length > 0) yield new Uint8Array(bytes);
  }
}
