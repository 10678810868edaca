import { browser } from 'wxt/browser';

const key = 'welcomed';

/**
 * Opens the options page once after the installation: it tests itself and shows what works and what to do next. An
 * extension that Chromium loads by a flag is installed anew at every start, so that it was shown is kept.
 */
export async function showFirstRun(): Promise<void> {
  if ((await browser.storage.local.get(key))[key] === true) return;
  await browser.storage.local.set({ [key]: true });
  await browser.tabs.create({ url: browser.runtime.getURL('/options.html#first-run') });
}
