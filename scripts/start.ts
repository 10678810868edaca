/**
 * `npm start`: builds the extension, starts the companion and a practice mailbox, and opens Chromium with both in front.
 * `npm start -- --demo` does the same without a screen: investigates one phishing mail, prints what came of it, writes a
 * screenshot, stops everything it started.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { diagnosisLine } from '../companion/cli/doctor.ts';
import { diagnosis } from '../lib/schema/diagnosis.ts';
import { openBrowser, type Practice, pair, practiceBuild } from './practice/browser.ts';
import { type Child, startChild, until } from './practice/child.ts';
import { NoChromium, needChromium } from './practice/chromium.ts';
import { demonstrate } from './practice/demo.ts';
import { type Mailbox, sampleMails, startMailbox } from './practice/mailbox.ts';
import { freePort } from './practice/ports.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({ options: { demo: { type: 'boolean', default: false } } });
const say = (line: string) => process.stdout.write(`${line}\n`);

/** Everything that was started, to be stopped in reverse. */
const started: (() => Promise<void> | void)[] = [];
let stopping: Promise<void> | undefined;

function stop(): Promise<void> {
  stopping ??= (async () => {
    for (const end of started.reverse()) await Promise.resolve(end()).catch((error: unknown) => console.error(error));
  })();
  return stopping;
}

/** Resolves when somebody asks this to end: Ctrl+C, a closed terminal, a supervisor. */
const interrupted = new Promise<void>((resolve) => {
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => resolve());
});
void interrupted.then(async () => {
  say('\nStopping …');
  await stop();
  process.exit(130);
});

async function step<T>(what: string, work: () => T | Promise<T>): Promise<T> {
  const begun = Date.now();
  process.stdout.write(`${what} …`);
  const result = await work();
  process.stdout.write(` ${((Date.now() - begun) / 1000).toFixed(1)} s\n`);
  return result;
}

async function startCompanion(folder: string): Promise<{ address: string; code: string }> {
  const port = await freePort(8787);
  const child: Child = startChild(
    process.execPath,
    [join(root, 'companion', 'cli', 'main.ts'), 'serve', '--port', String(port), '--data', folder],
    {
      env: { ...process.env, SIDELIGHT_LOG: process.env.SIDELIGHT_LOG ?? 'warn' },
    },
  );
  started.push(() => child.stop());
  const code = await until('the companion', async () => {
    if (child.process.exitCode !== null) throw new Error(`The companion ended:\n${child.output()}`);
    return child.output().match(/Pairing code (\S+),/)?.[1];
  });
  return { address: `http://127.0.0.1:${port}`, code };
}

/** Says what is missing or does not work, as `sidelight doctor` finds it, and what to do. */
function sayWhatIsMissing(folder: string): void {
  const { stdout } = spawnSync(
    process.execPath,
    [join(root, 'companion', 'cli', 'main.ts'), 'doctor', '--format', 'ndjson', '--data', folder],
    { encoding: 'utf8', timeout: 30_000 },
  );
  for (const line of stdout.split('\n').filter(Boolean)) {
    const found = diagnosis.parse(JSON.parse(line));
    // The release build is for one's own browser; pairing is this script's own next step.
    if (found.state !== 'ok' && found.code !== 'extension-not-built' && found.code !== 'no-pairing')
      say(diagnosisLine(found));
  }
}

async function main(): Promise<void> {
  const executable = needChromium(say);
  await step('Building the extension', () =>
    execFileSync('npm', ['run', '--silent', 'build:e2e'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    }),
  );
  const folder = values.demo
    ? mkdtempSync(join(tmpdir(), 'sidelight-demo-'))
    : join(homedir(), '.sidelight', 'practice');
  mkdirSync(folder, { recursive: true });
  if (values.demo) started.push(() => rmSync(folder, { recursive: true, force: true }));
  const companion = await step('Starting the companion', () => startCompanion(folder));
  const mailbox: Mailbox = await step('Starting the practice mailbox', () => startMailbox(values.demo ? 0 : 11_080));
  started.push(() => mailbox.stop());
  const count = await step('Delivering sample mails', () => mailbox.deliverAll(sampleMails));
  say(`${count} mails are in ${mailbox.address}; the companion is at ${companion.address}`);
  if (!values.demo) sayWhatIsMissing(folder);
  if (!values.demo && process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    say('\nThere is no screen here. See it without one: npm start -- --demo');
    say(`Or load ${practiceBuild} into a Chromium on this machine, open ${mailbox.address}, and pair it with`);
    say(
      `the companion at ${companion.address}: npx sidelight pair --data ${folder} prints a code. Ctrl+C stops everything.`,
    );
    await interrupted;
    return;
  }
  const browser: Practice = await step('Opening Chromium', () =>
    openBrowser({
      executable,
      headless: values.demo,
      keepFirstRun: !values.demo,
      ...(values.demo ? { viewport: { width: 1360, height: 1200 } } : { viewport: null }),
    }),
  );
  started.push(() => browser.close());
  await step('Pairing extension and companion', () =>
    pair(browser, companion.address, companion.code, process.env.USER || 'analyst'),
  );
  if (values.demo) {
    await demonstrate(browser, mailbox.address, say);
    return;
  }
  // Beside the page of the first run, which says what works.
  const page =
    browser.context.pages().find((open) => !open.url().includes('/options.html')) ?? (await browser.context.newPage());
  await page.goto(mailbox.address);
  await page.bringToFront();
  say(
    '\nOpen a mail and press Investigate at the lower right (or Alt+Shift+I). Close the browser or press Ctrl+C to stop everything.',
  );
  await Promise.race([new Promise<void>((resolve) => browser.context.once('close', () => resolve())), interrupted]);
}

try {
  await main();
} catch (error) {
  // What breaks because everything is being stopped is no error.
  if (!stopping) {
    console.error(error instanceof NoChromium ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
} finally {
  await stop();
}
