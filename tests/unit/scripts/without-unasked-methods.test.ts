import { describe, expect, it } from 'vitest';
import {
  methodsLeftOut,
  withoutUnaskedMethods,
  zodWithoutUnaskedMethods,
} from '../../../scripts/build/without-unasked-methods.ts';
import { zodFile as file, sourcesWith, zodCode as zod } from './in-extension.ts';

const left = methodsLeftOut(zod);

/** A method's name behind a point. What turns text into bytes and back has two of the same name. */
const asked = new RegExp(`(?<!coder(?:\\([^;]*?\\))?\\s*)\\.(?:${left.join('|')})\\b`);

describe('schemas in zod as the extension has it', () => {
  it('have no methods that nobody asks for, and all else as it is', () => {
    const code = withoutUnaskedMethods(zod);
    expect(left).toEqual(expect.arrayContaining(['superRefine', 'encodeAsync', 'catchall', 'lowercase']));
    const own = new Set(zod.split('\n'));
    expect(code.split('\n').filter((line) => !own.has(line))).toEqual([]);
    for (const kept of ['safeParse(data, params) {', 'optional() {', 'export function readonly(', 'regex(...args) {'])
      expect(code).toContain(kept);
    for (const gone of ['superRefine(refinement, params) {\n', 'decode: function _decode', 'catchall(catchall) {'])
      expect([zod.includes(gone), code.includes(gone)], gone).toEqual([true, false]);
  });

  it('are asked for none by what the extension is made of', () => {
    for (const wrong of ['schema.encode(a)', 'z.object({})\n  .strict()', 'a?.readonly()', 'z.string().describe("b")'])
      expect(wrong).toMatch(asked);
    for (const right of [
      "new TextDecoder('utf-8', { fatal: true }).decode(a)",
      'encoder.encode(a)',
      'z.strictObject({})',
    ])
      expect(right).not.toMatch(asked);
    expect(sourcesWith(asked)).toEqual([]);
  });

  it('refuse a zod that has its methods in another way, and no other file is touched', () => {
    expect(() => withoutUnaskedMethods(withoutUnaskedMethods(zod))).toThrow('another way');
    expect(() => withoutUnaskedMethods(zod.replace('superRefine(', 'refineMore('))).toThrow('another way');
    expect(zodWithoutUnaskedMethods().transform(zod, file)?.code).toBe(withoutUnaskedMethods(zod));
    expect(zodWithoutUnaskedMethods().transform(zod, file.replace('classic', 'mini'))).toBeUndefined();
  });
});
