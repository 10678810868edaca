import { build, type InlineConfig } from 'vite';

const name = 'virtual:injected';

/** A script for a page, made of this code; imports in it name files by their whole path. */
export async function bundled(code: string): Promise<string> {
  const config: InlineConfig = {
    configFile: false,
    logLevel: 'error',
    // React asks which it is, as if there were a process.
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'injected',
        // Vite takes an entry for a path below the project's root.
        resolveId: (id) => (id.endsWith(name) ? name : undefined),
        load: (id) => (id === name ? code : undefined),
      },
    ],
    build: { write: false, minify: false, lib: { entry: name, formats: ['iife'], name: 'injected' } },
  };
  const output = await build(config);
  const [bundle] = Array.isArray(output) ? output : [output];
  return bundle && 'output' in bundle ? bundle.output[0].code : '';
}
