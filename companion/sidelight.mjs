#!/usr/bin/env node
// The command `sidelight`. Uses only what Node 20 has: it finds the project's own Node and hands over to it.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const node = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');

if (!existsSync(node)) {
  const { bootstrap } = await import('../scripts/bootstrap.mjs');
  bootstrap();
}
const child = spawn(
  node,
  ['--disable-warning=ExperimentalWarning', join(root, 'companion', 'cli', 'main.ts'), ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 128 : 1)));
