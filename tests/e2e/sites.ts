import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Two sites on this machine, of which a page of one may stand in a frame of the other's. */
export interface TwoSites {
  /** At 127.0.0.1. */
  own: string;
  /** At localhost. */
  other: string;
  stop(): Promise<void>;
}

/** `pages`: what both serve, by path. */
export async function twoSites(pages: (sites: Omit<TwoSites, 'stop'>) => Record<string, string>): Promise<TwoSites> {
  const served = new Map<string, string>();
  const servers = await Promise.all(
    ['127.0.0.1', 'localhost'].map(async (host) => {
      const server = createServer((request, answer) => {
        const page = served.get(new URL(request.url ?? '/', 'http://site').pathname);
        answer.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
        answer.end(page ?? 'nothing');
      });
      await new Promise<void>((resolve) => server.listen(0, host, resolve));
      return { server, address: `http://${host}:${(server.address() as AddressInfo).port}` };
    }),
  );
  const [own = '', other = ''] = servers.map(({ address }) => address);
  for (const [path, page] of Object.entries(pages({ own, other }))) served.set(path, page);
  return {
    own,
    other,
    async stop() {
      for (const { server } of servers) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}
