import { NameError } from './names.ts';
import type { IndexLine } from './plan.ts';

/** An index with one line more: the import among the others, the entry in its list, both where the alphabet has them. */
export function withLine(text: string, line: IndexLine): string {
  if (new RegExp(`\\b${line.import}\\b`).test(text))
    throw new NameError(`${line.path} has a ${line.import} already; choose another name.`);
  return withEntry(withImport(text, line), line);
}

function withImport(text: string, { import: name, from }: IndexLine): string {
  const wanted = `import { ${name} } from '${from}';`;
  const lines = text.split('\n');
  const imports = lines.flatMap((line, i) => {
    const path = /^import (?!type ).* from '(\.[^']+)';$/.exec(line)?.[1];
    return path === undefined ? [] : [{ path, at: i }];
  });
  const after = imports.find(({ path }) => path > from)?.at;
  const last = lines.findLastIndex((line) => line.startsWith('import '));
  lines.splice(after ?? last + 1, 0, wanted);
  return lines.join('\n');
}

function withEntry(text: string, { path, list, import: name, entry = name, last = false }: IndexLine): string {
  const found = new RegExp(`(export const ${list}\\b[^=]*= \\[)([^\\]]*)(\\];)`).exec(text);
  if (!found) throw new Error(`${path} has no list ${list}.`);
  const [whole, begin, inside, end] = found;
  const entries = (inside ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
  const at = last ? -1 : entries.findIndex((one) => one.replace('...', '') > entry.replace('...', ''));
  entries.splice(at < 0 ? entries.length : at, 0, entry);
  const oneLine = `${begin}${entries.join(', ')}${end}`;
  const written = oneLine.length <= 120 ? oneLine : `${begin}\n${entries.map((one) => `  ${one},\n`).join('')}${end}`;
  return text.replace(whole, () => written);
}
