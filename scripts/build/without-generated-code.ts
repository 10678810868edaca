import { rewritingZodSchemas } from './zod-schemas.ts';

const generating = 'core.$ZodObjectJIT.init(inst, def);';

/**
 * zod's objects without the parser that they write for themselves at run time: an extension's pages and worker may run nothing that is
 * written then (https://developer.chrome.com/docs/extensions/reference/manifest/content-security-policy), so zod tries once and
 * goes on without it there. Throws where zod's file no longer looks like this.
 */
export function withoutGeneratedCode(code: string): string {
  if (code.split(generating).length !== 2) throw new Error('zod writes its parsers in another way now.');
  return code.replace(generating, 'core.$ZodObject.init(inst, def);');
}

/** A plugin for Vite that does this to zod. */
export const zodWithoutGeneratedCode = () => rewritingZodSchemas('zod-without-generated-code', withoutGeneratedCode);
