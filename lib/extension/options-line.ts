import { browser } from 'wxt/browser';
import type { FromOptions, Outcome } from './options-messages.ts';
import type { Settings } from './settings.ts';

/** The options page's line to the background, which alone owns settings, keys and the companion. */
async function ask<Answer>(message: FromOptions): Promise<Answer> {
  return (await browser.runtime.sendMessage(message)) as Answer;
}

export const readSettings = () => ask<Settings>({ type: 'options-read' });
export const changeSettings = (change: Extract<FromOptions, { type: 'options-change' }>['change']) =>
  ask<Settings>({ type: 'options-change', change });
export const pairWith = (address: string, code: string, person: string) =>
  ask<Outcome>({ type: 'options-pair', address, code, person });
export const unpair = () => ask<Outcome>({ type: 'options-unpair' });
export const testCompanion = () => ask<Outcome>({ type: 'options-test' });

/** Calls back when settings changed anywhere. */
export function onSettings(listen: (settings: Settings) => void): void {
  browser.storage.local.onChanged.addListener(() => void readSettings().then(listen));
}
