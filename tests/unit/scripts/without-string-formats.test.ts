import { describe, expect, it } from 'vitest';
import {
  formatsLeftOut,
  withoutStringFormats,
  zodWithoutStringFormats,
} from '../../../scripts/build/without-string-formats.ts';
import { zodFile as file, sourcesWith, zodCode as zod } from './in-extension.ts';

const left = formatsLeftOut(zod);

/** A text’s method, on however many lines, after whatever else the text must be. */
const used = new RegExp(`\\bz\\s*\\.string\\((?:[^;{}]|\\n)*?\\)\\s*\\.(?:${left.join('|')})\\(`);

describe('texts in zod as the extension has it', () => {
  it('have no method for each format, and all else as it is', () => {
    const code = withoutStringFormats(zod);
    expect(left).toEqual(expect.arrayContaining(['email', 'url', 'jwt', 'datetime', 'ipv6']));
    expect(code.split('\n').length).toBe(zod.split('\n').length - 3 * left.length);
    for (const kept of ['regex(...args)', 'trim()', 'export function url(', 'export function base64('])
      expect(code).toContain(kept);
    expect(code).not.toContain('core._email(ZodEmail, params)\n    },');
    expect(() => withoutStringFormats(code)).toThrow('another way');
    expect(zodWithoutStringFormats().transform(zod, file)?.code).toBe(code);
    expect(zodWithoutStringFormats().transform(zod, file.replace('classic', 'mini'))).toBeUndefined();
  });

  it('are asked for none by what the extension is made of', () => {
    for (const wrong of [
      'z.string().email()',
      'z\n  .string()\n  .max(3)\n  .url({ hostname: /a/ })',
      'z.string().ipv4()',
    ])
      expect(wrong).toMatch(used);
    for (const right of [
      'z.url().max(2)',
      'z.object({ a: z.string(), b: z.iso.datetime() })',
      'z.string().trim().max(3)',
    ])
      expect(right).not.toMatch(used);
    expect(sourcesWith(used)).toEqual([]);
  });
});
