import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { needChromium } from '../../scripts/practice/chromium.ts';
import { type Mailbox, sampleMails, startMailbox } from '../../scripts/practice/mailbox.ts';
import { serveConsoles } from '../consoles/start.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    mailbox: string;
    /** Where `needConsole` asks for the other consoles. */
    consoles: string;
    chromium: string;
  }
}

const root = join(import.meta.dirname, '..', '..');
let mailbox: Mailbox | undefined;
let consoles: Awaited<ReturnType<typeof serveConsoles>> | undefined;

/** Builds the extension, finds or installs Chromium, fills a mailbox: once for all browser tests. */
export async function setup(project: TestProject): Promise<void> {
  const chromium = needChromium((line) => console.log(line));
  if (!process.env.SIDELIGHT_BUILT) {
    for (const mode of ['build:e2e', 'build'])
      execFileSync('npm', ['run', '--silent', mode], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  }
  mailbox = await startMailbox();
  await mailbox.deliverAll(sampleMails);
  consoles = await serveConsoles((line) => console.log(line));
  project.provide('consoles', consoles.address);
  project.provide('mailbox', mailbox.address);
  project.provide('chromium', chromium);
}

export async function teardown(): Promise<void> {
  await Promise.all([mailbox?.stop(), consoles?.stop()]);
}
