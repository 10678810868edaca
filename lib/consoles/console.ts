import type { ScreenAlert } from '../page/identity.ts';
import type { PageKind } from '../page/page-kind.ts';
import type { readingKit } from '../page/reading-kit.ts';
import type { Field } from '../schema/alert.ts';
import type { Gap } from '../schema/gap.ts';
import type { QueryLanguage } from '../schema/query-language.ts';

/** How a console is told from others, cheaply: by hosts, and by elements that only it has. */
export interface ConsoleSigns {
  id: string;
  title: string;
  /** Suffixes of host names. */
  hosts: readonly string[];
  /** All of these must be in the page. */
  selectors: readonly string[];
  /** The language of its search, in which questions are offered there. */
  queryLanguage?: QueryLanguage;
}

/** A read that a console offers to the analyst's own session. Requests are made from these templates and from nothing else. */
export interface RawRead {
  /** As the trace lists it: `GET /api/email/{id}/source`. */
  template: string;
  mediaType: string;
  /** The path for the alert on screen, its parameters matched and encoded; `undefined` where it has none. */
  path(alert: ScreenAlert): string | undefined;
}

/** What a row of a list says of its alert. */
export interface ShownRow {
  /** With the same key, title and `about` as the alert has once it is opened. */
  alert: ScreenAlert;
  /** The element that says what it is called; the mark stands beside it, and a click on it opens the alert. */
  title: Element;
  fields: Omit<Field, 'anchor'>[];
}

/** Rows of a list of alerts that this console shows beside or instead of an opened one. */
export interface ShownRows {
  /** What all rows stand in; `undefined` where no list is shown. */
  list(): Element | undefined;
  /** Which elements in it are rows. */
  selector: string;
  /** `undefined` where it is a row of no alert. Called often: keep it cheap. */
  read(row: Element): ShownRow | undefined;
  /** How many there are, and how many of these the page shows, where it says so. */
  count?(): { shown: number; total: number } | undefined;
  /** What the list leaves out, such as senders, by one request whose answer `learn` takes; `read` tells it from then on. */
  listing?: RawRead & { learn(answer: string): void };
}

/**
 * One console: how to know the alert on screen, where to read it, where the mark goes, how to get its raw source. One
 * file each, without imports that weigh: it runs in the console's page.
 */
export interface Console extends ConsoleSigns {
  kind: 'email' | 'event';
  /** What is read of an alert, in a sentence for docs/consoles.md. */
  reads: string;
  /** `tried on the real page` or `from public facts`, with what and when. */
  tried: string;
  /** The alert on screen, or `undefined` where none is open. Called often: keep it cheap. */
  alertOnScreen(): ScreenAlert | undefined;
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
  raw?: RawRead;
  /** The raw source where the page itself holds it, in a tab that may not be open: it is read without any request. */
  held?(): { mediaType: string; text: string } | undefined;
  /** Of the reader for any page: what it reads pages with, for what is injected beside it. */
  kit?: typeof readingKit;
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
  /** What a reading must hold; names of those that do not are reported when the reader fails. */
  invariants(): Record<string, boolean>;
}
