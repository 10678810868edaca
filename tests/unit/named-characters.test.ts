import { join } from 'node:path';
import { DecodingMode, EntityDecoder, htmlDecodeTree } from 'entities/decode';
import { describe, expect, it } from 'vitest';
import { namedCharacters } from '../../lib/mail/named-characters.ts';
import { namesAsText, packedNames } from '../../scripts/build/named-characters.ts';
import { projectRoot } from '../../scripts/house/places.ts';

const { htmlEntities } = (await import(
  join(projectRoot, 'node_modules', 'postal-mime', 'dist', 'esm', 'html-entities.js')
)) as { htmlEntities: Record<string, string> };

/** What is read of a text that stands behind `&`, and how much of it. */
function read(table: Uint16Array, mode: DecodingMode, text: string): string {
  const points: number[] = [];
  const decoder = new EntityDecoder(table, (point) => points.push(point));
  decoder.startEntity(mode);
  const length = decoder.write(text, 0);
  return `${points} ${length < 0 ? decoder.end() : length}`;
}

const modes = [DecodingMode.Legacy, DecodingMode.Strict, DecodingMode.Attribute];

describe('HTML’s named characters in the extension', () => {
  const packed = packedNames(htmlEntities);
  const table = namedCharacters(packed);

  it('are what the library’s own table says, of each name, of its beginnings and with whatever follows', () => {
    const names = Object.keys(htmlEntities);
    expect(names.length).toBeGreaterThan(2_000);
    const different = names
      .flatMap((name) => [name.slice(1), name.slice(1, -1), name.slice(1, -2)])
      .flatMap((name) => ['', ';', 'x', '=', '1'].map((after) => name + after))
      .filter((text) => modes.some((mode) => read(table, mode, text) !== read(htmlDecodeTree, mode, text)));
    expect(different).toEqual([]);
  });

  it('are read by name, with and without a semicolon', () => {
    const made = namedCharacters(packedNames({ '&lt;': '<', '&lt': '<', '&nvlt;': '<⃒', '&bopf;': '𝕓', '&l1;': 'é' }));
    expect(read(made, DecodingMode.Legacy, 'lt x')).toBe('60 3');
    expect(read(made, DecodingMode.Strict, 'lt x')).toBe(' 0');
    expect(read(made, DecodingMode.Legacy, 'nvlt;')).toBe('60,8402 6');
    expect(read(made, DecodingMode.Legacy, 'nvlt')).toBe(' 0');
    expect(read(made, DecodingMode.Legacy, 'l1;')).toBe('233 4');
    expect(read(made, DecodingMode.Legacy, 'bopf;')).toBe('55349,56659 6');
    expect(read(made, DecodingMode.Legacy, 'gt;')).toBe(' 0');
  });

  it('take less room than the library’s table, and no other file is touched', async () => {
    const file = join(projectRoot, 'node_modules', 'entities', 'dist', 'generated', 'decode-data-html.js');
    const code = (await namesAsText().transform('', file))?.code ?? '';
    expect(code).toContain(JSON.stringify(packed));
    expect(code.length).toBeLessThan(20_000);
    expect(await namesAsText().transform('', file.replace('html', 'xml'))).toBeUndefined();
  });
});
