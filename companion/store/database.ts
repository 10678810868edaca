import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { lockFolder } from './lock.ts';
import { migrations } from './migrations.ts';

/** What the store needs of PostgreSQL. PGlite gives it here; the same SQL runs on a server. */
export interface Database {
  query<Row>(sql: string, values?: unknown[]): Promise<Row[]>;
  /** All or nothing. Nested calls are not supported. */
  transaction<T>(work: (database: Pick<Database, 'query'>) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Opens the embedded store in a folder, for this process alone. Errors: `LockedError`. */
export async function openEmbedded(folder: string): Promise<Database> {
  const unlock = await lockFolder(folder);
  try {
    const database = wrap(await PGlite.create(join(folder, 'store')), unlock);
    await migrate(database);
    return database;
  } catch (error) {
    await unlock();
    throw error;
  }
}

/** A store in memory, for tests. */
export async function openInMemory(): Promise<Database> {
  const database = wrap(await PGlite.create(), async () => {});
  await migrate(database);
  return database;
}

function wrap(pglite: PGlite, unlock: () => Promise<void>): Database {
  return {
    query: async <Row>(sql: string, values: unknown[] = []) => (await pglite.query<Row>(sql, values)).rows,
    transaction: (work) =>
      pglite.transaction((tx) =>
        work({ query: async <Row>(sql: string, values: unknown[] = []) => (await tx.query<Row>(sql, values)).rows }),
      ),
    close: async () => {
      await pglite.close();
      await unlock();
    },
  };
}

async function migrate(database: Database): Promise<void> {
  await database.query(
    'create table if not exists migration (version int primary key, at timestamptz not null default now())',
  );
  const [row] = await database.query<{ version: number | null }>('select max(version) as version from migration');
  for (const [index, statements] of migrations.entries()) {
    const version = index + 1;
    if (version <= (row?.version ?? 0)) continue;
    await database.transaction(async (tx) => {
      for (const statement of statements) await tx.query(statement);
      await tx.query('insert into migration (version) values ($1)', [version]);
    });
  }
}
