import { boxOf, parentOf } from '../../page/node.ts';
import type { FromPage, MarkContent } from '../messages.ts';
import { ContentWatch } from './content-watch.ts';
import { boxesIn, Looks, linesFirst } from './drawn.ts';
import { Surroundings } from './free-place.ts';
import { hang } from './hang.ts';
import { makeMark, seenOf, shiftBy } from './mark.ts';
import { MarkNote } from './mark-note.ts';
import type { PageReader } from './page-reader.ts';
import { PutBack } from './put-back.ts';

/** What the mark must know of the page, and whom it tells. */
export interface MarkedPage {
  page: Pick<PageReader, 'onScreen' | 'fields' | 'titleElement'>;
  tell(message: FromPage): void;
  /** Aborts when the reader leaves the page. */
  signal: AbortSignal;
}

/** The mark beside the alert on screen: set, put back where the page drops it, and told of what changes in its alert. */
export class AlertMark {
  readonly #of: MarkedPage;
  readonly #putBack: PutBack;
  readonly #content: ContentWatch;
  readonly #note: MarkNote;
  readonly #size = new ResizeObserver(() => this.#aim());
  #mark: { identity: string; element: HTMLElement; content: MarkContent } | undefined;
  /** What the mark stands beside, and how large it is with its words. */
  #beside: { title: Element; width: number } | undefined;

  constructor(of: MarkedPage) {
    this.#of = of;
    this.#putBack = new PutBack(of.signal);
    this.#content = new ContentWatch(() => {
      this.#aim();
      this.#tellContent();
    }, of.signal);
    this.#note = new MarkNote(() => (this.#mark ? [this.#mark.element] : []), of.signal);
    of.signal.addEventListener('abort', () => this.#size.disconnect(), { once: true });
  }

  show(content: MarkContent): void {
    if (this.#of.page.onScreen()?.identity !== content.identity) return;
    const known = this.#mark;
    if (known && JSON.stringify(known.content) === JSON.stringify(content) && isInView(known.element)) return;
    this.#place(content);
    this.#content.soon();
  }

  clear(): void {
    this.#note.close();
    this.#mark?.element.remove();
    this.#mark = undefined;
    this.#beside = undefined;
    this.#size.disconnect();
    makeLauncherSmall(false);
  }

  /** Another alert is on screen, or none: no mark may stand beside it for even a frame. */
  alertChanged(identity: string | undefined): void {
    if (this.#mark && this.#mark.identity !== identity) this.clear();
    this.#content.forget();
    this.#putBack.forget();
  }

  /** The page changed and its alert is the same. Frameworks drop what they did not render: the mark is put back. */
  keep(identity: string | undefined): void {
    if (!this.#mark) return;
    this.#content.soon();
    if (isInView(this.#mark.element) || identity !== this.#mark.identity) return;
    this.#putBack.try(() => {
      if (this.#mark && !isInView(this.#mark.element)) this.#place(this.#mark.content);
    });
  }

  #place(content: MarkContent): void {
    this.clear();
    const title = this.#of.page.titleElement();
    const words = `${content.words} · threat ${content.probability}${content.final ? '' : ' …'}${content.decided === '' ? '' : ' · analyst disagrees'}${content.stale ? ' · alert changed' : ''}`;
    const element = makeMark(
      'sidelight-mark',
      content,
      words,
      title?.ownerDocument ?? document,
      this.#note,
      this.#of.signal,
    );
    this.#mark = { identity: content.identity, element, content };
    // Where the alert changed since, pressing it again is what one wants.
    makeLauncherSmall(!content.stale);
    if (!title || hang([{ host: element, into: carriersOf(title), still: [title] }], looks).length === 0) return;
    this.#beside = { title, width: seenOf(element).offsetWidth };
    this.#aim();
    for (const one of [title, parentOf(title)]) if (one) this.#size.observe(one);
  }

  /** Puts what is seen of the mark where nothing around the title is read: with its words, else as a sign, else as an edge. */
  #aim(): void {
    const host = this.#mark?.element;
    if (!host || !this.#beside || !isInView(host)) return;
    const { title, width } = this.#beside;
    const carrier = parentOf(host) ?? title;
    const around = new Surroundings(title, carrier, looks);
    const spot = around.spotFor(width, height);
    const sign = spot ? undefined : around.spotFor(height, height);
    host.toggleAttribute('small', !spot);
    host.toggleAttribute('edge', !spot && !sign);
    host.toggleAttribute('signless', !spot && !sign);
    host.style.setProperty('--width', '4px');
    const line = boxOf(title);
    const { left, top } = spot ?? sign ?? { left: line.left - 6, top: line.top };
    const at = boxOf(seenOf(host));
    if (Math.abs(left - at.left) + Math.abs(top - at.top) > 0.5) shiftBy(host, left - at.left, top - at.top);
    host.removeAttribute('unplaced');
  }

  /** The alert that was investigated may go on changing: the background compares what is shown with what was read. */
  #tellContent(): void {
    const identity = this.#mark?.identity;
    if (identity === undefined || this.#of.page.onScreen()?.identity !== identity) return;
    const fields = this.#of.page.fields().slice(0, 500);
    if (this.#content.isNews(fields)) this.#of.tell({ type: 'alert-content', identity, fields });
  }
}

function makeLauncherSmall(small: boolean): void {
  document.querySelector('sidelight-launcher')?.toggleAttribute('investigated', small);
}

const looks = new Looks();
/** How high the mark is, in pixels; see mark.ts. */
const height = 20;

/** Where it can hang: in the title, else in what stands in that or around it. */
function carriersOf(title: Element): Element[] {
  const up = parentOf(title);
  return linesFirst([title, ...boxesIn(title), ...(up ? [up] : [])], looks).slice(0, 4);
}

/** In a document that is shown: one that its frame has left stays whole, and its elements connected. */
function isInView(element: Element): boolean {
  return element.isConnected && element.ownerDocument.defaultView !== null;
}
