import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CompanionClient } from '../../../lib/extension/companion-client.ts';
import type { CompanionError } from '../../../lib/extension/companion-error.ts';
import { Investigator } from '../../../lib/extension/investigator.ts';
import type { Ledger } from '../../../lib/extension/ledger.ts';
import { changeSettings } from '../../../lib/extension/settings.ts';
import { Store } from '../../../lib/extension/store.ts';
import { alertFromMessage } from '../../../lib/mail/alert.ts';
import type { Alert } from '../../../lib/schema/alert.ts';
import { toBase64 } from '../../../lib/schema/base64.ts';

const mails = join(import.meta.dirname, '..', '..', 'mails');
const origin = `chrome-extension://${'a'.repeat(32)}`;

/** As a browser sends it: the companion answers nobody else. */
export function fetchAsExtension(): () => void {
  const real = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('origin', origin);
    return real(input, { ...init, headers });
  };
  return () => {
    globalThis.fetch = real;
  };
}

export async function sampleAlert(id: string, sample = 'phish/account-limited.eml'): Promise<Alert> {
  return { ...(await alertFromMessage(await readFile(join(mails, sample)), id)), id };
}

/** The background's tier as it runs in the worker, with a store of its own. `restart` is what a killed worker does. */
export class BrowserTier {
  store: Store;
  investigator!: Investigator;
  readonly heard: (CompanionError | undefined)[] = [];
  #told: () => void = () => {};

  constructor(name: string) {
    this.store = new Store(name);
    this.#begin();
  }

  #begin(): void {
    this.investigator = new Investigator(
      this.store,
      () => this.#told(),
      (error) => {
        this.heard.push(error);
        this.#told();
      },
    );
  }

  async pairWith(address: string, code: string): Promise<void> {
    const keys = await this.store.signingKeys();
    const publicKey = toBase64(new Uint8Array(await crypto.subtle.exportKey('raw', keys.publicKey)));
    const answer = await new CompanionClient(address).pair({ code, publicKey, person: 'Ana' });
    await changeSettings({ pairing: { ...answer, address }, person: 'Ana' });
  }

  /** Resolves once something holds; looks whenever the investigator tells of a change, and now and then. */
  async until(what: string, holds: () => boolean | Promise<boolean>, timeoutMs = 30_000): Promise<void> {
    const end = Date.now() + timeoutMs;
    while (!(await holds())) {
      if (Date.now() > end) throw new Error(`Waited in vain until ${what}.`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 100);
        this.#told = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  async finished(ledger: Ledger, timeoutMs?: number): Promise<void> {
    await this.until(
      'the investigation ended',
      () => !ledger.running && ledger.state?.verdict?.final === true,
      timeoutMs,
    );
  }

  /** Another worker in the same browser: nothing but the store is left of the one before. */
  async restart(): Promise<void> {
    const { name } = this.store;
    this.store.close();
    this.store = new Store(name);
    this.#begin();
    await this.investigator.resume();
  }
}
