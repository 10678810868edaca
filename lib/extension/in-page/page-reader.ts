import type { Console } from '../../consoles/console.ts';
import { recognise } from '../../consoles/index.ts';
import { identityOf, type ScreenAlert } from '../../page/identity.ts';
import { visibleText } from '../../page/visible.ts';
import type { Gap } from '../../schema/gap.ts';
import type { FrameReading, OnScreen, RawReading } from '../messages.ts';
import { tellFrames } from './frame-reader.ts';
import { heldLimit } from './held-limit.ts';
import type { ReadRaw } from './read-raw.ts';

/** Parts of an alert that are read with care; a mail has one or a few. */
const writtenLimit = 50;

/** As long as no file of a reader has come. */
const noReader: Console = {
  id: '',
  title: '',
  hosts: [],
  selectors: [],
  kind: 'event',
  reads: '',
  tried: '',
  alertOnScreen: () => undefined,
  region: () => undefined,
  titleElement: () => undefined,
  fields: () => [],
  invariants: () => ({}),
};

/** The reader of the page itself: which console, which alert, its text, its raw source. */
export class PageReader {
  #console: Console = noReader;
  #readRaw: ReadRaw | undefined;

  /** The file of the console, or of the reader for any other page, calls this when it is injected. */
  use(console: Console, readRaw?: ReadRaw): void {
    this.#console = console;
    this.#readRaw = readRaw;
  }

  get console(): Console {
    return this.#console;
  }

  /** The id of the console whose file is worth injecting. */
  recognised(): string | undefined {
    return recognise(document, location.hostname)?.id;
  }

  /** False as long as the file of the page's own console is on its way: the generic reader would take the page for the alert. */
  get isSettled(): boolean {
    return this.#console.id === (this.recognised() ?? 'generic');
  }

  alertOnScreen(): ScreenAlert | undefined {
    return this.#console.alertOnScreen();
  }

  onScreen(): OnScreen | undefined {
    const alert = this.alertOnScreen();
    if (!alert) return undefined;
    return {
      console: this.#console.id,
      consoleTitle: this.#console.title,
      origin: location.origin,
      kind: this.#console.kind,
      identity: identityOf(this.#console.id, location.origin, alert),
      alert: { key: alert.key.slice(0, 2000), title: alert.title.slice(0, 4000), about: alert.about.slice(0, 4000) },
    };
  }

  /** Labels and values as they are shown now. */
  fields() {
    return this.#console.fields();
  }

  /** Reads the region. Its frames are told that they belong to it, and read themselves. */
  read(nonce: string): FrameReading {
    const started = performance.now();
    const region = this.#console.region() ?? document.body;
    const framesSeen = region ? tellFrames(region, nonce, true) : 0;
    // The others need not wait for a word that does not come.
    tellFrames(document, nonce, false);
    const written = (this.#console.written?.() ?? []).slice(0, writtenLimit);
    const text = region ? visibleText(region, false, written) : { visible: '', hidden: [], truncated: false };
    const address = `${location.origin}${location.pathname}`.slice(0, 2000);
    const held = this.#console.invariants();
    return {
      inside: true,
      text: { address, ...text },
      control: 'console',
      written: written.map((part) => ({ address, ...visibleText(part, true) })),
      framesSeen,
      fields: this.#console.fields().slice(0, 2000),
      ...this.#heldSource(),
      ...this.#strategy(),
      broken: Object.keys(held).filter((name) => !held[name]),
      durationMs: performance.now() - started,
    };
  }

  #strategy(): Pick<FrameReading, 'strategy' | 'shows'> {
    const shows = this.#console.shows?.();
    if (!shows) return { strategy: `the reader for ${this.#console.title}` };
    return { strategy: `${shows.kind} in the ${shows.place}, by structure and labels`, shows: shows.kind };
  }

  /** What the page itself holds of the raw source, and what the reader knows to be missing. */
  #heldSource(): Pick<FrameReading, 'held' | 'gaps'> {
    const held = this.#console.held?.();
    const gaps = (this.#console.gaps?.() ?? []).slice(0, 18);
    if (held && held.text.length > heldLimit) return { gaps: [...gaps, heldTooLarge] };
    return { ...(held ? { held } : {}), gaps };
  }

  /** The raw source of an alert by the console's own read, if it has one; from its template and from nothing else. */
  async readRaw(alert: ScreenAlert): Promise<RawReading | undefined> {
    return this.#console.raw && this.#readRaw?.(this.#console.raw, alert);
  }
}

const heldTooLarge: Gap = {
  id: 'held-too-large',
  what: `The raw source in the page has more than ${heldLimit} characters and was not read.`,
  cause: 'too-large',
  blocksBenign: true,
};
