import type { Console, KnownConsole } from '../../consoles/console.ts';
import { appendTo } from '../../page/node.ts';
import type { FromPage, MarkContent, ToPage } from '../messages.ts';
import { ContentWatch } from './content-watch.ts';
import { Dock } from './dock.ts';
import { listenForParent, readFrame } from './frame-reader.ts';
import { trackField } from './last-field.ts';
import { PageReader } from './page-reader.ts';
import { PutBack } from './put-back.ts';
import {
  announceRenewal,
  type Hands,
  type InPage,
  onRenewal,
  readerInPage,
  settleReader,
  type WriteReport,
} from './reader-slot.ts';
import type { Session } from './session.ts';
import { watchAlert } from './watch.ts';

/** What a script of ours needs of the browser; handed in, so that this can run in tests. */
export interface Runtime {
  send(message: FromPage): Promise<unknown>;
  /** Answers to messages of the background; a promise is awaited. */
  listen(answer: (message: ToPage) => unknown): void;
  address(path: string): string;
  /** False once the extension was updated, loaded anew or removed: this script then belongs to nobody. */
  alive(): boolean;
}

/** Starts the reader in this frame: once, however often it is injected. */
export function startReader(runtime: Runtime): void {
  if (readerInPage()) return;
  if (window !== top) {
    // As long as the frame is there: it puts nothing into its document that would have to be taken out again.
    trackField(new AbortController().signal);
    listenForParent();
    const given: Given = {};
    runtime.listen((message) => inFrame(message, given));
    settleReader({
      use: (console) => {
        if (console.id === 'generic') given.generic ??= console as Console;
        else given.console ??= console;
      },
      onScreen: () => undefined,
      askWith: () => {},
      reportWith: () => {},
      take: (hands) => {
        given.hands ??= hands;
        return given.hands === hands;
      },
    });
    return;
  }
  announceRenewal();
  settleReader(new TopReader(runtime));
}

/** What files injected later gave to the reader in a frame. */
interface Given {
  console?: KnownConsole;
  generic?: Console;
  hands?: Hands;
}

function inFrame(message: ToPage, { console, generic, hands }: Given): unknown {
  if (message.type === 'read') return readFrame(message.nonce, console, generic);
  if (message.type === 'highlight') return hands?.highlight(message.quote) ?? false;
  if (message.type === 'draft') return hands?.draftHere(message.text, message.nonce);
  return undefined;
}

const panelsLostLimit = 5;

class TopReader implements InPage {
  readonly #runtime: Runtime;
  readonly #page = new PageReader();
  readonly #dock = new Dock(() => this.#panelLost());
  readonly #lifetime = new AbortController();
  #mark: { identity: string; element: HTMLElement; content: MarkContent } | undefined;
  readonly #putBack = new PutBack(this.#lifetime.signal);
  #panelsLost = 0;
  #report: WriteReport | undefined;
  readonly #tell: () => void;
  #hands: Hands | undefined;
  #announce: ReturnType<typeof setTimeout> | undefined;
  readonly #content: ContentWatch;

  constructor(runtime: Runtime) {
    this.#runtime = runtime;
    this.#content = new ContentWatch(() => this.#tellContent(), this.#lifetime.signal);
    trackField(this.#lifetime.signal);
    onRenewal(() => {
      if (!runtime.alive()) this.#gone();
    }, this.#lifetime.signal);
    runtime.listen((message) => this.#answer(message));
    this.#tell = watchAlert(
      {
        look: () => this.#page.onScreen()?.identity,
        changed: (identity) => this.#alertChanged(identity),
        still: (identity) => this.#keepMark(identity),
        frame: () => this.#page.frame(),
        watched: () => this.#page.watched(),
      },
      this.#lifetime.signal,
    );
  }

  use(console: KnownConsole): void {
    this.#page.use(console);
    // Until now nobody here could tell whether an alert is on screen.
    this.#tell();
  }

  askWith(session: Session): void {
    this.#page.askWith(session);
  }

  take(hands: Hands): boolean {
    this.#hands ??= hands;
    return this.#hands === hands;
  }

  reportWith(write: WriteReport): void {
    this.#report = write;
  }

  onScreen() {
    return this.#page.isSettled ? this.#page.onScreen() : undefined;
  }

  #answer(message: ToPage): unknown {
    switch (message.type) {
      case 'look':
        return {
          recognised: this.#page.recognised() ?? null,
          onScreen: this.#page.onScreen() ?? null,
          wanted: this.#page.wanted(),
          asks: this.#page.asks,
          address: location.href,
        };
      case 'read':
        return this.#page.read(message.nonce);
      case 'read-raw':
        return message.allowed
          ? this.#page.readRaw(message.alert, message.undocumented).then((raw) => raw ?? null)
          : null;
      case 'ask':
        return message.origin === location.origin ? this.#page.ask(message.question, message.about) : null;
      case 'report':
        return this.#report?.(this.#page, message.version) ?? null;
      case 'show-panel':
        if (self.origin === 'null') return false;
        this.#dock.open(`${this.#runtime.address('/panel.html')}#${message.secret}`, message, this.#page.console.room);
        return true;
      case 'place-panel':
        this.#dock.place(message);
        return true;
      case 'hide-panel':
        this.#dock.close();
        this.#hands?.clearHighlight();
        return true;
      case 'show-mark':
        this.#showMark(message.mark);
        return true;
      case 'clear-mark':
        this.#clearMark();
        return true;
      case 'highlight':
        return this.#hands?.highlight(message.quote, () => this.#page.region(), message.only) ?? false;
      case 'point-at-field':
        return this.#hands?.pointAtFrame(message.nonce) ?? false;
      case 'draft':
        return this.#hands?.draft(message.text) ?? null;
    }
  }

  #alertChanged(identity: string | undefined): void {
    // At once, before the next paint; the rest may wait until the page has come to rest.
    if (this.#mark && this.#mark.identity !== identity) this.#clearMark();
    this.#content.forget();
    this.#putBack.forget();
    this.#hands?.clearHighlight();
    clearTimeout(this.#announce);
    this.#announce = setTimeout(() => {
      this.#runtime.send({ type: 'alert-changed', onScreen: this.onScreen() ?? null }).catch(() => this.#gone());
    }, 50);
  }

  #showMark(content: MarkContent): void {
    if (this.#page.onScreen()?.identity !== content.identity) return;
    const known = this.#mark;
    if (known && JSON.stringify(known.content) === JSON.stringify(content) && isInView(known.element)) return;
    this.#placeMark(content);
    this.#content.soon();
  }

  /** The alert that was investigated may go on changing: the background compares what is shown with what was read. */
  #tellContent(): void {
    const identity = this.#mark?.identity;
    if (identity === undefined || this.#page.onScreen()?.identity !== identity) return;
    const fields = this.#page.fields().slice(0, 500);
    if (this.#content.isNews(fields))
      this.#runtime.send({ type: 'alert-content', identity, fields }).catch(() => this.#gone());
  }

  /** Frameworks drop what they did not render: the mark is put back where its alert still stands. */
  #keepMark(identity: string | undefined): void {
    if (!this.#mark) return;
    this.#content.soon();
    if (isInView(this.#mark.element) || identity !== this.#mark.identity) return;
    this.#putBack.try(() => {
      if (this.#mark && !isInView(this.#mark.element)) this.#placeMark(this.#mark.content);
    });
  }

  #placeMark(content: MarkContent): void {
    this.#clearMark();
    const title = this.#page.titleElement();
    const element = this.#hands?.mark(content, title?.ownerDocument ?? document, this.#lifetime.signal);
    if (!element) return;
    this.#mark = { identity: content.identity, element, content };
    if (title) appendTo(title, element);
  }

  #clearMark(): void {
    this.#mark?.element.remove();
    this.#mark = undefined;
  }

  /** It went with a dialog that it had moved into, and its frame is gone: a new one is opened, a few times. */
  #panelLost(): void {
    if (this.#panelsLost++ >= panelsLostLimit) return;
    // The background hears first that the panel's line is cut.
    setTimeout(() => void this.#runtime.send({ type: 'launcher-ready' }).catch(() => this.#gone()), 300);
  }

  /** The extension was updated or removed: this script speaks to nobody any more, and leaves nothing behind. */
  #gone(): void {
    this.#lifetime.abort();
    this.#clearMark();
    this.#dock.close();
    this.#hands?.clearHighlight();
  }
}

/** In a document that is shown: one that its frame has left stays whole, and its elements connected. */
function isInView(element: Element): boolean {
  return element.isConnected && element.ownerDocument.defaultView !== null;
}
