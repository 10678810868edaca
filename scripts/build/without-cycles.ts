import { rewritingZodSchemas } from './zod-schemas.ts';

const remembering = /^function _ensureDefaultMemoizer\(\) \{\n(?: {4}.*\n)+\}\n/m;

/**
 * zod without its memory of what it has met in a value, with which it goes through one that holds itself: what is checked in the
 * extension came as JSON or as a message, which is JSON too. `zod/mini` has none by default either. Throws where zod's file no
 * longer looks like this.
 */
export function withoutCycles(code: string): string {
  if (!remembering.test(code)) throw new Error('zod goes through values that hold themselves in another way now.');
  return code.replace(remembering, 'function _ensureDefaultMemoizer() {}\n');
}

/** A plugin for Vite that does this to zod. */
export const zodWithoutCycles = () => rewritingZodSchemas('zod-without-cycles', withoutCycles);
