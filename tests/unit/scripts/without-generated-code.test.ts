import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withoutGeneratedCode, zodWithoutGeneratedCode } from '../../../scripts/build/without-generated-code.ts';
import { projectRoot } from '../../../scripts/house/places.ts';

const file = join(projectRoot, 'node_modules', 'zod', 'v4', 'classic', 'schemas.js');
const zod = readFileSync(file, 'utf8');

describe('objects in zod as the extension has it', () => {
  it('write no parser for themselves, and all else is as it is', () => {
    const code = withoutGeneratedCode(zod);
    expect(code).not.toContain('ZodObjectJIT');
    const own = new Set(zod.split('\n'));
    expect(code.split('\n').filter((line) => !own.has(line))).toEqual(['    core.$ZodObject.init(inst, def);']);
    expect(zodWithoutGeneratedCode().transform(zod, file)?.code).toBe(code);
    expect(zodWithoutGeneratedCode().transform(zod, file.replace('classic', 'mini'))).toBeUndefined();
  });

  it('are looked for in zod as it is known', () => {
    expect(() => withoutGeneratedCode(withoutGeneratedCode(zod))).toThrow('another way');
  });
});
