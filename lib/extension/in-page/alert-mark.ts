import { appendTo } from '../../page/node.ts';
import type { FromPage, MarkContent } from '../messages.ts';
import { ContentWatch } from './content-watch.ts';
import { makeMark } from './mark.ts';
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
  #mark: { identity: string; element: HTMLElement; content: MarkContent } | undefined;

  constructor(of: MarkedPage) {
    this.#of = of;
    this.#putBack = new PutBack(of.signal);
    this.#content = new ContentWatch(() => this.#tellContent(), of.signal);
  }

  show(content: MarkContent): void {
    if (this.#of.page.onScreen()?.identity !== content.identity) return;
    const known = this.#mark;
    if (known && JSON.stringify(known.content) === JSON.stringify(content) && isInView(known.element)) return;
    this.#place(content);
    this.#content.soon();
  }

  clear(): void {
    this.#mark?.element.remove();
    this.#mark = undefined;
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
    const element = makeMark(content, title?.ownerDocument ?? document, this.#of.signal);
    this.#mark = { identity: content.identity, element, content };
    if (title) appendTo(title, element);
  }

  /** The alert that was investigated may go on changing: the background compares what is shown with what was read. */
  #tellContent(): void {
    const identity = this.#mark?.identity;
    if (identity === undefined || this.#of.page.onScreen()?.identity !== identity) return;
    const fields = this.#of.page.fields().slice(0, 500);
    if (this.#content.isNews(fields)) this.#of.tell({ type: 'alert-content', identity, fields });
  }
}

/** In a document that is shown: one that its frame has left stays whole, and its elements connected. */
function isInView(element: Element): boolean {
  return element.isConnected && element.ownerDocument.defaultView !== null;
}
