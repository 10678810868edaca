import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { withoutCycles, zodWithoutCycles } from '../../../scripts/build/without-cycles.ts';
import { withoutGeneratedCode, zodWithoutGeneratedCode } from '../../../scripts/build/without-generated-code.ts';
import { zodWithoutJsonSchema } from '../../../scripts/build/without-json-schema.ts';
import { zodWithoutStringFormats } from '../../../scripts/build/without-string-formats.ts';
import { zodWithoutUnaskedMethods } from '../../../scripts/build/without-unasked-methods.ts';
import { zodFile as file, inExtension, zodCode as zod } from './in-extension.ts';

/** What the schemas here are made of. */
function schema({ object, string, number, boolean, array, union, literal, record, lazy, unknown, ...rest }: typeof z) {
  const tree: z.ZodType = lazy(() => object({ name: string().trim().min(1), below: array(tree).max(3).default([]) }));
  return object({
    id: string().regex(/^\w+$/).max(8),
    count: number().int().min(1).max(9).optional(),
    kind: rest.enum(['mail', 'page']).catch('page'),
    flag: boolean().nullable(),
    either: union([literal('a'), number()]).optional(),
    one: rest
      .discriminatedUnion('of', [
        object({ of: literal('x'), x: number() }),
        rest.strictObject({ of: literal('y'), y: string() }),
      ])
      .optional(),
    more: record(string(), unknown()).optional(),
    tree: tree.optional(),
    address: rest.url().optional(),
  })
    .refine(({ id }) => id !== 'none', 'not none')
    .transform((all) => ({ ...all, seen: true }));
}

const least = { id: 'a', flag: null };
const values = [
  least,
  { ...least, extra: 1, count: 3, kind: 'mail', either: 4, more: { a: [1] }, address: 'https://a.example/' },
  { ...least, tree: { name: ' root ', below: [{ name: 'leaf' }, { name: 'leaf', below: [{ name: 'x' }] }] } },
  { ...least, tree: { name: 'root', below: [{ name: ' ' }] } },
  { ...least, one: { of: 'x', x: 1 } },
  { ...least, one: { of: 'y', y: '1', z: 2 } },
  { ...least, one: { of: 'z' } },
  { ...least, count: 10, kind: 'other', either: 'b', address: 'a', id: 'much too long' },
  { id: 'none', flag: true },
  { id: 7, flag: undefined },
  {},
  [],
  null,
  'text',
];

describe('zod in the extension', () => {
  it('says of values what zod says, and gives what zod gives', async () => {
    const { made, code } = await inExtension<typeof z>(file, [
      zodWithoutJsonSchema(),
      zodWithoutStringFormats(),
      zodWithoutUnaskedMethods(),
      zodWithoutGeneratedCode(),
      zodWithoutCycles(),
    ]);
    expect(code).not.toMatch(/ZodObjectJIT|new Doc\(|ZodCyclicError/);
    const [ours, theirs] = [schema(made), schema(z)];
    const said = (one: z.ZodType, value: unknown) => {
      const { success, data, error } = one.safeParse(value);
      return { success, data, issues: error?.issues, message: error?.message };
    };
    expect(values.filter((value) => theirs.safeParse(value).success).length).toBeGreaterThan(3);
    for (const value of values) expect(said(ours, value)).toEqual(said(theirs, value));
  });

  it('writes no parser for itself', () => {
    const code = withoutGeneratedCode(zod);
    const own = new Set(zod.split('\n'));
    expect(code.split('\n').filter((line) => !own.has(line))).toEqual(['    core.$ZodObject.init(inst, def);']);
    expect(zodWithoutGeneratedCode().transform(zod, file)?.code).toBe(code);
    expect(zodWithoutGeneratedCode().transform(zod, file.replace('classic', 'mini'))).toBeUndefined();
    expect(() => withoutGeneratedCode(code)).toThrow('another way');
  });

  it('remembers nothing of a value', () => {
    const code = withoutCycles(zod);
    expect(code).not.toContain('memoizer()');
    expect(zodWithoutCycles().transform(zod, file)?.code).toBe(code);
    expect(zodWithoutCycles().transform(zod, file.replace('classic', 'mini'))).toBeUndefined();
    expect(() => withoutCycles(code)).toThrow('another way');
  });
});
