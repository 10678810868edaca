import { browser } from 'wxt/browser';
import { readSettings } from './settings.ts';

const scriptId = 'launcher';
const file = '/content-scripts/launcher.js';

/**
 * Brings the registered launcher in line with the enabled consoles whose hosts are granted, and puts it into tabs that
 * are open already: a registered script reaches only pages loaded later.
 */
export function registerLaunchers(): Promise<void> {
  // One after the other: two at once would both find nothing registered.
  const mine = last.then(register, register);
  last = mine.catch(() => {});
  return mine;
}

let last: Promise<void> = Promise.resolve();

async function register(): Promise<void> {
  const matches = await grantedPatterns();
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [scriptId] });
  if (matches.length === 0) {
    if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: [scriptId] });
    return;
  }
  // Early, for the room that a panel takes which stood there before; the button waits for the document.
  const script = { id: scriptId, js: [file], matches, runAt: 'document_start' as const, persistAcrossSessions: true };
  if (known.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
  for (const tab of await browser.tabs.query({ url: matches })) {
    if (tab.id === undefined) continue;
    await browser.scripting.executeScript({ target: { tabId: tab.id }, files: [file] }).catch(() => {
      // A tab that is gone or shows an error page has no use for a launcher.
    });
  }
}

/** Patterns of enabled consoles whose hosts the person has granted. */
export async function grantedPatterns(): Promise<string[]> {
  const { consoles } = await readSettings();
  const granted: string[] = [];
  for (const { pattern } of consoles)
    if (await browser.permissions.contains({ origins: [pattern] })) granted.push(pattern);
  return granted;
}

/** What the reader may do on a page with the analyst's session. */
export interface Allowed {
  rawReads: boolean;
  searches: boolean;
  undocumented: boolean;
}

export async function allowedOn(url: string): Promise<Allowed> {
  const { consoles } = await readSettings();
  const entry = consoles.find(({ pattern }) => matchesPattern(pattern, url));
  // A page that is not enabled was opened by the person's own click on the toolbar: activeTab, and the same rules.
  return entry ?? { rawReads: true, searches: false, undocumented: false };
}

/** Whether an address is under a match pattern of scheme and host. */
export function matchesPattern(pattern: string, url: string): boolean {
  const match = pattern.match(/^(https?|\*):\/\/(\*\.)?([^/*:]+)(?::(\d+|\*))?\/\*$/);
  if (!match || !URL.canParse(url)) return false;
  const { protocol, hostname, port } = new URL(url);
  const [, scheme, any, host, wantedPort] = match;
  if (scheme !== '*' && `${scheme}:` !== protocol) return false;
  if (wantedPort && wantedPort !== '*' && wantedPort !== port) return false;
  return hostname === host || (any !== undefined && hostname.endsWith(`.${host}`));
}
