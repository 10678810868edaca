import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { projectRoot } from '../../../scripts/house/places.ts';

/** The file of zod's schemas, as it is installed. */
export const zodFile = join(projectRoot, 'node_modules', 'zod', 'v4', 'classic', 'schemas.js');
export const zodCode = readFileSync(zodFile, 'utf8');

/** A library's file as the extension's build has it: its code, and what it exports. */
export async function inExtension<T>(file: string, plugins: Plugin[]): Promise<{ made: T; code: string }> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    root: projectRoot,
    plugins,
    build: { write: false, minify: false, lib: { entry: file, formats: ['es'], fileName: 'library' } },
  });
  const [{ output }] = built as unknown as [{ output: [{ code: string }] }];
  const { code } = output[0];
  return { made: await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`), code };
}

/** Those of the extension's own files in which a pattern is found. */
export function sourcesWith(pattern: RegExp): string[] {
  const sources = ['lib', 'components', 'entrypoints'].flatMap((folder) =>
    readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(folder, name)),
  );
  if (sources.length <= 300) throw new Error(`The extension is made of more than ${sources.length} files.`);
  return sources.filter((path) => pattern.test(readFileSync(join(projectRoot, path), 'utf8')));
}
