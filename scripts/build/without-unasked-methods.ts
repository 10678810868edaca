import { rewritingZodSchemas } from './zod-schemas.ts';

/** Methods that zod's schemas have and nobody here asks for. */
const unasked = new Set(
  'register superRefine overwrite exactOptional nonoptional and readonly describe apply parseAsync safeParseAsync validate validateAsync encode decode encodeAsync decodeAsync safeEncode safeDecode safeEncodeAsync safeDecodeAsync toJSONSchema lowercase uppercase slugify keyof catchall passthrough strict strip safeExtend merge partial exactPartial required'.split(
    ' ',
  ),
);

const method = /^ {4}(?:async )?(\w+)(?:: (?:async )?function \w+)?\(.*\) \{\n(?: {8}.*\n)+ {4}\},?\n/gm;

/**
 * zod's schemas without the methods that nobody here asks for: since they hang on every schema, a bundler keeps them and all that they
 * lead to. Throws where zod's file no longer looks like this.
 */
export function withoutUnaskedMethods(code: string): string {
  const left = code.replace(method, (written, name: string) => (unasked.has(name) ? '' : written));
  if (methodsLeftOut(code).length !== unasked.size) throw new Error('zod has its methods in another way now.');
  return left;
}

/** The names of the methods that are left out. */
export function methodsLeftOut(code: string): string[] {
  return [...new Set([...code.matchAll(method)].map(([, name]) => name ?? ''))].filter((name) => unasked.has(name));
}

/** A plugin for Vite that does this to zod. */
export const zodWithoutUnaskedMethods = () => rewritingZodSchemas('zod-without-unasked-methods', withoutUnaskedMethods);
