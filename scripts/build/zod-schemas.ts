import { rewriting } from './rewriting.ts';

/** A plugin for Vite that has `rewrite` change the file of zod's schemas: on these hangs what a bundler keeps of zod unasked. */
export const rewritingZodSchemas = (name: string, rewrite: (code: string) => string) =>
  rewriting(name, /\/zod\/v4\/classic\/schemas\.js$/, rewrite);
