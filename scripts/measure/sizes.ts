import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { atMost, type Figure } from './figure.ts';

const output = join(import.meta.dirname, '..', '..', '.output');
const build = join(output, 'chrome-mv3');

function gzipped(file: string): number {
  return gzipSync(readFileSync(join(build, file)), { level: 9 }).length / 1024;
}

/** Sizes of the release build: what a page pays, and what is downloaded. */
export function sizes(): Figure[] {
  const readers = readdirSync(build).filter((file) => /^reader-[\w-]+\.js$/.test(file));
  const largest = Math.max(...readers.map(gzipped));
  const zip = readdirSync(output).find((file) => file.endsWith('-chrome.zip'));
  if (!zip || !existsSync(join(output, zip))) throw new Error('The zip is missing: npm run zip');
  return [
    atMost('launcher (`content-scripts/launcher.js`), gzip', gzipped('content-scripts/launcher.js'), 6, 'KB'),
    atMost(
      `reader core and largest console reader, gzip (${readers.length} with a file of their own)`,
      gzipped('reader.js') + largest,
      30,
      'KB',
    ),
    atMost('extension zip', statSync(join(output, zip)).size / 1024, 500, 'KB'),
  ];
}
