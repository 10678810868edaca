import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { atMost, type Figure, noted } from './figure.ts';

const output = join(import.meta.dirname, '..', '..', '.output');
const build = join(output, 'chrome-mv3');

function gzipped(file: string): number {
  return gzipSync(readFileSync(join(build, file)), { level: 9 }).length / 1024;
}

/** What a ZIP holds of a file beside its bytes: two headers, and its name in each (APPNOTE.TXT 4.3.7 and 4.3.12). */
function inZip(folder: string, name: string): number {
  return deflateRawSync(readFileSync(join(folder, name)), { level: 9 }).length + 30 + 46 + 2 * Buffer.byteLength(name);
}

/** Sizes of the release build as it lies in its folder: what a page pays, and what a plain zip of the folder weighs. */
function sizesOfBuild(): Figure[] {
  const readers = readdirSync(build).filter((file) => /^reader-[\w-]+\.js$/.test(file));
  const largest = Math.max(...readers.map(gzipped));
  const ofConsoles = readers.filter((file) => file !== 'reader-generic.js').map(gzipped);
  const files = readdirSync(build, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(build, file)).isFile(),
  );
  const zipped = files.reduce((sum, file) => sum + inZip(build, file), 0);
  return [
    atMost('launcher (`content-scripts/launcher.js`), gzip', gzipped('content-scripts/launcher.js'), 6, 'KB'),
    atMost(
      `reader core and largest console reader, gzip (${readers.length} with a file of their own)`,
      gzipped('reader.js') + largest,
      30,
      'KB',
    ),
    noted(
      'the same and the largest of consoles’ own files, where its page is not as it was',
      `${(gzipped('reader.js') + largest + Math.max(...ofConsoles)).toFixed(1)} KB`,
    ),
    noted('words of other languages, where a page may not be in English', `${gzipped('words.js').toFixed(1)} KB`),
    noted('extension folder, zipped by zlib', `${(zipped / 1024).toFixed(1)} KB`),
  ];
}

/** Sizes of the release build, and of the zip that is handed out (`npm run zip` makes both). */
export function sizes(): Figure[] {
  const zip = readdirSync(output).find((file) => file.endsWith('-chrome.zip'));
  if (!zip) throw new Error('The zip is missing: npm run zip');
  return [
    ...sizesOfBuild(),
    atMost('extension zip (`npm run zip`)', statSync(join(output, zip)).size / 1024, 500, 'KB'),
  ];
}
