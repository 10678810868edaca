import type { HiddenText } from '../schema/alert.ts';
import { linkLimit, makeLink } from './links.ts';
import type { HtmlReading, Link, LinkPlace } from './mail.ts';
import { Markup, type MarkupReader } from './markup.ts';
import { initialState, type TextState, textState } from './style.ts';
import { StyleSheet } from './style-sheet.ts';

export const elementLimit = 200_000;
export const visibleLimit = 400_000;
const hiddenLimit = 500;

const blocks = new Set(
  'address article aside blockquote br center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** What holds no text for a reader. A mail client runs no scripts, so it shows what is in `noscript`. */
const unread = new Set('script style template head title meta link base object embed iframe svg math'.split(' '));

interface Open {
  tag: string;
  state: TextState;
  silent: boolean;
  link: OpenLink | undefined;
}

interface OpenLink {
  target: string;
  place: LinkPlace;
  words: string;
  alt: string;
  image: boolean;
}

/**
 * Reads an HTML body without a layout engine: the text an eye sees, the text it does not, links as shown against as
 * targeted. Nothing is fetched, nothing runs. Bounded in elements, text and links; `truncated` says when a bound was met.
 */
export function readHtml(html: string): HtmlReading {
  const reader = new HtmlReader();
  const markup = new Markup(html, reader);
  reader.stop = () => markup.stop();
  markup.read();
  return reader.finish();
}

class HtmlReader implements MarkupReader {
  readonly reading: HtmlReading = {
    visible: '',
    hidden: [],
    links: [],
    images: [],
    forms: [],
    scripts: false,
    cuts: 0,
    elements: 0,
    truncated: false,
  };
  stop: () => void = () => {};
  readonly #sheet = new StyleSheet();
  readonly #open: Open[] = [];
  #visible: string[] = [];
  #visibleLength = 0;
  #hidden: HiddenText[] = [];
  #styleText = '';
  /** Whether hidden text stands right behind a shown letter. */
  #cutting = false;
  #base: string | undefined;

  onopentag(tag: string, attributes: Record<string, string>): void {
    const { reading } = this;
    if (++reading.elements > elementLimit) {
      this.#truncate();
      return;
    }
    const parent = this.#open.at(-1);
    const state = this.#stateOf(tag, attributes, parent?.state ?? initialState);
    let link = parent?.link;
    if (tag === 'a' || tag === 'area') link = this.#openLink(tag, attributes);
    else if (tag === 'img') this.#image(attributes, link);
    else if (tag === 'form') this.#form(attributes);
    else if (tag === 'input' || tag === 'button') this.#control(attributes);
    else if (tag === 'script') reading.scripts = true;
    else if (tag === 'base' && attributes.href) this.#base ??= attributes.href;
    else if (tag === 'meta' && /refresh/i.test(attributes['http-equiv'] ?? '')) this.#refresh(attributes.content ?? '');
    if (Object.keys(attributes).some((name) => name.startsWith('on'))) reading.scripts = true;
    if (blocks.has(tag)) this.#break();
    this.#open.push({ tag, state, silent: (parent?.silent ?? false) || unread.has(tag), link });
  }

  ontext(text: string): void {
    const top = this.#open.at(-1);
    if (top?.tag === 'style') this.#styleText += text;
    if (top?.silent) return;
    if (top?.link && !top.state.hidden) top.link.words += text;
    if (top?.state.hidden) {
      this.#hide(text, top.state.hidden);
      return;
    }
    if (this.#cutting && /^\p{L}/u.test(text)) this.reading.cuts++;
    this.#cutting = false;
    this.#visible.push(text.replace(/\s+/g, ' '));
    this.#visibleLength += text.length;
    if (this.#visibleLength > visibleLimit) this.#truncate();
  }

  onclosetag(tag: string): void {
    const closed = this.#open.pop();
    if (!closed) return;
    if (tag === 'style') {
      this.#sheet.add(this.#styleText);
      this.#styleText = '';
    }
    if ((tag === 'a' || tag === 'area') && closed.link && closed.tag === tag) this.#closeLink(closed.link);
    if (blocks.has(tag)) this.#break();
  }

  finish(): HtmlReading {
    for (const open of this.#open)
      if (open.link && (open.tag === 'a' || open.tag === 'area')) this.#closeLink(open.link);
    this.reading.visible = tidy(this.#visible.join(''));
    this.reading.hidden = this.#hidden
      .map(({ text, way }) => ({ text: tidy(text).slice(0, 20_000), way }))
      .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
    return this.reading;
  }

  #stateOf(tag: string, attributes: Record<string, string>, parent: TextState): TextState {
    const declarations = this.#sheet.declarationsFor(tag, attributes);
    // Browsers' own style sheets do not display these (HTML, section 15.3.1).
    const undisplayed = attributes.hidden !== undefined || tag === 'noframes' || tag === 'noembed';
    if (undisplayed && !declarations.has('display')) declarations.set('display', 'none');
    if (tag === 'font' && attributes.color && !declarations.has('color')) declarations.set('color', attributes.color);
    if (attributes.bgcolor && !declarations.has('background-color'))
      declarations.set('background-color', attributes.bgcolor);
    if (attributes.background) declarations.set('background-image', 'url()');
    return declarations.size === 0 ? parent : textState(declarations, parent);
  }

  #openLink(tag: string, attributes: Record<string, string>): OpenLink | undefined {
    const target = attributes.href;
    if (target === undefined) return undefined;
    return { target, place: tag === 'area' ? 'area' : 'html', words: '', alt: attributes.alt ?? '', image: false };
  }

  #closeLink(open: OpenLink): void {
    const words = tidy(open.words).replace(/\n/g, ' ');
    this.#addLink(
      makeLink(this.#absolute(open.target), words === '' ? open.alt : words, open.place, open.image && words === ''),
    );
  }

  #addLink(link: Link | undefined): void {
    if (link && this.reading.links.length < linkLimit) this.reading.links.push(link);
  }

  #absolute(target: string): string {
    if (!this.#base || /^\s*(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(target)) return target;
    return URL.canParse(target, this.#base) ? new URL(target, this.#base).href : target;
  }

  #image(attributes: Record<string, string>, link: OpenLink | undefined): void {
    const { images } = this.reading;
    const alt = attributes.alt ?? '';
    if (link) {
      link.image = true;
      if (link.alt === '') link.alt = alt;
    }
    if (images.length < linkLimit) {
      images.push({
        source: (attributes.src ?? '').slice(0, 2000),
        alt: alt.slice(0, 500),
        width: size(attributes.width),
        height: size(attributes.height),
      });
    }
  }

  #form(attributes: Record<string, string>): void {
    const { forms } = this.reading;
    if (forms.length < linkLimit) forms.push({ action: attributes.action ?? '', asksPassword: false });
  }

  #control(attributes: Record<string, string>): void {
    const form = this.reading.forms.at(-1);
    if (form && attributes.type?.toLowerCase() === 'password') form.asksPassword = true;
    if (attributes.formaction) this.#addLink(makeLink(attributes.formaction, attributes.value ?? '', 'form'));
  }

  #refresh(content: string): void {
    const target = content.match(/url\s*=\s*['"]?([^'"]+)/i)?.[1];
    if (target) this.#addLink(makeLink(target, '', 'refresh'));
  }

  #break(): void {
    if (this.#visible.length > 0 && this.#visible.at(-1) !== '\n') this.#visible.push('\n');
  }

  #hide(text: string, way: HiddenText['way']): void {
    if (text.trim() !== '' && /\p{L}$/u.test(this.#visible.at(-1)?.slice(-2) ?? '')) this.#cutting = true;
    const last = this.#hidden.at(-1);
    if (last && last.way === way && last.text.length < 20_000) last.text += ` ${text}`;
    else if (this.#hidden.length < hiddenLimit && text.trim() !== '') this.#hidden.push({ text, way });
  }

  #truncate(): void {
    this.reading.truncated = true;
    this.stop();
  }
}

/** Collapses white space as a browser does; keeps line breaks between blocks. */
function tidy(text: string): string {
  return text
    .replace(/[ \t\f\r\u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

function size(attribute: string | undefined): number | undefined {
  const number = Number.parseFloat(attribute ?? '');
  return Number.isFinite(number) ? number : undefined;
}
