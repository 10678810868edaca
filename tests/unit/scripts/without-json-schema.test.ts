import { describe, expect, it } from 'vitest';
import { withoutJsonSchema, zodWithoutJsonSchema } from '../../../scripts/build/without-json-schema.ts';
import { zodFile as file, zodCode as zod } from './in-extension.ts';

describe('zod in the extension', () => {
  it('carries no writer of JSON Schema, and all else as it is', () => {
    const left = withoutJsonSchema(zod);
    expect(zod).toMatch(/processors\.\w+Processor/);
    expect(left).not.toMatch(/processors\.\w+Processor/);
    expect(left).not.toContain('to-json-schema.js');
    // What is left out are whole lines: what remains is zod's own, in its order.
    const own = new Set(zod.split('\n'));
    expect(left.split('\n').filter((line) => !own.has(line))).toHaveLength(3 + 4);
    // Nor what only it can answer: a schema's own bounds.
    expect(zod).toContain('processors.aggregateChecks(inst).minimum');
    expect(left).not.toContain('processors.aggregateChecks');
    expect(left).toContain('regex(...args) {');
  });

  it('refuses a zod that writes it in another way', () => {
    expect(() => withoutJsonSchema('export const string = () => {};')).toThrow('another way');
    expect(() => withoutJsonSchema(zod.replaceAll('processJSONSchema', 'process'))).toThrow('another way');
  });

  it('touches no other file', () => {
    expect(zodWithoutJsonSchema().transform(zod, file)?.code).toBe(withoutJsonSchema(zod));
    expect(zodWithoutJsonSchema().transform(zod, file.replace('classic', 'mini'))).toBeUndefined();
  });
});
