import * as z from 'zod';
import { toBase64 } from '../schema/base64.ts';
import { type Diagnosis, diagnosis, fails, works } from '../schema/diagnosis.ts';
import { organisation } from '../schema/organisation.ts';
import { addressProblem } from './companion-check.ts';
import { CompanionClient } from './companion-client.ts';
import { CompanionError } from './companion-error.ts';
import type { FromOptions, WrongLine } from './options-messages.ts';
import { testPart } from './self-test.ts';
import { changeSettings, readSettings, type Settings } from './settings.ts';
import type { Store } from './store.ts';

/** Answers the options page. */
export async function answerOptions(
  message: FromOptions,
  store: Store,
): Promise<Settings | Diagnosis | Diagnosis[] | WrongLine> {
  switch (message.type) {
    case 'options-read':
      return publicSettings(await readSettings());
    case 'options-change':
      return publicSettings(await changeSettings(message.change));
    case 'options-organisation': {
      const { type: _, ...lists } = message;
      return protect(lists);
    }
    case 'options-pair':
      return pairWith(store, message.address, message.code, message.person);
    case 'options-unpair':
      return unpair();
    case 'options-test':
      // Part of what was found is in a companion's own words: read as what comes from outside.
      return z.array(diagnosis).parse(await testPart(message.part, store));
  }
}

/** Keeps whom the organisation wants protected, or says which line is none. */
async function protect(lists: Record<'domains' | 'people' | 'suppliers', string[]>): Promise<WrongLine> {
  const parsed = organisation.safeParse(lists);
  if (parsed.success) {
    await changeSettings({ organisation: parsed.data });
    return null;
  }
  const { path: [list, line] = [], message = 'cannot be used' } = parsed.error.issues[0] ?? {};
  return { list: list === 'people' || list === 'suppliers' ? list : 'domains', line: Number(line), why: message };
}

/** Settings without the token: a page has no use for it. */
function publicSettings(settings: Settings): Settings {
  return settings.pairing ? { ...settings, pairing: { ...settings.pairing, token: '' } } : settings;
}

/** Pairs this browser with the companion at an address. The browser's key is made here if there is none yet. */
async function pairWith(store: Store, address: string, code: string, person: string): Promise<Diagnosis> {
  const wrong = addressProblem(address);
  if (wrong) return wrong;
  if (person.trim() === '')
    return fails('name-missing', 'Your name is missing.', 'Enter it: traces and notes name who decided.');
  const client = new CompanionClient(address);
  try {
    await client.health();
    const keys = await store.signingKeys();
    const publicKey = toBase64(new Uint8Array(await crypto.subtle.exportKey('raw', keys.publicKey)));
    const answer = await client.pair({ code, publicKey, person: person.trim() });
    await changeSettings({ companion: address, person: person.trim(), pairing: { ...answer, address } });
    return works('paired', `Paired with the companion at ${address}.`);
  } catch (error) {
    if (!(error instanceof CompanionError)) return fails('failed', String(error), 'Try again.');
    if (error.trouble === 'not-paired') return fails('code-wrong', error.message, error.remedy);
    return error.diagnosis;
  }
}

/** Ends the pairing on both sides; where the companion is away it is forgotten here at least. */
async function unpair(): Promise<Diagnosis> {
  const { pairing } = await readSettings();
  await changeSettings({ pairing: undefined });
  if (!pairing) return works('no-pairing', 'Not paired.');
  try {
    await new CompanionClient(pairing.address, pairing.token).unpair();
    return works('no-pairing', 'The pairing has ended on both sides.');
  } catch {
    return works('no-pairing', 'Forgotten here. The companion is away and keeps its side until it is told.');
  }
}
