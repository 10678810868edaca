import { rewritingZodSchemas } from './zod-schemas.ts';

const methods =
  /(\$constructor\("ZodString", \(inst, def\) => \{\n(?: {4}.*\n)*\}, \{\n)((?: {4}\w+\(params\) \{\n {8}return this\.check\(.*\);\n {4}\},?\n)+)\}\);/;

/**
 * zod's texts without a method for each format that a text may have (`z.string().email()`, in zod's own words outdated): since
 * they hang on every text, a bundler keeps all formats. Schemas here say `z.url()` and `z.iso.datetime()`, which stay. Throws
 * where zod's file no longer looks like this.
 */
export function withoutStringFormats(code: string): string {
  if (!methods.test(code)) throw new Error('zod has formats of texts in another way now.');
  return code.replace(methods, '$1});');
}

/** The names of the methods that are left out. */
export function formatsLeftOut(code: string): string[] {
  return [...(methods.exec(code)?.[2] ?? '').matchAll(/^ {4}(\w+)\(/gm)].map(([, name]) => name ?? '');
}

/** A plugin for Vite that does this to zod. */
export const zodWithoutStringFormats = () => rewritingZodSchemas('zod-without-string-formats', withoutStringFormats);
