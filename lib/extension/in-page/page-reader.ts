import type { AskedAbout, AskName, Console, KnownConsole } from '../../consoles/console.ts';
import { recognise } from '../../consoles/index.ts';
import { keyInAddress } from '../../consoles/request.ts';
import type { ScreenAlert } from '../../page/identity.ts';
import { mayNotBeEnglish } from '../../page/page-language.ts';
import type { WordsOfLanguages } from '../../page/words-of-languages.ts';
import type { Gap } from '../../schema/gap.ts';
import type { AskReading, ConsoleSpeech, FrameReading, OnScreen, RawReading } from '../messages.ts';
import type { PageTools } from './frame-reader.ts';
import { heldLimit } from './held-limit.ts';
import { knownAs } from './known-as.ts';
import type { Session } from './session.ts';

/** Parts of an alert that are read with care; a mail has one or a few. */
const writtenLimit = 50;

/** As long as no file of a reader has come. */
const noReader: KnownConsole = { id: '', title: '', hosts: [], selectors: [], kind: 'event', reads: '', tried: '' };

type Fields = ReturnType<Console['fields']>;

/** How this page is read: by the structure that its reader knows, or by the next best way. */
interface Way extends Pick<FrameReading, 'strategy' | 'shows' | 'broken'> {
  region: Element | undefined;
  fields: Fields;
  /** What is not seen this way. Asked for once the page is read, and not at each look at its fields. */
  gaps(): Gap[];
  /** Nobody knows which part of it is whose: all of a mail's page is read with care. */
  careful: boolean;
}

/** The reader of the page itself: which console, which alert, its text, its raw source, its search. */
export class PageReader {
  #console: KnownConsole = noReader;
  /** Reads any page, and helps where the structure of a console is not known, or is another than it was. */
  #generic: Console | undefined;
  #session: Session | undefined;
  #tools: PageTools | undefined;
  #words: WordsOfLanguages | undefined;

  /** The file of the console, or of the reader for any other page, calls this when it is injected. */
  use(console: KnownConsole): void {
    if (console.id === 'generic') {
      // The first is kept: it remembers what it saw.
      this.#generic ??= console as Console;
      if (this.#words) this.#generic.learn?.(this.#words);
      if (this.#tools) this.#generic.equip?.(this.#tools);
      if (this.#console !== noReader) return;
    }
    this.#console = console;
  }

  readWith(tools: PageTools): void {
    this.#tools = tools;
    this.#generic?.equip?.(tools);
  }

  learn(words: WordsOfLanguages): void {
    this.#words = words;
    this.#generic?.learn?.(words);
  }

  askWith(session: Session): void {
    this.#session = session;
  }

  get console(): KnownConsole {
    return this.#console;
  }

  /** The reader for any page, where its file is there. */
  get generic(): Console | undefined {
    return this.#generic;
  }

  get session(): Session | undefined {
    return this.#session;
  }

  /** The id of the console whose file is worth injecting. */
  recognised(): string | undefined {
    return recognise(document, location)?.id;
  }

  /** Files that this page needs and has not got: the console's own, what asks it something, the generic reader where that cannot do without. */
  wanted(): string[] {
    const own = this.recognised();
    const console = this.#console;
    if (own !== undefined && console.id !== own) return [`reader-${own}`];
    const files = (console.raw || console.asks || console.links) && !this.#session ? ['session'] : [];
    const generic = !this.#generic && (own === undefined || !console.region || unheld(console).length > 0);
    // Its words come first: an alert must not change its title for them.
    if ((generic || this.#generic) && !this.#words && mayNotBeEnglish(document)) files.push('words');
    if (generic) files.push('reader-generic');
    if (this.#generic?.unread?.()) files.push('text');
    return files;
  }

  /**
   * False as long as the file of the page's own console is on its way, since the generic reader would take the page for the
   * alert, and as long as what that reads with is: it would know the alert by something else.
   */
  get isSettled(): boolean {
    return (
      this.#console.id === (this.recognised() ?? 'generic') &&
      (this.#console.region !== undefined || (this.#generic !== undefined && !this.#generic.unread?.()))
    );
  }

  alertOnScreen(): ScreenAlert | undefined {
    const own = this.#console.alertOnScreen?.();
    if (own || this.#console === this.#generic) return own;
    const key = keyInAddress(this.#console, location);
    if (this.#console.certain && key === undefined) return undefined;
    // The structure is not known, or is another than it was: the page is read as any page is, and known by its address.
    const seen = this.#generic?.alertOnScreen();
    return seen && { ...seen, key: key ?? seen.key };
  }

  onScreen(): OnScreen | undefined {
    const alert = this.alertOnScreen();
    if (!alert) return undefined;
    return {
      console: this.#console.id,
      consoleTitle: this.#console.title,
      origin: location.origin,
      kind: this.#console.kind,
      identity: knownAs(this.#console, alert),
      alert: { key: alert.key.slice(0, 2000), title: alert.title.slice(0, 4000), about: alert.about.slice(0, 4000) },
    };
  }

  /** The part that shows the alert, by the best way there is. */
  region(): Element | undefined {
    return this.#console.region?.() ?? this.#generic?.region();
  }

  titleElement(): Element | undefined {
    return this.#console.titleElement?.() ?? this.#generic?.titleElement();
  }

  /** The frame of the console's own origin that shows the alert, where the page itself does not. */
  frame(): HTMLIFrameElement | undefined {
    return this.#known?.frame?.();
  }

  /** What else is looked at for changes. */
  watched(): readonly Node[] {
    return this.#known?.watched?.() ?? [];
  }

  /** Who knows the structure of this page. */
  get #known(): KnownConsole | undefined {
    return this.#console.region ? this.#console : this.#generic;
  }

  /** Labels and values as they are shown now. */
  fields(): Fields {
    return this.#way().fields;
  }

  /**
   * The self-test of each reading, and what follows from it: first the structure that the reader knows, where that fails
   * what the generic reader finds beside it, and where that finds nothing the visible text.
   */
  #way(): Way {
    const console = this.#console;
    const broken = unheld(console);
    const region = console.region?.();
    const own = console.fields?.() ?? console.inFrame?.() ?? [];
    const gaps = () => console.gaps?.() ?? [];
    if (console !== this.#generic && region && broken.length === 0)
      return { strategy: `the reader for ${console.title}`, region, fields: own, gaps, broken, careful: false };
    const generic = this.#generic;
    const key = keyInAddress(console, location);
    const found = generic?.shows?.();
    // The address says that an alert is open: a list that stands beside it is none of it.
    const shows = key === undefined || found?.kind === 'alert' ? found : undefined;
    const known = new Set(own.map(({ path, value }) => `${path} ${value}`));
    const others = console === generic ? [] : (generic?.fields() ?? []);
    return {
      strategy: `${key === undefined ? '' : 'the address, '}${shows ? `${shows.kind} in the ${shows.place}, by structure and labels` : 'the visible text'}`,
      ...(shows ? { shows: shows.kind } : {}),
      region: region ?? generic?.region(),
      fields: [...own, ...others.filter(({ path, value }) => !known.has(`${path} ${value}`))],
      gaps: () => [
        ...gaps(),
        ...(console === generic ? [] : (generic?.gaps?.() ?? [])).filter(({ id }) => shows || id !== 'page-queue'),
      ],
      broken,
      careful: console.kind === 'email',
    };
  }

  /** Reads the region. Its frames are told that they belong to it, and read themselves. */
  read(nonce: string, sites: readonly string[] = []): FrameReading {
    const tools = this.#tools;
    const visibleText: PageTools['visibleText'] = (...part) => tools?.visibleText(...part) ?? unread;
    const started = performance.now();
    const { region = document.body, careful, fields, gaps, ...way } = this.#way();
    // Where the page itself shows no alert any of its frames may.
    const around = way.shows === 'none' || way.shows === 'queue' ? document : region;
    if (around) tools?.tellFrames(around, nonce, true, sites);
    // The others need not wait for a word that does not come.
    tools?.tellFrames(document, nonce, false, sites);
    const written = (this.#console.written?.() ?? []).slice(0, writtenLimit);
    const text = region ? visibleText(region, careful, written) : { ...unread, truncated: false };
    const address = `${location.origin}${location.pathname}`.slice(0, 2000);
    return {
      inside: true,
      text: { address, ...text },
      control: 'console',
      written: written.map((part) => ({ address, ...visibleText(part, true) })),
      ...((around && tools?.framesIn(around)) ?? { framesSeen: 0, others: [] }),
      fields: fields.slice(0, 2000),
      ...this.#heldSource(gaps().slice(0, 18)),
      ...way,
      speech: this.#speech(fields),
      durationMs: performance.now() - started,
    };
  }

  /** What the page itself holds of the raw source, and what the reader knows to be missing. */
  #heldSource(gaps: Gap[]): Pick<FrameReading, 'held' | 'gaps'> {
    const held = this.#console.held?.();
    if (held && held.text.length > heldLimit) return { gaps: [...gaps, heldTooLarge] };
    return { ...(held ? { held } : {}), gaps };
  }

  /** The console's own words, and where in it one goes on. */
  #speech(fields: Fields): ConsoleSpeech {
    const console = this.#console;
    const value = (path: string) => fields.find((field) => field.path === path)?.value.trim() ?? '';
    const values = { key: this.alertOnScreen()?.key ?? '', host: value('host.name'), user: value('user.name') };
    return {
      closing: { ...console.closing },
      names: { ...console.closingNames },
      links: this.#session?.linksInto(console, values) ?? {},
    };
  }

  /** Questions that this console's own search can answer. */
  get asks(): AskName[] {
    return [...new Set((this.#console.asks ?? []).map(({ question }) => question))];
  }

  /** The raw source of an alert by the console's own reads, if it has some. */
  async readRaw(alert: ScreenAlert, undocumented: boolean): Promise<RawReading | undefined> {
    return this.#session?.readRaw(this.#console.raw ?? [], alert, undocumented);
  }

  /** Asks the console's own search, if it has one. */
  async ask(question: AskName, about: AskedAbout): Promise<AskReading | undefined> {
    return this.#session?.ask(this.#console.asks ?? [], question, about);
  }
}

function unheld(console: KnownConsole): string[] {
  const held = console.invariants?.() ?? {};
  return Object.keys(held).filter((name) => !held[name]);
}

/** What is told of a text as long as nothing is there to read it with. */
const unread = { visible: '', hidden: [], truncated: true };

const heldTooLarge: Gap = {
  id: 'held-too-large',
  what: `The raw source in the page has more than ${heldLimit} characters and was not read.`,
  cause: 'too-large',
  blocksBenign: true,
};
