import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { htmlEntities } from '../../lib/mail/postal-entities.ts';

const table = join(import.meta.dirname, '..', '..', 'node_modules', 'postal-mime', 'dist', 'esm', 'html-entities.js');

describe('the table of named characters that the extension gives postal-mime', () => {
  it('says what postal-mime’s own says, of every name in it', async () => {
    const { htmlEntities: own } = (await import(table)) as { htmlEntities: Record<string, string> };
    expect(Object.keys(own).length).toBeGreaterThan(2_000);
    const different = Object.entries(own).filter(([name, text]) => htmlEntities[name] !== text);
    expect(different).toEqual([]);
  });
  it('knows nothing else', () => {
    for (const name of ['&nosuch;', '&ampfoo', '&ampfoo;', '&#65;', 'constructor'])
      expect(htmlEntities[name], name).toBeUndefined();
  });
});
