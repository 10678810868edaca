import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { needChromium } from '../../scripts/practice/chromium.ts';
import { type Mailbox, sampleMails, startMailbox } from '../../scripts/practice/mailbox.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    mailbox: string;
    chromium: string;
  }
}

const root = join(import.meta.dirname, '..', '..');
let mailbox: Mailbox | undefined;

/** Builds the extension, finds or installs Chromium, fills a mailbox: once for all browser tests. */
export async function setup(project: TestProject): Promise<void> {
  const chromium = needChromium((line) => console.log(line));
  if (!process.env.SIDELIGHT_BUILT) {
    for (const mode of ['build:e2e', 'build'])
      execFileSync('npm', ['run', '--silent', mode], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  }
  mailbox = await startMailbox();
  await mailbox.deliverAll(sampleMails);
  project.provide('mailbox', mailbox.address);
  project.provide('chromium', chromium);
}

export async function teardown(): Promise<void> {
  await mailbox?.stop();
}
