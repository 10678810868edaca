import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const path = join(import.meta.dirname, '..', '..', 'docs', 'measurements.md');

/** Puts a text between `<!-- name -->` and `<!-- /name -->` in docs/measurements.md. */
export function writeMeasured(name: string, text: string): void {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const from = before.indexOf(start);
  const to = before.indexOf(end);
  if (from < 0 || to < from) throw new Error(`docs/measurements.md has no place for “${name}”.`);
  writeFileSync(path, `${before.slice(0, from + start.length)}\n${text.trim()}\n${before.slice(to)}`);
}
