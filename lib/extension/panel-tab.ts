import { browser } from 'wxt/browser';

/**
 * Opens the panel in a tab of its own. By the extension's fixed address: `getURL` gives the one that changes at each start,
 * under which pages may frame the panel, and the browser shows that in no tab.
 */
export async function openPanelTab(tab: number): Promise<void> {
  await browser.tabs.create({ url: new URL(`/panel.html?tab=${tab}`, self.location.origin).href });
}
