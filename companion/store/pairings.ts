import { createHash, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import type { Database } from './database.ts';

export interface Pairing {
  id: string;
  origin: string;
  publicKey: string;
  person: string;
}

/** Paired browsers. Tokens are kept as digests only. */
export class PairingStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async add(origin: string, publicKey: string, person: string): Promise<{ pairing: Pairing; token: string }> {
    const token = randomBytes(32).toString('base64url');
    const pairing: Pairing = { id: randomUUID(), origin, publicKey, person };
    await this.#database.query(
      'insert into pairing (id, origin, token_hash, public_key, person) values ($1, $2, $3, $4, $5)',
      [pairing.id, origin, hash(token), publicKey, person],
    );
    return { pairing, token };
  }

  async byToken(token: string): Promise<Pairing | undefined> {
    const [row] = await this.#database.query<{
      id: string;
      origin: string;
      public_key: string;
      person: string;
      token_hash: string;
    }>('select id, origin, public_key, person, token_hash from pairing where token_hash = $1 and revoked_at is null', [
      hash(token),
    ]);
    if (!row || !timingSafeEqual(Buffer.from(row.token_hash), Buffer.from(hash(token)))) return undefined;
    return { id: row.id, origin: row.origin, publicKey: row.public_key, person: row.person };
  }

  /** How many browsers are paired now. */
  async count(): Promise<number> {
    const [row] = await this.#database.query<{ browsers: number }>(
      'select count(*)::int as browsers from pairing where revoked_at is null',
    );
    return row?.browsers ?? 0;
  }

  async revoke(id: string): Promise<void> {
    await this.#database.query('update pairing set revoked_at = now() where id = $1', [id]);
  }

  /** Uses up a nonce. False where it was used before. */
  async burn(nonce: string, expires: string): Promise<boolean> {
    await this.#database.query("delete from nonce where expires_at < now() - interval '1 day'");
    const rows = await this.#database.query(
      'insert into nonce (nonce, expires_at) values ($1, $2) on conflict do nothing returning nonce',
      [nonce, expires],
    );
    return rows.length === 1;
  }

  /** True the first time a destination is used under a policy. */
  async firstUse(destination: string, policy: string): Promise<boolean> {
    const rows = await this.#database.query(
      'insert into disclosure (destination, policy) values ($1, $2) on conflict do nothing returning policy',
      [destination, policy],
    );
    return rows.length === 1;
  }
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
