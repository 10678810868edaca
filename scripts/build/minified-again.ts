import { minify } from '@swc/core';

/** What its last line says is the answer to whoever injected it; a minifier takes that for a value that nobody wants. */
const answering = ['article.js'];

/**
 * A plugin for Vite: what its own minifier wrote goes through swc's too, which folds what the other leaves. It is half a
 * hundredth of the extension, and the pages' scripts are held to 30 KB.
 */
export function minifiedAgain() {
  return {
    name: 'minified-again',
    enforce: 'post' as const,
    async generateBundle(_: unknown, bundle: Record<string, { type: string; code?: string }>) {
      for (const [file, chunk] of Object.entries(bundle)) {
        if (chunk.type !== 'chunk' || chunk.code === undefined || answering.includes(file)) continue;
        // What is injected into pages is no module.
        const module = /^\s*import\b|\bexport\s*\{/.test(chunk.code);
        // Nothing of ours is called by `new` that is no class; what libraries do stays as it is.
        const compress = { passes: 3, ecma: 2022 as const, unsafe_arrows: !module };
        const { code } = await minify(chunk.code, { module, compress, mangle: true });
        if (code.length < chunk.code.length) chunk.code = code;
      }
    },
  };
}
