import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';

/** A port on 127.0.0.1 that is free now; `wanted` where it is. */
export async function freePort(wanted = 0): Promise<number> {
  const server = createServer();
  const listen = (port: number) =>
    new Promise<number>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
    });
  try {
    return await listen(wanted);
  } catch (error) {
    if (wanted === 0) throw error;
    return freePort();
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}
