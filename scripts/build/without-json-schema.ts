import { rewritingZodSchemas } from './zod-schemas.ts';

const processor = /^ {4}inst\._zod\.processJSONSchema = .*;$\n/gm;
const methods = /^import \{ createStandardJSONSchemaMethod, createToJSONSchemaMethod \} from .*;$/m;

/** What a schema says of its own bounds: gathered by the writer of JSON Schema, and asked by nobody here. */
const bounds = /\butil\.derived\(\{\n(?: {4}.*\n)*\}, \{/g;

/**
 * zod's schemas without the half that writes them down as JSON Schema: only the companion does that (for `/openapi.json`),
 * and a bundler cannot see it, since each schema carries its writer along. Throws where zod's file no longer looks like
 * this, so that an update that brings it back is noticed.
 */
export function withoutJsonSchema(code: string): string {
  if (![processor, methods, bounds].every((part) => code.search(part) >= 0))
    throw new Error('zod writes JSON Schema in another way now.');
  return code
    .replace(processor, '')
    .replace(bounds, 'util.derived({}, {')
    .replace(
      methods,
      [
        "const noJsonSchema = () => { throw new Error('JSON Schema is left out of the extension: scripts/build/without-json-schema.ts'); };",
        'const createStandardJSONSchemaMethod = () => noJsonSchema;',
        'const createToJSONSchemaMethod = () => noJsonSchema;',
      ].join('\n'),
    );
}

/** A plugin for Vite that does this to zod. */
export const zodWithoutJsonSchema = () => rewritingZodSchemas('zod-without-json-schema', withoutJsonSchema);
