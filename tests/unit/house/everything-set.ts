import { tmpdir } from 'node:os';
import type { Surroundings } from '../../../companion/connectors/connector.ts';
import type { Database } from '../../../companion/store/database.ts';

/** Surroundings in which every connector is configured. Nothing is reached: a connector opens no connection by itself. */
export function everythingSet(): Surroundings & { store: NonNullable<Surroundings['store']> } {
  return {
    config: {
      host: '127.0.0.1',
      port: 0,
      data: tmpdir(),
      log: 'silent',
      model: { url: 'http://127.0.0.1:9/v1', name: 'none', key: '' },
      ownDomains: ['corp.example'],
      people: [],
      suppliers: [],
      dkimKeys: tmpdir(),
      intelligence: { folder: tmpdir(), named: true },
      networks: undefined,
      rdap: 'http://127.0.0.1:9/dns.json',
      resolver: 'http://127.0.0.1:9/dns-query',
    },
    log: { info: () => {}, warn: () => {} },
    watch: false,
    store: { database: {} as Database, firstUse: async () => true },
  };
}
