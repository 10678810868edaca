/** `npm run docs`: writes docs/consoles.md and docs/signals.md from the files that they speak of. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { consolesDocument } from './house/consoles-document.ts';
import { projectRoot } from './house/places.ts';
import { signalsDocument } from './house/signals-document.ts';

/** Every document that is written by a script, by its path. */
export async function documents(root = projectRoot): Promise<Record<string, string>> {
  return { 'docs/consoles.md': await consolesDocument(root), 'docs/signals.md': await signalsDocument(root) };
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [path, text] of Object.entries(await documents())) {
    writeFileSync(join(projectRoot, path), text);
    console.log(`wrote ${path}`);
  }
