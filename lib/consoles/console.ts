import type { ScreenAlert } from '../page/identity.ts';
import type { PageKind } from '../page/page-kind.ts';
import type { WholeKit } from '../page/reading-kit.ts';
import type { ReadingTools } from '../page/reading-tools.ts';
import type { WordsOfLanguages } from '../page/words-of-languages.ts';
import type { Field } from '../schema/alert.ts';
import type { Gap } from '../schema/gap.ts';
import type { QueryLanguage } from '../schema/query-language.ts';
import type { Disposition } from '../schema/verdict.ts';

/** How a console is told from others, cheaply: by hosts, and by elements that only it has. Loaded in every page. */
export interface ConsoleSigns {
  id: string;
  title: string;
  /** Suffixes of host names. */
  hosts: readonly string[];
  /** All of these must be in the page. */
  selectors: readonly string[];
  /** Where hosts or elements are shared with other products: what path, query and hash of this one look like. */
  address?: RegExp;
  /** The language of its search, in which questions are offered there. */
  queryLanguage?: QueryLanguage;
  /** Match patterns of frames of other origins in which it shows alerts: asked for together with its own host. */
  frames?: readonly string[];
}

/** What a row of a list says of its alert. */
export interface ShownRow {
  /** With the same key, title and `about` as the alert has once it is opened. */
  alert: ScreenAlert;
  /** The element that says what it is called; the mark stands beside it, and a click on it opens the alert. */
  title: Element;
  fields: Omit<Field, 'anchor'>[];
  /** What of the alert is not seen even where its raw source is read. */
  gaps?: readonly Gap[];
}

/** Rows of a list of alerts that this console shows beside or instead of an opened one. */
export interface ShownRows {
  /** What all rows stand in; `undefined` where no list is shown. */
  list(): Element | undefined;
  /** Which elements in it are rows. */
  selector: string;
  /** `undefined` where it is a row of no alert. Called often: keep it cheap. */
  read(row: Element): ShownRow | undefined;
  /** What is pressed so that the row's alert alone is open, where that is not its title. */
  presses?(row: Element): Element[];
  /** How many there are, and how many of these the page shows, where it says so. */
  count?(): { shown: number; total: number } | undefined;
  /** It has further pages, of which it does not say how many rows they hold. */
  goesOn?(): boolean;
  /** What the list leaves out, such as senders, by one request whose answer `learn` takes; `read` tells it from then on. */
  listing?: SessionRequest & { learn(answer: string): void };
}

/**
 * A request that a console offers to the analyst's own session. It is made from its template and from nothing else: each
 * parameter is matched, whole, and encoded, so that none can change host, path or the query's structure (request.ts).
 */
export interface SessionRequest {
  /**
   * Method and path, with parameters in braces, as the trace lists it: `GET /api/email/{id}/source`. `{base}` at the
   * beginning stands for where the console is installed.
   */
  template: string;
  /** Matched against the page's own path; its first group is `{base}`. */
  base?: RegExp;
  /** What each parameter must look like from its first to its last character. */
  forms: Readonly<Record<string, RegExp>>;
  /** Headers that the console asks for, such as `kbn-xsrf`. */
  headers?: Readonly<Record<string, string>>;
  /** Headers whose value the console's own scripts copy from a cookie, by the cookie's name. */
  headersFromCookies?: Readonly<Record<string, string>>;
  /** Of a search that is documented as POST: a fixed JSON document in which a value `"{id}"` is that parameter. */
  body?: unknown;
  /** The vendor documents no such request: it goes out only where the person allowed undocumented ones for this console. */
  optIn?: true;
}

/** The raw message or event by one request. */
export interface RawRead extends SessionRequest {
  mediaType: string;
  /** Values of the parameters for the alert on screen; `undefined` where it has none. */
  values(alert: ScreenAlert): Readonly<Record<string, string>> | undefined;
  /** The source in what the console answered, where it is not all of it; `undefined` where it is not there. Nothing in it is run. */
  take?(answer: string, alert: ScreenAlert): string | undefined;
}

/** What a console's own search can be asked, by the questions of the same names in lib/questions. */
export type AskName = 'same-in-console' | 'other-alerts-of-entity';

/** What is looked for. Empty where the alert does not say. */
export interface AskedAbout {
  /** The console's own key of the alert. */
  key: string;
  subject: string;
  /** Sender's address. */
  sender: string;
  /** Address that the event came from. */
  source: string;
  host: string;
  user: string;
  /** Not before this time, in ISO 8601; `until` is now. */
  since: string;
  until: string;
}

/** A message or an alert that the console's search found. */
export interface FoundRow {
  key: string;
  title: string;
  /** Who sent it, or where it came from. */
  from: string;
  /** Who received it, or what it was about. */
  to: string[];
  at: string;
}

/** A question to the console's own search. */
export interface Ask extends SessionRequest {
  question: AskName;
  values(about: AskedAbout): Readonly<Record<string, string>> | undefined;
  /**
   * Rows in what the console answered, those that have nothing to do with the question included; `total` where it says of how
   * many. Throws where it is no such answer.
   */
  rows(answer: string): { rows: FoundRow[]; total?: number };
}

/** How a console says that an alert is done with: what is picked in its own fields, in its own words. */
export interface ClosingWords {
  status?: string;
  verdict?: string;
  classification?: string;
}

/** What a console calls these fields, where it has another word for one; empty where it is no field but something to press. */
export type ClosingNames = Partial<Record<keyof ClosingWords, string>>;

/** What can be said of a console without looking at its pages. */
export interface ConsoleFacts extends ConsoleSigns {
  kind: 'email' | 'event';
  /** What is read of an alert, in a sentence for docs/consoles.md. */
  reads: string;
  /** `tried on the real page` or `from public facts`, with what and when. */
  tried: string;
  /** Where the facts in this file come from: repositories and documentation. */
  sources?: readonly string[];
  /** Path, query and hash of one alert; what the groups hold is its key in the console. */
  addresses?: readonly RegExp[];
  /** The console's own closing words for our dispositions, as far as it has any. */
  closing?: Partial<Record<Disposition, ClosingWords>>;
  closingNames?: ClosingNames;
  /** Paths on the console's own host, with `{base}`, `{key}`, `{host}` and `{user}`. */
  links?: { base?: RegExp; alert?: string; host?: string; user?: string };
  /** What its search speaks, in its vendor's words, where questions cannot be written in that (`queryLanguage`). */
  searchSpeaks?: string;
  /** Ways to the raw source, the best first. */
  raw?: readonly RawRead[];
  asks?: readonly Ask[];
  /**
   * Style rules for what stands at a fixed place of the window, which a narrower page does not move out of the panel's way.
   * `--sidelight-room` and `--sidelight-room-left` are what the panel takes to the right and to the left.
   */
  room?: string;
}

/** Where a console's pages show what. */
export interface Structure {
  /** The alert on screen, or `undefined` where none is open. Called often: keep it cheap. */
  alertOnScreen(): ScreenAlert | undefined;
  /** Tried so often that where it finds no alert none is open. Without this the page is then read like any other page. */
  certain?: true;
  /**
   * The frame of the console's own origin that shows the alert, where the page itself does not. What the members below
   * give may then be elements in it.
   */
  frame?(): HTMLIFrameElement | undefined;
  /** The part of the page that shows the alert. */
  region(): Element | undefined;
  /**
   * Parts of the region whose text and markup somebody else wrote, such as a mail's body where the console puts it into its
   * own page: read with care, for what no eye can see too. Frames inside the region are read so without being named.
   */
  written?(): Element[];
  /** The element that the mark stands beside. */
  titleElement(): Element | undefined;
  /** Labels and values worth keeping. */
  fields(): Omit<Field, 'anchor'>[];
  /** Labels and values in the frames of a console that names some in `frames`; called there, and in the page itself. */
  inFrame?(): Omit<Field, 'anchor'>[];
  /** The raw source where the page itself holds it, in a tab that may not be open: it is read without any request. */
  held?(): { mediaType: string; text: string } | undefined;
  /** Of the reader for any page: what it reads pages with, for what is injected beside it; not before it was equipped. */
  kit?(): WholeKit | undefined;
  /** Of the reader for any page: takes what is needed once the page is read. */
  equip?(tools: ReadingTools): void;
  /** Of the reader for any page: there is something to read, and what `equip` takes is not there yet. */
  unread?(): boolean;
  /** Of the reader for any page: takes words that labels are made of in languages other than English. */
  learn?(words: WordsOfLanguages): void;
  /** Its list of alerts. Without this, rows are read as on any page. */
  rows?: ShownRows;
  /** What of the alert, or around it, is not in the page. */
  gaps?(): Gap[];
  /** What the page shows, and where in it; a console with a reader of its own knows its alerts. */
  shows?(): { kind: PageKind; place: string };
  /** Shadow roots and documents that the alert is read from: changes in them are no changes of the page. */
  watched?(): readonly Node[];
  /**
   * Style rules for what stands at a fixed place of the window, which a narrower page does not move out of the panel's way.
   * `--sidelight-room` and `--sidelight-room-left` are what the panel takes to the right and to the left.
   */
  room?: string;
  /** What a reading must hold; where something does not, the generic reader helps out and its name is reported. */
  invariants(): Record<string, boolean>;
}

/** A console whose pages are known. */
export interface Console extends ConsoleFacts, Structure {}

/**
 * What a file in this folder says of its console: everything in one place, without imports that weigh, since it runs in the
 * console's page. Where nothing sure is known of the pages' structure it is left out, and the generic reader reads them.
 */
export type KnownConsole = ConsoleFacts & Partial<Structure>;
