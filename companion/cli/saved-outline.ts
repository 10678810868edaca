import { Markup, type MarkupReader } from '../../lib/mail/markup.ts';
import { initialState, type TextState, textState } from '../../lib/mail/style.ts';
import { StyleSheet } from '../../lib/mail/style-sheet.ts';
import { isFixed, isRecord, isText } from '../../lib/page/entry.ts';
import { measure, type Outline, Part } from '../../lib/page/part.ts';

const partLimit = 120_000;
const letterLimit = 4_000_000;
const silent = new Set(
  'script style noscript head title svg mat-icon md-icon math object embed audio video datalist link meta base'.split(
    ' ',
  ),
);

interface Open {
  part: Part;
  state: TextState;
  silent: boolean;
  /** The text of a choice counts where it is the chosen one. */
  option: boolean;
}

/**
 * What a saved page displays, as far as its attributes and style sheets tell without a layout. Shadow roots that were
 * saved as templates are read where they stand. Nothing is fetched, nothing runs; bounded in parts and letters.
 */
export function outlineOfHtml(html: string): Outline {
  const reader = new OutlineReader();
  const markup = new Markup(html, reader);
  reader.stop = () => markup.stop();
  markup.read();
  return reader.finish();
}

class OutlineReader implements MarkupReader {
  stop: () => void = () => {};
  readonly #root = new Part('html', undefined);
  /** What white space alone was met behind. */
  #spaced: Part | string | undefined;
  readonly #parts: Part[] = [this.#root];
  readonly #sheet = new StyleSheet();
  readonly #open: Open[] = [{ part: this.#root, state: initialState, silent: false, option: true }];
  #letters = 0;
  #style = '';
  #title = '';
  #cut = false;

  onopentag(tag: string, attributes: Record<string, string>): void {
    const parent = this.#open.at(-1) as Open;
    const state = this.#stateOf(tag, attributes, parent.state);
    const shadow = tag === 'template' && attributes.shadowrootmode !== undefined;
    // In what is invisible something may be made visible again.
    const isGone = state.removed !== undefined && state.removed !== 'visibility-hidden';
    const hidden = isGone || (tag !== 'summary' && closedDetails(parent.part));
    const quiet = parent.silent || silent.has(tag) || hidden || (tag === 'template' && !shadow);
    let { part, option } = parent;
    const read = (name: string) => attributes[name];
    const isField = tag === 'input' || tag === 'textarea';
    const isShown = isField && (isFixed(read) || isRecord(read));
    if (tag === 'option') option = attributes.selected !== undefined;
    else if (!quiet && tag !== 'html') {
      if (this.#parts.length >= partLimit) {
        this.#cut = true;
        this.stop();
      }
      part = new Part(tag, parent.part, (name) => attributes[name]);
      part.spaced = this.#spaced !== undefined && parent.part.children.at(-1) === this.#spaced;
      parent.part.children.push(part);
      this.#parts.push(part);
      option = tag !== 'select' && parent.option;
      if (tag === 'input' && isText(read) && isShown && !state.hidden) this.#say(part, attributes.value ?? '');
    }
    this.#open.push({
      part,
      state,
      silent: quiet || (tag === 'textarea' && !isShown),
      option,
    });
    if (tag === 'style') this.#style = '';
  }

  ontext(text: string): void {
    const open = this.#open.at(-1) as Open;
    if (this.#open.length > 1 && open.silent) {
      if (this.#style.length < 400_000) this.#style += text;
      return;
    }
    if (open.option && !open.state.hidden) this.#say(open.part, text);
  }

  onclosetag(tag: string): void {
    if (this.#open.length > 1) this.#open.pop();
    if (tag === 'style') this.#sheet.add(this.#style);
    if (tag === 'title' && this.#title === '') this.#title = this.#style.replace(/\s+/g, ' ').trim().slice(0, 300);
    this.#style = '';
  }

  finish(): Outline {
    measure(this.#parts);
    return { root: this.#root, parts: this.#parts, inside: [], title: this.#title, cut: this.#cut };
  }

  #say(part: Part, text: string): void {
    if (!/\S/.test(text)) {
      this.#spaced = part.children.at(-1);
      return;
    }
    this.#letters += text.length;
    if (this.#letters > letterLimit) {
      this.#cut = true;
      this.stop();
    }
    part.children.push(text.slice(0, 100_000));
  }

  #stateOf(tag: string, attributes: Record<string, string>, parent: TextState): TextState {
    const declarations = this.#sheet.declarationsFor(tag, attributes);
    const undisplayed =
      attributes.hidden !== undefined || tag === 'noframes' || (tag === 'dialog' && attributes.open === undefined);
    if (undisplayed && !declarations.has('display')) declarations.set('display', 'none');
    return declarations.size === 0 ? parent : textState(declarations, parent);
  }
}

function closedDetails(part: Part): boolean {
  return part.tag === 'details' && !part.has('open');
}
