import { type Browser, browser } from 'wxt/browser';
import { type Diagnosis, fails, lacks, works } from '../schema/diagnosis.ts';
import { diagnoseCompanion } from './companion-check.ts';
import { readerDiagnoses } from './last-readings.ts';
import type { TestedPart } from './self-test-parts.ts';
import { readSettings } from './settings.ts';
import type { Store } from './store.ts';

/** Tests one part. The companion's answer speaks of its language model too. Errors: none, a test that breaks off has failed. */
export function testPart(part: TestedPart, store: Store): Promise<Diagnosis[]> {
  return tested(part, store).catch((error: unknown) => [unreadable(error)]);
}

async function tested(part: TestedPart, store: Store): Promise<Diagnosis[]> {
  switch (part) {
    case 'browser':
      return [browserCheck(navigator.userAgent, browser.runtime.getManifest())];
    case 'storage':
      return [await storageCheck(store)];
    case 'key':
      return [await keyCheck(store)];
    case 'consoles':
      return consoleChecks();
    case 'reader':
      return readerDiagnoses();
    case 'companion': {
      const { pairing, companion } = await readSettings();
      return diagnoseCompanion(pairing?.address ?? companion, pairing?.token);
    }
  }
}

export function browserCheck(
  userAgent: string,
  manifest: Pick<Browser.runtime.Manifest, 'minimum_chrome_version'>,
): Diagnosis {
  const version = Number(userAgent.match(/Chrom(?:e|ium)\/(\d+)/)?.[1]);
  const wanted = Number.parseInt(manifest.minimum_chrome_version ?? '0', 10);
  if (version >= wanted) return works('browser-ready', `Chromium ${version} can do all that is needed.`);
  return fails(
    'browser-old',
    `This browser is Chromium ${Number.isNaN(version) ? 'of an unknown version' : version}; ${wanted} is needed.`,
    'Update the browser.',
  );
}

/** Writes, reads back and removes: in the store of investigations, and in that of settings. */
export async function storageCheck(store: Store): Promise<Diagnosis> {
  const digest = `self-test-${crypto.randomUUID()}`;
  try {
    await store.answers.put({ digest, investigation: 'self-test', text: digest });
    const kept = await store.answers.get(digest);
    await store.answers.delete(digest);
    const settingsKey = 'self-test';
    await browser.storage.local.set({ [settingsKey]: digest });
    const set = await browser.storage.local.get(settingsKey);
    await browser.storage.local.remove(settingsKey);
    if (kept?.text !== digest || set[settingsKey] !== digest) throw new Error('what was written came back otherwise');
    return works('storage-ready', 'What is written comes back.');
  } catch (error) {
    return unreadable(error);
  }
}

function unreadable(error: unknown): Diagnosis {
  return fails(
    'storage-broken',
    `This browser keeps nothing for Sidelight (${reasonOf(error)}); investigations would be lost with their tab.`,
    'Make room on the disk and restart the browser.',
  );
}

/** Makes the browser's key if there is none yet, and signs with it. */
export async function keyCheck(store: Pick<Store, 'signingKeys'>): Promise<Diagnosis> {
  try {
    const { privateKey, publicKey } = await store.signingKeys();
    const text = crypto.getRandomValues(new Uint8Array(16));
    const signature = await crypto.subtle.sign('Ed25519', privateKey, text);
    if (!(await crypto.subtle.verify('Ed25519', publicKey, signature, text)))
      throw new Error('a signature does not hold');
    return works('key-ready', 'Decisions can be signed.');
  } catch (error) {
    return fails(
      'key-broken',
      `This browser cannot sign decisions (${reasonOf(error)}).`,
      'Restart the browser; if it stays so, remove Sidelight and install it again.',
    );
  }
}

async function consoleChecks(): Promise<Diagnosis[]> {
  const { consoles } = await readSettings();
  const patterns = consoles.map(({ pattern }) => pattern);
  const granted = await Promise.all(
    patterns.map((pattern) => browser.permissions.contains({ origins: [pattern] }).catch(() => false)),
  );
  return diagnoseConsoles(patterns.map((pattern, index) => ({ pattern, granted: granted[index] === true })));
}

/** Whether the consoles that are enabled may be read. One that is not granted came with a policy, or was taken back. */
export function diagnoseConsoles(consoles: readonly { pattern: string; granted: boolean }[]): Diagnosis[] {
  if (consoles.length === 0)
    return [
      lacks(
        'no-console',
        'None is enabled yet. The toolbar’s button investigates any page, once.',
        'Enter your console’s address under Consoles and press Enable.',
      ),
    ];
  const missing = consoles.filter(({ granted }) => !granted);
  if (missing.length === 0) {
    const count = consoles.length === 1 ? 'One console is' : `${consoles.length} consoles are`;
    return [works('consoles-ready', `${count} enabled, and the browser lets Sidelight read there.`)];
  }
  const hosts = missing.map(({ pattern }) => pattern.replace('/*', ''));
  return [
    fails(
      'host-not-granted',
      `The browser does not let Sidelight read ${hosts.slice(0, 3).join(', ')}${hosts.length > 3 ? ` and ${hosts.length - 3} more` : ''}.`,
      'Press Grant, or Remove, beside that host under Consoles.',
    ),
  ];
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
