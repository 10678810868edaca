import { browser } from 'wxt/browser';

const sessionKey = 'queue-session';

/** A word for this run of the browser: it is forgotten when the browser ends. */
export async function browserSession(): Promise<string> {
  const known = (await browser.storage.session.get(sessionKey))[sessionKey];
  if (typeof known === 'string') return known;
  const made = crypto.randomUUID();
  await browser.storage.session.set({ [sessionKey]: made });
  return made;
}
