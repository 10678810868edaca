import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Observable } from '../../lib/schema/observable.ts';
import { SourceError } from '../../lib/schema/source.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A server on this machine that answers as it is told, and the clock that caches and ages go by. */
export class LocalServer {
  handler: Handler = (_, response) => void response.writeHead(500).end();
  /** Paths that were asked for, in order. */
  readonly asked: string[] = [];
  clock = Date.parse('2026-11-20T12:00:00Z');
  address = '';
  readonly #server = createServer((request, response) => {
    this.asked.push(request.url ?? '');
    this.handler(request, response);
  });
  readonly #used = new Set<string>();

  static async start(): Promise<LocalServer> {
    const local = new LocalServer();
    await new Promise<void>((resolve) => local.#server.listen(0, '127.0.0.1', resolve));
    local.address = `http://127.0.0.1:${(local.#server.address() as AddressInfo).port}`;
    return local;
  }

  /** What sources that ask others are made with. */
  get options() {
    return {
      ownDomains: ['example.net'],
      now: () => this.clock,
      firstUse: async (destination: string) => {
        const first = !this.#used.has(destination);
        this.#used.add(destination);
        return first;
      },
    };
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

export function domain(value: string, role?: Observable['role']): Observable {
  return { type: 'domain', value, ...(role ? { role } : {}) };
}

/** The named failure that some work ends in; `undefined` where it ends well. */
export async function failureOf(work: Promise<unknown>): Promise<SourceError | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (error instanceof SourceError) return error;
    throw error;
  }
}
