import { randomBytes, timingSafeEqual } from 'node:crypto';

/** A code lives this long, in milliseconds, and takes this many tries. */
export const codeLifetime = 2 * 60 * 1000;
export const codeTries = 5;

/** Crockford's base 32: no letters that are mistaken for digits. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export interface PairingCode {
  code: string;
  expires: string;
}

/** The one pairing code that is valid now, if any: single use, 60 bits, five tries, two minutes. */
export class PairingCodes {
  #current: { code: string; expires: number; tries: number } | undefined;
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Makes a new code; the one before is void. */
  issue(): PairingCode {
    const letters = Array.from(randomBytes(12), (byte) => alphabet[byte % 32] ?? '0').join('');
    const expires = this.#now() + codeLifetime;
    this.#current = { code: letters, expires, tries: 0 };
    return { code: letters.replace(/(.{4})(?=.)/g, '$1-'), expires: new Date(expires).toISOString() };
  }

  /** Uses the code up. `false` where it is wrong, expired, used or tried too often. */
  redeem(given: string): boolean {
    const current = this.#current;
    if (!current) return false;
    if (this.#now() > current.expires || ++current.tries > codeTries) {
      this.#current = undefined;
      return false;
    }
    const plain = given.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
    if (plain.length !== current.code.length || !timingSafeEqual(Buffer.from(plain), Buffer.from(current.code)))
      return false;
    this.#current = undefined;
    return true;
  }
}
