import { toBase64 } from '../schema/base64.ts';
import { CompanionClient, CompanionError } from './companion-client.ts';
import type { FromOptions, Outcome } from './options-messages.ts';
import { changeSettings, readSettings, type Settings } from './settings.ts';
import type { Store } from './store.ts';

/** Answers the options page. */
export async function answerOptions(message: FromOptions, store: Store): Promise<Settings | Outcome> {
  switch (message.type) {
    case 'options-read':
      return publicSettings(await readSettings());
    case 'options-change':
      return publicSettings(await changeSettings(message.change));
    case 'options-pair':
      return pairWith(store, message.address, message.code, message.person);
    case 'options-unpair':
      return unpair();
    case 'options-test':
      return testCompanion();
  }
}

/** Settings without the token: a page has no use for it. */
function publicSettings(settings: Settings): Settings {
  return settings.pairing ? { ...settings, pairing: { ...settings.pairing, token: '' } } : settings;
}

/** Pairs this browser with the companion at an address. The browser's key is made here if there is none yet. */
async function pairWith(store: Store, address: string, code: string, person: string): Promise<Outcome> {
  const wrong = addressProblem(address);
  if (wrong) return { ok: false, says: wrong, remedy: 'It looks like http://127.0.0.1:8787.' };
  if (person.trim() === '')
    return { ok: false, says: 'Your name is missing.', remedy: 'Traces and notes name who decided.' };
  const client = new CompanionClient(address);
  try {
    await client.health();
    const keys = await store.signingKeys();
    const publicKey = toBase64(new Uint8Array(await crypto.subtle.exportKey('raw', keys.publicKey)));
    const answer = await client.pair({ code, publicKey, person: person.trim() });
    await changeSettings({ companion: address, person: person.trim(), pairing: { ...answer, address } });
    return { ok: true, says: `Paired with the companion at ${address}.` };
  } catch (error) {
    return outcomeOf(error);
  }
}

/** Ends the pairing on both sides; where the companion is away it is forgotten here at least. */
async function unpair(): Promise<Outcome> {
  const { pairing } = await readSettings();
  await changeSettings({ pairing: undefined });
  if (!pairing) return { ok: true, says: 'Not paired.' };
  try {
    await new CompanionClient(pairing.address, pairing.token).unpair();
    return { ok: true, says: 'The pairing has ended on both sides.' };
  } catch {
    return { ok: true, says: 'Forgotten here. The companion is away and keeps its side until it is told.' };
  }
}

/** Whether the companion answers and knows this browser. */
async function testCompanion(): Promise<Outcome> {
  const { pairing, companion } = await readSettings();
  try {
    const client = new CompanionClient(pairing?.address ?? companion, pairing?.token);
    const { version, model } = await client.health();
    if (!pairing)
      return {
        ok: false,
        says: `A companion (version ${version}) answers, and this browser is not paired with it.`,
        remedy: 'Enter a pairing code.',
      };
    await client.whoami();
    return {
      ok: true,
      says: `Companion version ${version}, ${model === 'set' ? 'with a language model' : 'no language model set'}.`,
    };
  } catch (error) {
    return outcomeOf(error);
  }
}

function outcomeOf(error: unknown): Outcome {
  if (error instanceof CompanionError) return { ok: false, says: error.message, remedy: error.remedy };
  return { ok: false, says: error instanceof Error ? error.message : String(error), remedy: 'Try again.' };
}

/** A companion is on this machine, or reached over TLS; anything else would send tokens in the clear. */
function addressProblem(address: string): string | undefined {
  if (!URL.canParse(address)) return 'This is no address.';
  const { protocol, hostname, pathname } = new URL(address);
  if (protocol !== 'https:' && !(protocol === 'http:' && /^(?:127\.0\.0\.1|localhost|\[::1\])$/.test(hostname)))
    return 'Only this machine is reached without TLS.';
  return pathname === '/' ? undefined : 'The address has no path.';
}
