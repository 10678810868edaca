import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { platform } from 'node:os';
import { delimiter, join } from 'node:path';

/** Where Chromium is. Branded Chrome is not looked for: it no longer loads unpacked extensions from the command line. */
export function findChromium(): string | undefined {
  const named = process.env.SIDELIGHT_CHROMIUM;
  if (named) return existsSync(named) ? named : undefined;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const names = platform() === 'win32' ? ['chromium.exe'] : ['chromium', 'chromium-browser'];
  const places = [
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
    '/usr/bin/chromium',
    '/usr/lib/chromium/chromium',
    '/snap/bin/chromium',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ];
  return places.find((place) => existsSync(place));
}

/** True where this process may install Debian's packages. */
export function canInstall(): boolean {
  return platform() === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Finds Chromium, or installs Debian's as root; says how to get one where neither works. */
export function needChromium(tell: (line: string) => void): string {
  const found = findChromium();
  if (found) return found;
  if (canInstall()) {
    tell('Chromium is missing; installing Debian’s (a minute or two) …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore' });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new NoChromium();
}

export class NoChromium extends Error {
  constructor() {
    super(
      [
        'No Chromium was found. Get one:',
        '  Debian, Ubuntu   sudo apt install chromium',
        '  Fedora           sudo dnf install chromium',
        '  macOS            brew install --cask chromium',
        '  elsewhere        https://www.chromium.org/getting-involved/download-chromium/',
        'Or name it: SIDELIGHT_CHROMIUM=/path/to/chromium npm start',
        '',
        'With Chrome or Edge: open chrome://extensions, switch on Developer mode, press “Load unpacked”',
        'and choose the folder .output/chrome-mv3-e2e (made by npm run build:e2e).',
      ].join('\n'),
    );
    this.name = 'NoChromium';
  }
}
