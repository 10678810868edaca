import { browser } from 'wxt/browser';
import { inject, injectReader, tellPage } from './reading.ts';
import type { Seat } from './seat.ts';
import { changeSettings, readSettings } from './settings.ts';

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

/** How long a docked panel may take to report, in milliseconds; a second one would only replace it. */
const openingMs = 5_000;

export function isOpening({ openingSince }: Seat): boolean {
  return Date.now() - openingSince < openingMs;
}

/**
 * Opens the docked panel in a tab. `secret` is what the frame must show. False where the page takes none: in a page that
 * its server sandboxed no frame may be an extension's.
 */
export async function openDocked(seat: Seat, secret: string): Promise<boolean> {
  const { tab } = seat;
  seat.openingSince = Date.now();
  try {
    await injectReader(tab);
    const [{ panel }] = await Promise.all([readSettings(), inject(tab, '/dock.js')]);
    const shown = await tellPage(tab, { type: 'show-panel', secret, side: panel.side, width: panel.width });
    if (shown === false) {
      seat.openingSince = 0;
      return false;
    }
  } catch (error) {
    seat.openingSince = 0;
    throw error;
  }
  seat.collapsed = false;
  await rememberDocked(tab, true);
  return true;
}

/** Where a docked panel is to stand; what is not named stays as it is. */
export interface PlaceChange {
  side?: 'left' | 'right' | undefined;
  width?: number | undefined;
  collapsed?: boolean | undefined;
  close?: boolean | undefined;
}

export async function placeDocked(seat: Seat, change: PlaceChange): Promise<void> {
  const { tab } = seat;
  if (change.close) {
    await tellPage(tab, { type: 'hide-panel' }).catch(() => {});
    seat.openingSince = 0;
    await rememberDocked(tab, false);
    return;
  }
  const { panel } = await readSettings();
  const next = { side: change.side ?? panel.side, width: change.width ?? panel.width };
  seat.collapsed = change.collapsed ?? seat.collapsed;
  if (next.side !== panel.side || next.width !== panel.width) await changeSettings({ panel: next });
  await tellPage(tab, { type: 'place-panel', ...next, collapsed: seat.collapsed }).catch(() => {});
}
