import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { type Child, startChild, until } from './child.ts';
import { freePort } from './ports.ts';

const root = join(import.meta.dirname, '..', '..');
/** The sample mails, of our own writing. */
export const sampleMails = join(root, 'tests', 'mails');

export interface Mailbox {
  address: string;
  /** Delivers one raw message. */
  deliver(message: Uint8Array | string): Promise<void>;
  /** Delivers every `.eml` below a folder; returns how many. */
  deliverAll(folder: string, tell?: (done: number, all: number) => void): Promise<number>;
  stop(): Promise<void>;
}

/** Starts MailDev on this machine's own address, with a folder of its own that goes when it stops. */
export async function startMailbox(port = 0): Promise<Mailbox> {
  const [web, smtp] = [await freePort(port), await freePort()];
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-mailbox-'));
  const child: Child = startChild(
    process.execPath,
    [
      join(root, 'node_modules', 'maildev', 'dist', 'bin', 'maildev.js'),
      '--ip',
      '127.0.0.1',
      '--web-ip',
      '127.0.0.1',
      '-s',
      String(smtp),
      '-w',
      String(web),
      '--mail-directory',
      folder,
      '--silent',
    ],
    { cwd: folder },
  );
  const address = `http://127.0.0.1:${web}`;
  await until(
    `the practice mailbox\n${child.output()}`,
    async () => (await fetch(`${address}/api/config`).catch(() => undefined))?.ok,
  );
  const transport = createTransport({
    host: '127.0.0.1',
    port: smtp,
    secure: false,
    ignoreTLS: true,
    pool: true,
    maxConnections: 1,
  });
  const deliver = async (message: Uint8Array | string) => {
    await transport.sendMail({
      envelope: { from: 'practice@corp.example', to: ['analyst@corp.example'] },
      raw: Buffer.from(message),
    });
  };
  return {
    address,
    deliver,
    async deliverAll(from, tell = () => {}) {
      const files = readdirSync(from, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.eml'))
        .sort();
      for (const [index, name] of files.entries()) {
        await deliver(readFileSync(join(from, name)));
        tell(index + 1, files.length);
      }
      return files.length;
    },
    async stop() {
      transport.close();
      await child.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
