import * as z from 'zod';
import type { AskedAbout, AskName } from '../consoles/console.ts';
import { pageKinds } from '../page/page-kind.ts';
import { capturedText, consoleRequest, control } from '../schema/alert.ts';
import { gap } from '../schema/gap.ts';
import { withdrawals } from '../schema/trace.ts';
import { dispositions } from '../schema/verdict.ts';
import { heldLimit } from './in-page/held-limit.ts';
import { queueOrders } from './queue/messages.ts';

/** Messages between the extension's parts. What comes from a page or a frame in it is checked by these schemas. */

export const screenAlert = z.strictObject({
  key: z.string().max(2000),
  title: z.string().max(4000),
  about: z.string().max(4000),
});

/** What the reader says it sees: which console, which alert. */
export const onScreen = z.strictObject({
  console: z.string().max(80),
  consoleTitle: z.string().max(200),
  origin: z.string().max(300),
  kind: z.enum(['email', 'event']),
  identity: z.string().max(20_000),
  alert: screenAlert,
});
export type OnScreen = z.infer<typeof onScreen>;

/** A field as the page shows it, for reading and for telling later what changed. */
const shownField = z.strictObject({
  path: z.string().max(200),
  label: z.string().max(200).optional(),
  value: z.string().max(20_000),
  control,
});

export const linkTargets = ['alert', 'host', 'user'] as const;
export type LinkTarget = (typeof linkTargets)[number];

/** What the panel may say in the console's own words: see `ConsoleFacts`. Addresses are of the console's own origin. */
export const consoleSpeech = z.strictObject({
  closing: z.partialRecord(
    z.enum(dispositions),
    z.strictObject({
      status: z.string().max(120).optional(),
      verdict: z.string().max(120).optional(),
      classification: z.string().max(120).optional(),
    }),
  ),
  /** What it calls these fields; empty where it is something to press. */
  names: z.partialRecord(z.enum(['status', 'verdict', 'classification']), z.string().max(40)).default({}),
  links: z.partialRecord(z.enum(linkTargets), z.url({ protocol: /^https?$/ }).max(4_000)),
});
export type ConsoleSpeech = z.infer<typeof consoleSpeech>;

const shownText = capturedText.omit({ frame: true, control: true });

/** What one frame read. */
export const frameReading = z.strictObject({
  /** True where the frame is part of the alert: the page itself, and frames inside its region. */
  inside: z.boolean(),
  text: shownText,
  control,
  /** Parts of it that somebody else wrote, left out of `text`. */
  written: z.array(shownText).max(50),
  /** Frames that stand in the region, but for those of other sites. */
  framesSeen: z.int().min(0),
  /** Origins of frames of other sites that are seen in it. */
  others: z.array(z.string().max(300)).max(20),
  /** It is such a frame itself, to what is around it. */
  isOther: z.boolean().optional(),
  fields: z.array(shownField).max(2000),
  /** The raw source, where the page itself holds it. */
  held: z.strictObject({ mediaType: z.string().max(120), text: z.string().max(heldLimit) }).optional(),
  /** What the console's reader knows that it did not see. */
  gaps: z.array(gap).max(20).optional(),
  /** The console's own closing words and links; of the page itself only. */
  speech: consoleSpeech.optional(),
  strategy: z.string().max(200),
  /** What the page, or this frame of it, shows; a console with a reader of its own shows an alert. */
  shows: z.enum(pageKinds).optional(),
  /** What a frame of another origin calls the alert that it shows. */
  title: z.string().max(2000).optional(),
  about: z.string().max(1000).optional(),
  broken: z.array(z.string().max(200)).max(40),
  durationMs: z.number().min(0),
});
export type FrameReading = z.infer<typeof frameReading>;

/** The raw source, as base64, the request that brought it, and those that did not. */
export const rawReading = z.strictObject({
  request: consoleRequest,
  earlier: z.array(consoleRequest).max(10),
  mediaType: z.string().max(120),
  data: z.base64().optional(),
  why: z.string().max(400).optional(),
});
export type RawReading = z.infer<typeof rawReading>;

/** What the console's own search answered. */
export const askReading = z.strictObject({
  request: consoleRequest,
  rows: z
    .array(
      z.strictObject({
        key: z.string().max(500),
        title: z.string().max(500),
        from: z.string().max(320),
        to: z.array(z.string().max(320)).max(50),
        at: z.string().max(80),
      }),
    )
    .max(200),
  /** How many there are, as far as the console says. */
  total: z.int().min(0),
  why: z.string().max(400).optional(),
});
export type AskReading = z.infer<typeof askReading>;

/** How the page is built, without what it says: for the report about a reader that failed. */
export const pageReport = z.strictObject({ html: z.string().max(4_000_000), truncated: z.boolean() });
export type PageReport = z.infer<typeof pageReport>;

/** From a page's scripts of ours to the background. */
export const fromPage = z.discriminatedUnion('type', [
  /** A page begins to load. The answer is the panel's place where it stood in the page before, else nothing. */
  z.strictObject({ type: z.literal('page-begins') }),
  z.strictObject({ type: z.literal('launcher-ready') }),
  z.strictObject({ type: z.literal('launcher-near') }),
  z.strictObject({
    type: z.literal('launcher-clicked'),
    /** The page's address at the press. */
    address: z.string().max(20_000),
    /** The alert on screen at the press, where the reader was there to see it. */
    onScreen: onScreen.nullable(),
  }),
  z.strictObject({ type: z.literal('alert-changed'), onScreen: onScreen.nullable() }),
  /** The alert that a mark stands beside, as it is shown now. */
  z.strictObject({
    type: z.literal('alert-content'),
    identity: z.string().max(20_000),
    fields: z.array(shownField).max(500),
  }),
  /** The person picked one of the console's closing words while this alert was on screen. */
  z.strictObject({
    type: z.literal('picked'),
    identity: z.string().max(20_000),
    /** As it stood there. */
    word: z.string().min(1).max(200),
    /** What the console's file says that it means; empty for a bare “closed”. */
    dispositions: z.array(z.enum(dispositions)).max(dispositions.length),
  }),
  /** A frame that the page cannot look into shows this alert now; both empty where it shows none any more. */
  z.strictObject({ type: z.literal('frame-alert'), title: z.string().max(2000), about: z.string().max(1000) }),
  /** The list on screen has other rows than before, or none any more; at most one a second. */
  z.strictObject({ type: z.literal('rows-changed'), rows: z.int().min(0).max(100_000) }),
]);
export type FromPage = z.infer<typeof fromPage>;

/** What stands in a mark. */
export interface MarkContent {
  identity: string;
  verdict: string;
  words: string;
  probability: string;
  reason: string;
  next: string;
  /** What the analyst decided against the verdict; empty where nothing. */
  decided: string;
  final: boolean;
  /** The alert changed after it was investigated. */
  stale: boolean;
}

/** The mark on a row of a list: a mark's content, or where its investigation stands. */
export type RowMark =
  | { identity: string; state: 'waiting' | 'running' }
  | { identity: string; state: 'done'; mark: MarkContent };

/** From the background to a page's scripts of ours. The page cannot send these. */
export type ToPage =
  | { type: 'look' }
  /** `sites`: origins of frames in the tab that have a reader. */
  | { type: 'read'; nonce: string; sites: string[] }
  | { type: 'report'; version: string }
  | { type: 'read-raw'; alert: OnScreen['alert']; allowed: boolean; undocumented: boolean }
  /** `origin`: of the page that the investigation began on; another one that came into the tab since is asked nothing. */
  | { type: 'ask'; question: AskName; about: AskedAbout; origin: string }
  | { type: 'show-panel'; secret: string; side: 'left' | 'right'; width: number }
  | { type: 'place-panel'; side: 'left' | 'right'; width: number; collapsed: boolean }
  | { type: 'hide-panel' }
  | { type: 'show-mark'; mark: MarkContent }
  | { type: 'clear-mark' }
  /** Reads the rows of the list on screen: a `QueueReading`, or null where there is none. `scroll`: through a virtual list, and
   *  back. `allowed`: the console may be asked for what its list leaves out, as for raw sources. */
  | { type: 'read-rows'; scroll: boolean; allowed: boolean }
  /** The marks that rows of the list bear from now on, by identity; they follow rendering and sorting. Others are taken away. */
  | { type: 'mark-rows'; marks: RowMark[] }
  /** Scrolls to a row and points at it; with `open`, opens its alert as a click of the person would. False where it is not there. */
  | { type: 'go-to-row'; identity: string; open: boolean }
  /** `only`: in the alert's own region, or nowhere. */
  | { type: 'highlight'; quote: string; only?: 'region' }
  /** The page tells the frame that the analyst is in, if any, that the draft with this number is meant for it. */
  | { type: 'point-at-field'; nonce: string }
  | { type: 'draft'; text: string; nonce: string };

/** From the panel to the background, by port. */
export const fromPanel = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('hello'),
    secret: z.string().max(100).optional(),
    /** Set by the side panel: the window it is in. */
    window: z.int().optional(),
    /** Set by a panel in a tab of its own: the tab it speaks of. */
    tab: z.int().optional(),
  }),
  /** `allowed`: origin of frames in it that may be read from now on. */
  z.strictObject({ type: z.literal('investigate'), allowed: z.string().max(300).optional() }),
  z.strictObject({ type: z.literal('hand-over') }),
  z.strictObject({ type: z.literal('stop') }),
  z.strictObject({
    type: z.literal('highlight'),
    quote: z.string().min(1).max(1000),
    header: z.boolean(),
    request: z.int(),
  }),
  z.strictObject({ type: z.literal('draft'), text: z.string().max(20_000), request: z.int() }),
  z.strictObject({
    type: z.literal('decide'),
    action: z.string().max(200),
    decision: z.enum(['approve', 'deny']),
    request: z.int(),
  }),
  z.strictObject({
    type: z.literal('feedback'),
    agree: z.boolean(),
    disposition: z.enum(dispositions).optional(),
    reason: z.string().max(2000),
    request: z.int(),
  }),
  /** What was noticed in the console does not count. */
  z.strictObject({
    type: z.literal('withdraw'),
    investigation: z.string().max(120),
    why: z.enum(withdrawals),
    request: z.int(),
  }),
  /** A place in the console: one of the links that its reader made. */
  z.strictObject({ type: z.literal('go-to'), to: z.enum(linkTargets) }),
  z.strictObject({ type: z.literal('read-text'), digest: z.string().max(64), request: z.int() }),
  z.strictObject({ type: z.literal('export'), request: z.int() }),
  /** How the page is built, to be saved as a file. */
  z.strictObject({ type: z.literal('report'), request: z.int() }),
  z.strictObject({
    type: z.literal('place'),
    side: z.enum(['left', 'right']).optional(),
    width: z.number().min(200).max(1200).optional(),
    collapsed: z.boolean().optional(),
    close: z.boolean().optional(),
  }),
  /** The same panel in a tab of its own. */
  z.strictObject({ type: z.literal('open-tab') }),
  ...queueOrders,
  z.strictObject({ type: z.literal('beat') }),
]);
export type FromPanel = z.infer<typeof fromPanel>;
