// Makes a fresh clone ready: installs what package-lock.json names when that has changed since the last time.
// Uses only what Node 20 has, since it runs before the project's own Node is there.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'node_modules', '.sidelight-installed');

export function bootstrap() {
  const [major] = process.versions.node.split('.').map(Number);
  if ((major ?? 0) < 20) fail(`Sidelight needs Node 20 or newer to set itself up; this is ${process.version}.`);
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === wanted &&
    existsSync(join(root, 'node_modules', '.bin', 'node'))
  )
    return;
  process.stderr.write('Setting up: installing packages (about a minute the first time) …\n');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 'inherit'],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) fail('npm ci failed; what it printed above says why. Nothing else was changed.');
  if (!existsSync(join(root, 'node_modules', 'node', 'bin'))) {
    // npm may be set not to run packages' install scripts; the pinned Node is put in place by one.
    spawnSync('npm', ['rebuild', 'node', '--foreground-scripts'], {
      cwd: root,
      stdio: ['ignore', 2, 'inherit'],
      shell: process.platform === 'win32',
    });
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) bootstrap();
