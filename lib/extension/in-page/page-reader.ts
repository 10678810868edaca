import type { Ask, AskedAbout, AskName, Console, KnownConsole } from '../../consoles/console.ts';
import { generic } from '../../consoles/generic.ts';
import { recognise } from '../../consoles/index.ts';
import { keyInAddress, linkFor } from '../../consoles/request.ts';
import { identityOf, type ScreenAlert } from '../../page/identity.ts';
import { visibleText } from '../../page/visible.ts';
import { toBase64 } from '../../schema/base64.ts';
import type { Gap } from '../../schema/gap.ts';
import type { AskReading, ConsoleSpeech, FrameReading, OnScreen, RawReading } from '../messages.ts';
import { tellFrames } from './frame-reader.ts';
import { heldLimit } from './held-limit.ts';
import { fetchInSession } from './session-fetch.ts';

const rawBounds = { deadlineMs: 15_000, limit: 30 * 1024 * 1024 };
const askBounds = { deadlineMs: 10_000, limit: 8 * 1024 * 1024 };
/** Parts of an alert that are read with care; a mail has one or a few. */
const writtenLimit = 50;
/** Rows of a search's answer that are kept. */
const rowLimit = 200;

type Fields = ReturnType<Console['fields']>;

/** How this page is read: by the structure that its reader knows, or by the next best way. */
interface Way {
  strategy: string;
  region: Element | undefined;
  fields: Fields;
  /** What the reader takes for granted and did not find. */
  broken: string[];
  /** Nobody knows which part of it is whose: all of a mail's page is read with care. */
  careful: boolean;
}

/** The reader of the page itself: which console, which alert, its text, its raw source, its search. */
export class PageReader {
  /** Reads any page, and helps where the structure of a console is not known, or is another than it was. */
  readonly #generic: Console = generic;
  #console: KnownConsole = this.#generic;

  /** The console's own file calls this when it is injected. */
  use(console: KnownConsole): void {
    this.#console = console;
  }

  get console(): KnownConsole {
    return this.#console;
  }

  /** The id of the console whose file is worth injecting. */
  recognised(): string | undefined {
    return recognise(document, location)?.id;
  }

  /** False as long as the file of the page's own console is on its way: the generic reader would take the page for the alert. */
  get isSettled(): boolean {
    return this.#console !== this.#generic || this.recognised() === undefined;
  }

  alertOnScreen(): ScreenAlert | undefined {
    const console = this.#console;
    const own = console.alertOnScreen?.();
    if (own || console === this.#generic) return own;
    const key = keyInAddress(console, location);
    if (console.certain && key === undefined) return undefined;
    // The structure is not known, or is another than it was: the page is read as any page is, and known by its address.
    const seen = this.#generic.alertOnScreen();
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
      identity: identityOf(this.#console.id, location.origin, alert),
      alert: { key: alert.key.slice(0, 2000), title: alert.title.slice(0, 4000), about: alert.about.slice(0, 4000) },
    };
  }

  /** The part that shows the alert, by the best way there is. */
  region(): Element | undefined {
    return this.#console.region?.() ?? this.#generic.region();
  }

  titleElement(): Element | undefined {
    return this.#console.titleElement?.() ?? this.#generic.titleElement();
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
    if (console === this.#generic) {
      const [region, fields] = [this.#generic.region(), this.#generic.fields()];
      return { strategy: 'roles and headings', region, fields, broken: unheld(this.#generic), careful: false };
    }
    const broken = unheld(console);
    const region = console.region?.();
    const own = console.fields?.() ?? console.inFrame?.() ?? [];
    if (region && broken.length === 0)
      return { strategy: `the reader for ${console.title}`, region, fields: own, broken, careful: false };
    const others = this.#generic.fields();
    const known = new Set(own.map(({ path, value }) => `${path} ${value}`));
    const fields = [...own, ...others.filter(({ path, value }) => !known.has(`${path} ${value}`))];
    const found = region ?? this.#generic.region();
    return {
      strategy: `${keyInAddress(console, location) === undefined ? '' : 'the address, '}${fields.length > 0 ? 'roles and headings' : 'the visible text'}`,
      region: found,
      fields,
      broken,
      careful: console.kind === 'email',
    };
  }

  /** Reads the region. Its frames are told that they belong to it, and read themselves. */
  read(nonce: string): FrameReading {
    const started = performance.now();
    const way = this.#way();
    const region = way.region ?? document.body;
    const framesSeen = region ? tellFrames(region, nonce, true) : 0;
    // The others need not wait for a word that does not come.
    tellFrames(document, nonce, false);
    const written = (this.#console.written?.() ?? []).slice(0, writtenLimit);
    const text = region ? visibleText(region, way.careful, written) : { visible: '', hidden: [], truncated: false };
    const address = `${location.origin}${location.pathname}`.slice(0, 2000);
    return {
      inside: true,
      text: { address, ...text },
      control: 'console',
      written: written.map((part) => ({ address, ...visibleText(part, true) })),
      framesSeen,
      fields: way.fields.slice(0, 2000),
      ...this.#heldSource(),
      strategy: way.strategy,
      broken: way.broken,
      speech: this.#speech(way.fields),
      durationMs: performance.now() - started,
    };
  }

  /** What the page itself holds of the raw source, and what the reader knows to be missing. */
  #heldSource(): Pick<FrameReading, 'held' | 'gaps'> {
    const held = this.#console.held?.();
    const gaps = this.#console.gaps?.() ?? [];
    if (held && held.text.length > heldLimit) return { gaps: [...gaps, heldTooLarge] };
    return { ...(held ? { held } : {}), gaps };
  }

  /** The console's own words, and where in it one goes on. */
  #speech(fields: Fields): ConsoleSpeech {
    const console = this.#console;
    const value = (path: string) => fields.find((field) => field.path === path)?.value.trim() ?? '';
    const values = { key: this.alertOnScreen()?.key ?? '', host: value('host.name'), user: value('user.name') };
    const links: Record<string, string> = {};
    for (const to of ['alert', 'host', 'user'] as const) {
      const path = linkFor(console, to, values, location.pathname);
      if (path !== undefined) links[to] = `${location.origin}${path}`.slice(0, 4_000);
    }
    return {
      closing: { ...console.closing },
      links,
    };
  }

  /** Questions that this console's own search can answer. */
  get asks(): AskName[] {
    return [...new Set((this.#console.asks ?? []).map(({ question }) => question))];
  }

  /**
   * The raw source of an alert by the console's own reads, the best first; from their templates and from nothing else. The
   * last failure where none brought it, `undefined` where the console offers none.
   */
  async readRaw(alert: ScreenAlert, undocumented: boolean): Promise<RawReading | undefined> {
    const failed: RawReading[] = [];
    for (const raw of this.#console.raw ?? []) {
      if (raw.optIn && !undocumented) continue;
      const { mediaType } = raw;
      const fetched = await fetchInSession(raw, raw.values(alert), rawBounds);
      if (!fetched) continue;
      const { request, bytes, why } = fetched;
      const data = bytes && (raw.take ? taken(() => raw.take?.(new TextDecoder().decode(bytes), alert)) : bytes);
      const earlier = failed.map((one) => one.request);
      if (data) return { request, mediaType, data: toBase64(data), earlier };
      failed.push({ request, mediaType, why: why ?? 'The console’s answer does not hold it.', earlier });
    }
    return failed.at(-1);
  }

  /** Asks the console's own search. `undefined` where it cannot be asked about this. */
  async ask(question: AskName, about: AskedAbout): Promise<AskReading | undefined> {
    for (const ask of this.#console.asks ?? []) {
      if (ask.question !== question || ask.optIn) continue;
      const fetched = await fetchInSession(ask, ask.values(about), askBounds);
      if (!fetched) continue;
      const { request, bytes, why } = fetched;
      const found = bytes && rowsOf(ask, new TextDecoder().decode(bytes));
      if (!found) return { request, rows: [], total: 0, why: why ?? 'The console’s answer was not understood.' };
      return { request, rows: found.rows.slice(0, rowLimit), total: found.total ?? found.rows.length };
    }
    return undefined;
  }
}

function unheld(console: KnownConsole): string[] {
  const held = console.invariants?.() ?? {};
  return Object.keys(held).filter((name) => !held[name]);
}

/** What a reader finds in an answer; nothing where the answer is not what it knows. */
function taken(take: () => string | undefined): Uint8Array | undefined {
  try {
    const text = take();
    return text === undefined ? undefined : new TextEncoder().encode(text);
  } catch {
    return undefined;
  }
}

function rowsOf(ask: Ask, answer: string): ReturnType<Ask['rows']> | undefined {
  try {
    const { rows, total } = ask.rows(answer);
    const sized = rows.slice(0, rowLimit).map(({ key, title, from, to, at }) => ({
      key: key.slice(0, 500),
      title: title.slice(0, 500),
      from: from.slice(0, 320),
      to: to.slice(0, 50).map((one) => one.slice(0, 320)),
      at: at.slice(0, 80),
    }));
    return { rows: sized, total: total ?? rows.length };
  } catch {
    return undefined;
  }
}

const heldTooLarge: Gap = {
  id: 'held-too-large',
  what: `The raw source in the page has more than ${heldLimit} characters and was not read.`,
  cause: 'too-large',
  blocksBenign: true,
};
