import type { ScreenAlert } from '../page/identity.ts';
import type { Field } from '../schema/alert.ts';

/** How a console is told from others, cheaply: by hosts, and by elements that only it has. */
export interface ConsoleSigns {
  id: string;
  title: string;
  /** Suffixes of host names. */
  hosts: readonly string[];
  /** All of these must be in the page. */
  selectors: readonly string[];
}

/** A read that a console offers to the analyst's own session. Requests are made from these templates and from nothing else. */
export interface RawRead {
  /** As the trace lists it: `GET /api/email/{id}/source`. */
  template: string;
  mediaType: string;
  /** The path for the alert on screen, its parameters matched and encoded; `undefined` where it has none. */
  path(alert: ScreenAlert): string | undefined;
}

/**
 * One console: how to know the alert on screen, where to read it, where the mark goes, how to get its raw source. One
 * file each, without imports that weigh: it runs in the console's page.
 */
export interface Console extends ConsoleSigns {
  kind: 'email' | 'event';
  /** `tried on the real page` or `from public facts`, with what and when. */
  tried: string;
  /** The alert on screen, or `undefined` where none is open. Called often: keep it cheap. */
  alertOnScreen(): ScreenAlert | undefined;
  /** The part of the page that shows the alert. */
  region(): Element | undefined;
  /** The element that the mark stands beside. */
  titleElement(): Element | undefined;
  /** Labels and values worth keeping. */
  fields(): Omit<Field, 'anchor'>[];
  raw?: RawRead;
  /** What a reading must hold; names of those that do not are reported when the reader fails. */
  invariants(): Record<string, boolean>;
}
