import type { Alert, CapturedText, Field } from '../schema/alert.ts';
import { fromBase64 } from '../schema/base64.ts';
import { sha256 } from '../schema/digest.ts';
import type { Gap } from '../schema/gap.ts';
import type { FrameReading, OnScreen, RawReading } from './messages.ts';
import { artifactOf, kindOf, messageUnread, requestsOf } from './raw-source.ts';
import { framesSeenIn, unreadFrames } from './unread-frames.ts';

/** Of all frames together: how many texts an alert takes, and how many characters in them. */
const textsLimit = 200;
const charactersLimit = 4_000_000;
const fieldLimit = 2_000;

/** The frame that shows the alert, where the page around it does not: one of another site, or in one. */
export function framedIn(readings: ReadonlyMap<number, FrameReading | undefined>): FrameReading | undefined {
  const page = readings.get(0);
  if (page?.shows === undefined || page.shows === 'alert') return undefined;
  return [...readings.values()].find((reading) => reading?.inside && reading !== page && reading.shows === 'alert');
}

/** What an alert in a frame is known by: the page around it stays the same when another comes into the frame. */
export function framedIdentity(
  page: string,
  { title = '', about = '' }: Pick<FrameReading, 'title' | 'about'>,
): string {
  return JSON.stringify([page, title, about]);
}

export function isFramedIn(page: string, identity: string): boolean {
  return identity.startsWith(JSON.stringify([page, '']).slice(0, -2));
}

/** The alert that was read: what page and frames showed, the raw source, and a gap for each part that was not read. */
export async function makeAlert(
  seen: OnScreen,
  readings: ReadonlyMap<number, FrameReading | undefined>,
  raw: RawReading | undefined,
  allowed: { rawReads: boolean; asks: readonly string[] },
  durationMs: number,
): Promise<Alert> {
  const page = readings.get(0);
  const inside = [...readings].flatMap(([frame, reading]) => (reading?.inside ? [{ frame, reading }] : []));
  const texts = inBounds(
    inside.flatMap(({ frame, reading }): CapturedText[] => [
      { frame, ...reading.text, control: reading.control },
      ...reading.written.map((text) => ({ frame, ...text, control: 'attacker' as const })),
    ]),
  );
  const source = sourceOf(page, raw);
  const frames = inside.filter(({ frame }) => frame !== 0).map(({ reading }) => reading);
  const fields = fieldsOf(page, frames);
  const framed = framedIn(readings);
  return {
    id: crypto.randomUUID(),
    kind: kindOf(seen.kind, seen.console),
    fingerprint: await sha256(framed ? framedIdentity(seen.identity, framed) : seen.identity),
    console: { id: seen.console, title: seen.consoleTitle, origin: seen.origin },
    title: framed?.title || seen.alert.title.slice(0, 2000) || '(no subject)',
    fields,
    texts,
    ...shown(fields, 'event.severity', 'severity'),
    ...shown(fields, '@timestamp', 'at'),
    artifacts: source ? [await artifactOf(seen.kind, source.mediaType, source.bytes)] : [],
    observables: [],
    gaps: gapsOf(
      page,
      toldGaps(page, frames, framed !== undefined),
      texts,
      inside.map(({ reading }) => reading),
      seen,
      raw,
      allowed.rawReads,
    ),
    reading: {
      reader: seen.console,
      title: seen.consoleTitle,
      strategy: framed?.strategy ?? page?.strategy ?? 'nothing',
      ...(page?.shows ? { shows: framed ? 'alert' : page.shows } : {}),
      requests: requestsOf(raw),
      ...(allowed.asks.length > 0 ? { asks: [...allowed.asks] } : {}),
      framesRead: Math.max(0, inside.length - 1),
      framesSeen: framesSeenIn(inside.map(({ reading }) => reading)),
      durationMs: Math.round(durationMs),
    },
  };
}

/** Each frame keeps to its own bounds; a page may have any number of frames. */
function inBounds(texts: readonly CapturedText[]): CapturedText[] {
  let room = charactersLimit;
  return texts.slice(0, textsLimit).map((text, i) => {
    const last = i === textsLimit - 1 && texts.length > textsLimit;
    room -= text.visible.length;
    if (room < 0) return { ...text, visible: '', hidden: [], truncated: true };
    return last ? { ...text, truncated: true } : text;
  });
}

/** The raw source: as the console sent it, or as the page itself held it. */
function sourceOf(page: FrameReading | undefined, raw: RawReading | undefined) {
  if (raw?.data !== undefined) return { mediaType: raw.mediaType, bytes: fromBase64(raw.data) };
  const held = page?.held;
  return held && { mediaType: held.mediaType, bytes: new TextEncoder().encode(held.text) };
}

/** What page and frames told; a frame of the page's own origin is read by both. */
function fieldsOf(page: FrameReading | undefined, frames: readonly FrameReading[]): Field[] {
  const fields: Field[] = [...(page?.fields ?? [])];
  const known = new Set(fields.map(({ path, value }) => `${path}\n${value}`));
  for (const field of frames.flatMap((frame) => frame.fields))
    if (!known.has(`${field.path}\n${field.value}`)) fields.push(field);
  return fields.slice(0, fieldLimit);
}

/** A field that the alert has a place of its own for. */
function shown(fields: readonly Field[], path: string, as: 'severity' | 'at') {
  const value = fields.find((field) => field.path === path)?.value.slice(0, 80);
  return value ? { [as]: value } : {};
}

/** What page and frames know that they did not see, each once. */
function toldGaps(page: FrameReading | undefined, frames: readonly FrameReading[], framed: boolean): Gap[] {
  const own = (page?.gaps ?? []).filter(({ id }) => !(framed && /^page-(?:none|queue|article)$/.test(id)));
  const gaps = new Map([...frames.flatMap(({ gaps = [] }) => gaps), ...own].map((gap) => [gap.id, gap]));
  return [...gaps.values()];
}

function gapsOf(
  page: FrameReading | undefined,
  told: readonly Gap[],
  texts: readonly CapturedText[],
  inside: readonly FrameReading[],
  seen: OnScreen,
  raw: RawReading | undefined,
  rawAllowed: boolean,
): Gap[] {
  const haveRaw = raw?.data !== undefined || page?.held !== undefined;
  // Where the page is not as its reader knows it, the raw source holds what is said to be folded or cut.
  const held = haveRaw && (page?.broken.length ?? 0) > 0;
  const gaps: Gap[] = told.map((gap) => (held ? { ...gap, blocksBenign: false } : gap));
  if (!page)
    gaps.push({
      id: 'page-unread',
      what: 'The page did not let itself be read.',
      cause: 'failed',
      remedy: 'Reload the page and investigate again.',
      blocksBenign: true,
    });
  gaps.push(...unreadFrames(inside, seen.console, haveRaw));
  if (texts.some((text) => text.truncated))
    gaps.push({
      id: 'page-truncated',
      what: 'The page is larger than what is read; the rest was left out.',
      cause: 'too-large',
      blocksBenign: !haveRaw,
    });
  if (page && page.broken.length > 0)
    gaps.push({
      id: 'reader-drift',
      what: `The reader for ${seen.consoleTitle} did not find: ${page.broken.join(', ')}.`,
      cause: 'failed',
      remedy: 'The console may be of another version. A report of how this page is built helps to mend the reader.',
      blocksBenign: !haveRaw,
    });
  if (seen.kind === 'email' && !haveRaw)
    gaps.push(messageUnread(raw, rawAllowed, 'Reload the console and investigate again.'));
  return gaps;
}
