import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild, until } from '../../practice/child.ts';
import { freePort } from '../../practice/ports.ts';
import type { Filter, Lesson, RunningFilter } from './filter.ts';

const deadlineMs = 60_000;
/** It compiles its expressions anew at every start. */
const startMs = 180_000;

/** Modules that ask names or other machines, or remember earlier mails: off, so that each mail is judged offline and by itself. */
const off = [
  'rbl',
  'surbl',
  'spf',
  'dkim',
  'arc',
  'dmarc',
  'hfilter',
  'fuzzy_check',
  'asn',
  'mx_check',
  'history_redis',
  'neural',
  'ratelimit',
  'greylist',
  'replies',
  'url_redirector',
];

/** rspamd with its own rules, without name lookups; 6 is where it marks a mail as spam (“add header”). */
export const rspamd: Filter = {
  name: 'rspamd',
  packages: ['rspamd', 'redis-server'],
  threshold: 6,
  start: startRspamd,
};

async function startRspamd(taught: readonly Lesson[]): Promise<RunningFilter> {
  const learning = taught.length > 0;
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-rspamd-'));
  const [normal, controller, nowhere, words] = [await freePort(), await freePort(), await freePort(), await freePort()];
  const password = 'comparison';
  const put = (name: string, text: string) => writeFileSync(join(folder, 'local.d', name), `${text}\n`);
  for (const sub of ['local.d', 'db', 'run', 'log']) mkdirSync(join(folder, sub));
  for (const name of off) put(`${name}.conf`, 'enabled = false;');
  put('worker-normal.inc', `bind_socket = "127.0.0.1:${normal}"; count = 1;`);
  put('worker-controller.inc', `bind_socket = "127.0.0.1:${controller}"; password = "${hashed(password)}";`);
  put('worker-proxy.inc', 'enabled = false;');
  put('worker-fuzzy.inc', 'enabled = false;');
  // The mails are years old, which a filter at the door would never see.
  put('headers_group.conf', 'symbols { "DATE_IN_PAST" { weight = 0; } }');
  // A name server that is not there: every lookup fails at once.
  put('options.inc', `dns { nameserver = ["127.0.0.1:${nowhere}:1"]; timeout = 0.05s; retransmits = 1; }`);
  put('redis.conf', learning ? `servers = "127.0.0.1:${words}";` : '');
  put(
    'classifier-bayes.conf',
    learning ? `servers = "127.0.0.1:${words}"; min_learns = 20; autolearn = false;` : 'enabled = false;',
  );
  execFileSync('chown', ['-R', '_rspamd:_rspamd', folder]);
  const redis = learning
    ? startChild('redis-server', ['--bind', '127.0.0.1', '--port', String(words), '--save', '', '--dir', folder])
    : undefined;
  const variables = { LOCAL_CONFDIR: '', DBDIR: 'db', RUNDIR: 'run', LOGDIR: 'log' };
  const child = startChild('rspamd', [
    ...['-f', '-u', '_rspamd', '-g', '_rspamd', '-c', '/etc/rspamd/rspamd.conf'],
    ...Object.entries(variables).map(([name, sub]) => `--var=${name}=${join(folder, sub)}`),
  ]);
  const running = {
    async score(mail: Uint8Array) {
      const answer = await post(normal, '/checkv2', mail, envelopeOf(mail));
      const { score } = (await answer.json()) as { score?: unknown };
      if (typeof score !== 'number') throw new Error('rspamd gave no score.');
      return score;
    },
    async stop() {
      await child.stop();
      await redis?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  try {
    await until(
      'rspamd',
      async () => {
        if (child.process.exitCode !== null) throw new Error(`rspamd ended: ${child.output().slice(-400)}`);
        return fetch(`http://127.0.0.1:${normal}/ping`).then(
          ({ ok }) => ok,
          () => false,
        );
      },
      startMs,
    );
    await until('rspamd’s controller', () =>
      fetch(`http://127.0.0.1:${controller}/ping`).then(
        ({ ok }) => ok,
        () => false,
      ),
    );
    for (const { path, threat } of inTurns(taught)) {
      const answer = await post(controller, threat ? '/learnspam' : '/learnham', readFileSync(path), {
        Password: password,
      });
      // 208: it has learned one with the same words already. 204: too few words to learn from.
      if (!answer.ok) throw new Error(`rspamd did not learn: status ${answer.status}.`);
      await answer.arrayBuffer();
    }
    return running;
  } catch (error) {
    await running.stop();
    throw error;
  }
}

/** One of each in turn: it refuses to learn more and more of one kind. */
function inTurns(taught: readonly Lesson[]): Lesson[] {
  const [threats, honest] = [true, false].map((threat) => taught.filter((lesson) => lesson.threat === threat));
  const longest = Math.max(threats?.length ?? 0, honest?.length ?? 0);
  return Array.from({ length: longest }, (_, i) => [threats?.[i], honest?.[i]])
    .flat()
    .filter((lesson) => lesson !== undefined);
}

function hashed(password: string): string {
  return execFileSync('rspamadm', ['pw', '-p', password, '-q'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
}

function post(port: number, path: string, mail: Uint8Array, headers: Record<string, string>): Promise<Response> {
  return fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers,
    body: Buffer.from(mail),
    signal: AbortSignal.timeout(deadlineMs),
  });
}

/** What a mail server would say beside the mail: who delivered it, from whom and to whom. */
function envelopeOf(mail: Uint8Array): Record<string, string> {
  const head =
    Buffer.from(mail.subarray(0, 100_000))
      .toString('latin1')
      .split(/\r?\n\r?\n/)[0] ?? '';
  const unfolded = head.replace(/\r?\n[ \t]+/g, ' ');
  const host = /^received: from (\S{1,255}) \((\S{1,255}) \[/im.exec(unfolded);
  const ip = /^received:[^\n]{0,2000}?\[(\d{1,3}(?:\.\d{1,3}){3})\]/im.exec(unfolded)?.[1];
  const from = /^return-path:[^\n<]{0,200}<([\x21-\x7e]{3,200}?)>/im.exec(unfolded)?.[1];
  return {
    Rcpt: 'analyst@corp.example',
    ...(ip ? { IP: ip } : {}),
    ...(host?.[1] && host[2] ? { Helo: host[1], Hostname: host[2] } : {}),
    ...(from ? { From: from } : {}),
  };
}
