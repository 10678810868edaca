import { browser } from 'wxt/browser';
import * as z from 'zod';
import { defaultPrior } from '../knowledge/calibration.ts';
import { defaultCompanionAddress } from '../schema/api.ts';
import { noOrganisation, organisation } from '../schema/organisation.ts';
import { settingsKey } from './settings-key.ts';

/** One enabled console. */
export const enabledConsole = z.object({
  /** Match pattern of its origin: `https://mail.example/*`. */
  pattern: z.string().max(300),
  /** Whether the reader may fetch raw sources with the analyst's session. */
  rawReads: z.boolean().default(true),
  /** Whether the reader may ask the console's own search with the analyst's session. */
  searches: z.boolean().default(false),
  /** Whether both may use requests that the vendor does not document. */
  undocumented: z.boolean().default(false),
  /** Whether rows of its lists are investigated by themselves, before anybody opens them. */
  background: z.boolean().default(false),
});
export type EnabledConsole = z.infer<typeof enabledConsole>;

/** A console as it is when somebody enables it. */
export function consoleAt(pattern: string): EnabledConsole {
  return enabledConsole.parse({ pattern });
}

/** What is kept of a pairing. The token opens the companion; it stays in the background's own storage. */
export const pairing = z.object({
  token: z.string(),
  pairing: z.string(),
  /** The companion's public key, pinned at pairing. */
  companionKey: z.string(),
  address: z.string(),
});
export type Pairing = z.infer<typeof pairing>;

/** All settings. Every member has a default, so whatever is stored, something usable comes out. */
export const settings = z.object({
  version: z.literal(1).default(1).catch(1),
  consoles: z.array(enabledConsole).max(500).default([]).catch([]),
  companion: z.string().default(defaultCompanionAddress).catch(defaultCompanionAddress),
  pairing: pairing.optional().catch(undefined),
  person: z.string().max(200).default('').catch(''),
  prior: z.number().gt(0).lt(1).default(defaultPrior).catch(defaultPrior),
  organisation: organisation.default(noOrganisation).catch(noOrganisation),
  /** Whether it is noticed which disposition the person picks in a console. */
  notices: z.boolean().default(true).catch(true),
  panel: z
    .object({ side: z.enum(['left', 'right']).default('right'), width: z.number().min(280).max(900).default(380) })
    .prefault({})
    .catch({ side: 'right', width: 380 }),
});
export type Settings = z.infer<typeof settings>;

/** What an administrator's policy may set (`storage.managed`); it goes before what the person chose. */
const managed = z.object({
  companion: z.string().optional().catch(undefined),
  prior: z.number().gt(0).lt(1).optional().catch(undefined),
  organisation: organisation.optional().catch(undefined),
  consoles: z.array(enabledConsole).max(500).optional().catch(undefined),
  notices: z.boolean().optional().catch(undefined),
});

/** What was read last, until something changes: panels are shown many times a second. */
let known: Promise<Settings> | undefined;

export function readSettings(): Promise<Settings> {
  known ??= load().catch((error: unknown) => {
    known = undefined;
    throw error;
  });
  return known;
}

async function load(): Promise<Settings> {
  const stored = await browser.storage.local.get(settingsKey);
  const own = settings.parse(isObject(stored[settingsKey]) ? stored[settingsKey] : {});
  return { ...own, ...definedOnly(await readPolicy()) };
}

/** How long a policy is waited for, in milliseconds. */
const policyDeadlineMs = 150;

/**
 * The administrator's policy. At the browser's first start Chromium answers `storage.managed` only once it has loaded all
 * policies, which takes seconds; until then there is none, and `onSettings` tells when one comes.
 */
async function readPolicy(): Promise<z.infer<typeof managed>> {
  const late = new Promise<object>((resolve) => setTimeout(() => resolve({}), policyDeadlineMs));
  const policy = managed.safeParse(await Promise.race([browser.storage.managed.get().catch(() => ({})), late]));
  return policy.success ? policy.data : {};
}

/** Changes some settings; those that are not named stay. Returns all of them. */
export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  const next = settings.parse({ ...(await readSettings()), ...change });
  await browser.storage.local.set({ [settingsKey]: next });
  known = Promise.resolve(next);
  return next;
}

/** Calls back with the settings whenever they change. */
export function onSettings(listen: (settings: Settings) => void): void {
  const tell = () => {
    known = undefined;
    void readSettings().then(listen);
  };
  browser.storage.local.onChanged.addListener((changes) => {
    if (changes[settingsKey]) tell();
  });
  browser.storage.managed.onChanged.addListener(tell);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function definedOnly<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as Partial<T>;
}
