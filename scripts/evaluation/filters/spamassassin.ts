import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild, until } from '../../practice/child.ts';
import { freePort } from '../../practice/ports.ts';
import type { Filter, Lesson, RunningFilter } from './filter.ts';

const deadlineMs = 60_000;
const startMs = 120_000;

/** SpamAssassin's daemon with the rules that came with it: local tests only, no name lookups, no rule updates. */
export const spamAssassin: Filter = {
  name: 'SpamAssassin',
  packages: ['spamassassin', 'spamd'],
  threshold: 5,
  start: startSpamd,
};

async function startSpamd(taught: readonly Lesson[]): Promise<RunningFilter> {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-spamd-'));
  // It gives up root for a user who must be able to write its words here.
  chmodSync(folder, 0o777);
  const port = await freePort();
  const settings = [
    `use_bayes ${taught.length > 0 ? 1 : 0}`,
    'bayes_auto_learn 0',
    `bayes_path ${folder}/bayes`,
    'bayes_min_ham_num 20',
    'bayes_min_spam_num 20',
    'use_auto_whitelist 0',
    'use_txrep 0',
  ];
  const words = ['-L', '-x', '-4', '-i', `127.0.0.1:${port}`, '-u', 'nobody', '-m', '2', '-H', folder, '-s', 'stderr'];
  teach(taught, folder);
  const child = startChild('spamd', [...words, ...settings.map((line) => `--cf=${line}`)]);
  const running = {
    async score(mail: Uint8Array) {
      const answer = await ask(port, 'CHECK', mail);
      const score = /^Spam: *\w+ *; *(-?[\d.]+) *\//im.exec(answer)?.[1];
      if (score === undefined) throw new Error('spamd gave no score.');
      return Number(score);
    },
    async stop() {
      await child.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  try {
    await until(
      'spamd',
      async () => {
        if (child.process.exitCode !== null) throw new Error(`spamd ended: ${child.output().slice(-400)}`);
        return ask(port, 'PING').then(
          (answer) => answer.includes('PONG'),
          () => false,
        );
      },
      startMs,
    );
    return running;
  } catch (error) {
    await running.stop();
    throw error;
  }
}

/** All at once, and before the daemon starts: one by one it would open and lock its database for each. */
function teach(taught: readonly Lesson[], folder: string): void {
  for (const threat of [true, false]) {
    const paths = taught.filter((lesson) => lesson.threat === threat).map(({ path }) => path);
    if (paths.length > 0)
      execFileSync('sa-learn', ['-L', threat ? '--spam' : '--ham', '--dbpath', join(folder, 'bayes'), ...paths], {
        stdio: 'ignore',
      });
  }
  for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o666);
}

/** One request of spamd's protocol (the file PROTOCOL beside its source): a line, the length, the mail; the answer until it hangs up. */
function ask(port: number, verb: string, mail?: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    const chunks: Buffer[] = [];
    socket.setTimeout(deadlineMs, () => socket.destroy(new Error('spamd took too long.')));
    socket.on('error', reject);
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    const length = mail ? [`Content-length: ${mail.length}`] : [];
    socket.write([`${verb} SPAMC/1.5`, ...length, '', ''].join('\r\n'));
    socket.end(mail ?? new Uint8Array());
  });
}
