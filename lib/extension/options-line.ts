import { browser } from 'wxt/browser';
import type { Diagnosis } from '../schema/diagnosis.ts';
import type { FromOptions, WrongLine } from './options-messages.ts';
import type { TestedPart } from './self-test-parts.ts';
import type { Settings } from './settings.ts';
import { settingsKey } from './settings-key.ts';

/** The options page's line to the background, which alone owns settings, keys and the companion. */
async function ask<Answer>(message: FromOptions): Promise<Answer> {
  return (await browser.runtime.sendMessage(message)) as Answer;
}

export const readSettings = () => ask<Settings>({ type: 'options-read' });
export const changeSettings = (change: Extract<FromOptions, { type: 'options-change' }>['change']) =>
  ask<Settings>({ type: 'options-change', change });
export const pairWith = (address: string, code: string, person: string) =>
  ask<Diagnosis>({ type: 'options-pair', address, code, person });
export const unpair = () => ask<Diagnosis>({ type: 'options-unpair' });
export const protect = (lists: Record<'domains' | 'people' | 'suppliers', string[]>) =>
  ask<WrongLine>({ type: 'options-organisation', ...lists });
export const testPart = (part: TestedPart) => ask<Diagnosis[]>({ type: 'options-test', part });

/** Calls back when settings changed anywhere. */
export function onSettings(listen: (settings: Settings) => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if (changes[settingsKey]) void readSettings().then(listen);
  });
}
