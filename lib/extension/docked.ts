import { browser } from 'wxt/browser';

const dockedKey = 'docked';
const dockedLimit = 200;

/** Tabs in which the panel stood docked. A page that is loaded anew gets it back, as long as the browser runs. */
async function dockedTabs(): Promise<number[]> {
  const stored = (await browser.storage.session.get(dockedKey))[dockedKey];
  return Array.isArray(stored) ? stored.filter((id) => typeof id === 'number') : [];
}

export async function wasDocked(tab: number): Promise<boolean> {
  return (await dockedTabs()).includes(tab);
}

export async function rememberDocked(tab: number, docked: boolean): Promise<void> {
  const tabs = new Set(await dockedTabs());
  if (docked) tabs.add(tab);
  else tabs.delete(tab);
  await browser.storage.session.set({ [dockedKey]: [...tabs].slice(-dockedLimit) });
}
