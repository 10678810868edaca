import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../scripts/house/places.ts';

function filesIn(folder: string): string[] {
  return readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:tsx?|html)$/.test(file))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`);
}

const texts = new Map(
  ['companion', 'components', 'entrypoints', 'lib', 'scripts', 'tests']
    .flatMap(filesIn)
    .map((path) => [path, readFileSync(join(projectRoot, path), 'utf8')] as const),
);

/** Whether a file of the product itself imports this one. */
export function isImported(path: string): boolean {
  const name = path.split('/').at(-1) ?? '';
  return [...texts].some(
    ([from, text]) =>
      from !== path && !from.startsWith('tests/') && text.includes(`/${name}'`) && importsAs(text, name),
  );
}

function importsAs(text: string, name: string): boolean {
  return text.split('\n').some((line) => line.endsWith(`/${name}';`) || line.includes(`/${name}')`));
}

/** Tests that hold one of these words; those that look at the house itself aside. */
export function testsWith(...words: readonly string[]): string[] {
  return [...texts]
    .filter(
      ([from, text]) =>
        /^tests\/(?!unit\/house\/).*\.test\.ts$/.test(from) && words.some((word) => text.includes(word)),
    )
    .map(([from]) => from);
}

/** Lines that a template left to be filled in, as `file:line: text`. */
export function toFillIn(): string[] {
  const places = /^(?:lib\/(?:consoles|signals|questions)|companion\/connectors|tests)\//;
  return [...texts]
    .filter(([path]) => places.test(path) && !/^tests\/unit\/(?:house|scripts)\//.test(path))
    .flatMap(([path, text]) =>
      text.split('\n').flatMap((line, i) => (line.includes('FILL IN') ? [`${path}:${i + 1}: ${line.trim()}`] : [])),
    );
}
