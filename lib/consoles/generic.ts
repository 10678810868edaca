import { learn } from '../page/learn.ts';
import { isDisplayed } from '../page/node.ts';
import { outlineOf } from '../page/outline.ts';
import type { PageKind } from '../page/page-kind.ts';
import { placeOf } from '../page/place.ts';
import { kitWith } from '../page/reading-kit.ts';
import type { ReadingTools } from '../page/reading-tools.ts';
import { layersOn, sightOf } from '../page/sight.ts';
import { readWith, type ShownField, type Survey, survey } from '../page/survey.ts';
import type { Gap } from '../schema/gap.ts';
import type { Console } from './console.ts';

/** What the last look at the page gave, and by what it is known to hold still. */
interface Look {
  address: string;
  shows: PageKind;
  place: Survey['place'];
  region: Element | undefined;
  titleElement: Element | undefined;
  title: string;
  about: string;
  fields: ShownField[];
  gaps: Gap[];
  /** Elements that title and facts were read from, with what they said. */
  anchors: [Element, string][];
  layers: Element[];
  inside: Node[];
  /** When it was made, and how long that took, in milliseconds. */
  at: number;
  took: number;
}

let last: Look | undefined;
/** What a page is read with, once somebody wants it read. */
let tools: ReadingTools | undefined;
/** More is known to read with than the last look had. */
let stale = false;

/** A look this young is the same look: several members are asked one after the other. */
const freshMs = 50;
/** A page that shows no alert yet is looked through again after so long, and no more than a tenth of the time. */
const restMs = 250;

/**
 * Any page without a reader of its own: what lies over it, an opened row, one side of it or all of it, whichever tells of
 * one alert. Looking through a large page takes some hundredths of a second, so as long as all that the alert was known by
 * stands where it stood, it is the same alert.
 */
export const generic: Console = {
  id: 'generic',
  title: 'this page',
  hosts: [],
  selectors: [],
  kind: 'event',
  reads:
    'The alert in a dialog, a side panel, an opened row, a pane or the page: labels and values, tables, raw events, process trees.',
  tried: 'from public facts: roles, labels and structures that consoles share, November 2026',
  alertOnScreen() {
    const look = looked();
    return look && { key: placeOf(location), title: look.title.slice(0, 500), about: look.about.slice(0, 1_000) };
  },
  region: () => looked()?.region,
  titleElement: () => looked()?.titleElement,
  fields: () => (looked(true)?.fields ?? []).map((field) => ({ ...field, control: 'attacker' as const })),
  gaps: () => looked(true)?.gaps ?? [],
  shows: () => {
    const look = looked();
    return look ? { kind: look.shows, place: look.place } : { kind: 'none', place: 'page' };
  },
  frame() {
    const page = looked()?.region?.ownerDocument;
    return page && page !== document
      ? ((page.defaultView?.frameElement as HTMLIFrameElement | null) ?? undefined)
      : undefined;
  },
  kit: () => tools && kitWith(tools),
  equip(given) {
    if (tools !== given) stale = true;
    tools = given;
    readWith(given);
  },
  // An alert would change its title, what it is about, or that it is one, for what it is read with: that comes first.
  unread: () => !tools && looked() !== undefined,
  learn(words) {
    if (learn(words)) stale = true;
  },
  watched: () => last?.inside ?? [],
  invariants: () => ({ 'the page has text': (document.body?.childElementCount ?? 0) > 0 }),
};

/** `fresh`: as it is now, not as it was when the alert came on screen. */
function looked(fresh = false): Look | undefined {
  if ((document.body?.childElementCount ?? 0) === 0) {
    last = undefined;
    return undefined;
  }
  const layers = layersOn(document);
  const age = last ? performance.now() - last.at : 0;
  if (last && !stale && holds(last, layers)) {
    if (age < Math.max(freshMs, last.took)) return last;
    if (!fresh && (last.shows === 'alert' || age < Math.max(restMs, 10 * last.took))) return last;
  }
  last = look(layers, last);
  stale = false;
  return last;
}

function holds(known: Look, layers: readonly Element[]): boolean {
  return (
    known.address === location.href &&
    known.layers.length === layers.length &&
    known.layers.every((layer, i) => layer === layers[i]) &&
    (known.region?.isConnected ?? false) &&
    known.anchors.every(
      ([element, text]) => element.isConnected && element.textContent === text && isDisplayed(element),
    ) &&
    (known.anchors.length > 0 || known.title === document.title.trim())
  );
}

function look(layers: Element[], before: Look | undefined): Look {
  const started = performance.now();
  const outline = outlineOf(document);
  const found = survey(outline, sightOf(outline, layers), tools);
  const anchors = found.anchors.flatMap(({ element }): [Element, string][] =>
    element ? [[element, element.textContent ?? '']] : [],
  );
  const title = found.title.text || document.title.trim();
  // What was known of this alert still stands, and more has come: it is the same one.
  const values = new Set(found.fields.map(({ value }) => value.slice(0, 120)));
  const same =
    before?.shows === 'alert' &&
    found.shows === 'alert' &&
    before.about !== '' &&
    before.address === location.href &&
    before.title === title &&
    before.about.split(' · ').every((value) => values.has(value));
  const at = performance.now();
  return {
    address: location.href,
    shows: found.shows,
    place: found.place,
    region: found.region?.element,
    titleElement: found.title.part?.element,
    title,
    about: same ? before.about : found.about,
    fields: found.fields,
    gaps: outline.cut ? [...found.gaps, outlineCut] : found.gaps,
    anchors,
    layers,
    inside: outline.inside.slice(0, 200),
    at,
    took: at - started,
  };
}

const outlineCut: Gap = {
  id: 'page-cut',
  what: 'The page is larger than what is looked through; the rest was left out.',
  cause: 'too-large',
  blocksBenign: true,
};
