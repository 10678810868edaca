import {
  TextReader,
  TextWriter,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js/index-native.js';
import { describe, expect, it } from 'vitest';
import { packedTightly } from '../../../scripts/build/smallest-zip.ts';

const lastModDate = new Date(1980, 0, 1);
const words = Array.from({ length: 4_000 }, (_, i) => `the ${(i * 7919) % 613}th word`).join(' ');

async function archive(): Promise<Uint8Array<ArrayBuffer>> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { level: 9, lastModDate });
  await writer.add('background.js', new TextReader(words));
  await writer.add('chunks/', undefined, { directory: true });
  await writer.add('chunks/tiny.js', new TextReader('x'));
  await writer.add('stored.txt', new TextReader('as it is'), { level: 0 });
  return writer.close();
}

async function contents(zip: Uint8Array<ArrayBuffer>): Promise<[string, string, number][]> {
  const entries = await new ZipReader(new Uint8ArrayReader(zip), { checkCrc32: true }).getEntries();
  return Promise.all(
    entries.map(async (entry) => [
      entry.filename,
      entry.directory ? '' : await entry.getData(new TextWriter()),
      entry.lastModDate.getTime(),
    ]),
  );
}

describe('the zip that is handed out', () => {
  it('holds the same files and is smaller', async () => {
    const before = await archive();
    const after = await packedTightly(before);
    expect(await contents(after)).toEqual(await contents(before));
    expect(after.length).toBeLessThan(before.length * 0.99);
  });

  it('is the same each time', async () => {
    const zip = await archive();
    expect(Buffer.compare(await packedTightly(zip), await packedTightly(zip))).toBe(0);
  });

  it('is refused where it is none', async () => {
    await expect(packedTightly(new Uint8Array(40))).rejects.toThrow();
  });
});
