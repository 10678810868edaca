import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { fromBase64, toBase64 } from '../lib/schema/base64.ts';

const stored = z.strictObject({ publicKey: z.base64(), privateKey: z.base64() });

export interface CompanionKeys {
  pair: CryptoKeyPair;
  /** Raw, base64. */
  publicKey: string;
}

/** The companion's Ed25519 key, made at the first start and kept in the data folder, readable by its owner only. */
export async function companionKeys(folder: string): Promise<CompanionKeys> {
  const path = keyPath(folder);
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) {
    const made = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
    const publicKey = toBase64(new Uint8Array(await crypto.subtle.exportKey('raw', made.publicKey)));
    const privateKey = toBase64(new Uint8Array(await crypto.subtle.exportKey('pkcs8', made.privateKey)));
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(path, JSON.stringify({ publicKey, privateKey }), { mode: 0o600, flag: 'wx' });
    return { pair: made, publicKey };
  }
  const { publicKey, privateKey } = stored.parse(JSON.parse(text));
  return {
    publicKey,
    pair: {
      publicKey: await crypto.subtle.importKey('raw', fromBase64(publicKey), 'Ed25519', true, ['verify']),
      privateKey: await crypto.subtle.importKey('pkcs8', fromBase64(privateKey), 'Ed25519', false, ['sign']),
    },
  };
}

export function keyPath(folder: string): string {
  return join(folder, 'companion-key.json');
}
