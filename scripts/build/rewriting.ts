/** The file that a module comes from, its folders apart by `/` on every system and without what Vite asks of it. */
export function fileOf(id: string): string {
  return id.replaceAll('\\', '/').replace(/\?.*$/, '');
}

/** A plugin for Vite that has `rewrite` change the code of the files that `files` matches, before anything else looks at it. */
export function rewriting(name: string, files: RegExp, rewrite: (code: string, file: string) => string) {
  return {
    name,
    enforce: 'pre' as const,
    transform(code: string, id: string) {
      const file = fileOf(id);
      return files.test(file) ? { code: rewrite(code, file), map: null } : undefined;
    },
  };
}
