import type { Console, KnownConsole } from '../../consoles/console.ts';
import type { WordsOfLanguages } from '../../page/words-of-languages.ts';
import type { FromPage, ToPage } from '../messages.ts';
import type { AlertMark } from './alert-mark.ts';
import type { Dock } from './dock.ts';
import type { PageTools } from './frame-reader.ts';
import { trackField } from './last-field.ts';
import { PageReader } from './page-reader.ts';
import {
  announceRenewal,
  type Hands,
  type InPage,
  type MakeDock,
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
    const given: Given = {};
    runtime.listen((message) => inFrame(message, given, runtime.send));
    settleReader({
      use: (console) => {
        if (console.id === 'generic') {
          given.generic ??= console as Console;
          if (given.words) given.generic.learn?.(given.words);
        } else given.console ??= console;
      },
      onScreen: () => undefined,
      readWith: (tools) => {
        tools.listenForParent();
        given.tools = tools;
      },
      learn: (words) => {
        given.words = words;
        given.generic?.learn?.(words);
      },
      askWith: () => {},
      dockWith: () => {},
      reportWith: () => {},
      attend: () => {},
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
  tools?: PageTools;
  words?: WordsOfLanguages;
}

function inFrame(message: ToPage, { console, generic, hands, tools }: Given, send: Runtime['send']): unknown {
  if (message.type === 'read') return tools?.readFrame(message.nonce, tools, { send, watchAlert }, console, generic);
  if (message.type === 'highlight') return hands?.highlight(message.quote) ?? false;
  if (message.type === 'draft') return hands?.draftHere(message.text, message.nonce);
  return undefined;
}

const panelsLostLimit = 5;

class TopReader implements InPage {
  readonly #runtime: Runtime;
  readonly #page = new PageReader();
  readonly page = this.#page;
  readonly #lifetime = new AbortController();
  #dock: Dock | undefined;
  #panelsLost = 0;
  #report: WriteReport | undefined;
  readonly #tell: () => void;
  #hands: Hands | undefined;
  #mark: AlertMark | undefined;
  #queue: ((message: ToPage) => unknown) | undefined;
  #announce: ReturnType<typeof setTimeout> | undefined;

  constructor(runtime: Runtime) {
    this.#runtime = runtime;
    trackField(this.#lifetime.signal);
    onRenewal(() => {
      if (!runtime.alive()) this.#gone();
    }, this.#lifetime.signal);
    runtime.listen((message) => this.#answer(message));
    this.#tell = watchAlert(
      {
        look: () => this.#page.onScreen()?.identity,
        changed: (identity) => this.#alertChanged(identity),
        still: (identity) => this.#mark?.keep(identity),
        frame: () => this.#page.frame(),
        watched: () => this.#page.watched(),
      },
      this.#lifetime.signal,
    );
  }

  use(...consoles: KnownConsole[]): void {
    const own = this.#page.recognised();
    const console = consoles.length > 1 ? consoles.find(({ id }) => id === own) : consoles[0];
    if (console) this.#page.use(console);
    // Until now nobody here could tell whether an alert is on screen.
    this.#tell();
  }

  readWith(tools: PageTools): void {
    this.#page.readWith(tools);
    this.#tell();
  }

  learn(words: WordsOfLanguages): void {
    this.#page.learn(words);
    this.#tell();
  }

  askWith(session: Session): void {
    this.#page.askWith(session);
  }

  dockWith(make: MakeDock): void {
    this.#dock ??= make(() => this.#panelLost());
  }

  take(hands: Hands): boolean {
    this.#hands ??= hands;
    this.#mark ??= hands.mark({
      page: this.#page,
      tell: (message) => this.#send(message),
      signal: this.#lifetime.signal,
    });
    return this.#hands === hands;
  }

  reportWith(write: WriteReport): void {
    this.#report = write;
  }

  attend(queue: Parameters<InPage['attend']>[0]): void {
    const { signal } = this.#lifetime;
    if (this.#hands)
      this.#queue ??= queue({
        page: this.#page,
        send: this.#runtime.send,
        marks: this.#hands.rowMarks(signal),
        signal,
      });
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
        return this.#page.read(message.nonce, message.sites);
      case 'read-raw':
        return message.allowed
          ? this.#page.readRaw(message.alert, message.undocumented).then((raw) => raw ?? null)
          : null;
      case 'ask':
        return message.origin === location.origin ? this.#page.ask(message.question, message.about) : null;
      case 'report':
        return this.#report?.(this.#page, message.version) ?? null;
      case 'show-panel':
        if (self.origin === 'null' || !this.#dock) return false;
        this.#dock.open(`${this.#runtime.address('/panel.html')}#${message.secret}`, message, this.#page.console.room);
        return true;
      case 'place-panel':
        this.#dock?.place(message);
        return true;
      case 'hide-panel':
        this.#dock?.close();
        this.#hands?.clearHighlight();
        return true;
      case 'show-mark':
        this.#mark?.show(message.mark);
        return this.#mark !== undefined;
      case 'clear-mark':
        this.#mark?.clear();
        return true;
      case 'highlight':
        return this.#hands?.highlight(message.quote, () => this.#page.region(), message.only) ?? false;
      case 'point-at-field':
        return this.#hands?.pointAtFrame(message.nonce) ?? false;
      case 'draft':
        return this.#hands?.draft(message.text) ?? null;
      default:
        return this.#queue?.(message);
    }
  }

  #alertChanged(identity: string | undefined): void {
    // At once, before the next paint; the rest may wait until the page has come to rest.
    this.#mark?.alertChanged(identity);
    this.#hands?.clearHighlight();
    clearTimeout(this.#announce);
    this.#announce = setTimeout(() => {
      this.#send({ type: 'alert-changed', onScreen: this.onScreen() ?? null });
    }, 50);
  }

  #send(message: FromPage): void {
    this.#runtime.send(message).catch(() => this.#gone());
  }

  /** It went with a dialog that it had moved into, and its frame is gone: a new one is opened, a few times. */
  #panelLost(): void {
    if (this.#panelsLost++ >= panelsLostLimit) return;
    // The background hears first that the panel's line is cut.
    setTimeout(() => this.#send({ type: 'launcher-ready' }), 300);
  }

  /** The extension was updated or removed: this script speaks to nobody any more, and leaves nothing behind. */
  #gone(): void {
    this.#lifetime.abort();
    this.#mark?.clear();
    this.#dock?.close();
    this.#hands?.clearHighlight();
  }
}
