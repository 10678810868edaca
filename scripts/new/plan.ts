import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLine } from './index-line.ts';
import { NameError } from './names.ts';

/** One line for an index: what is imported from where, and the list it goes into. */
export interface IndexLine {
  path: string;
  list: string;
  import: string;
  from: string;
  /** What stands in the list; the import's name where it is not given. */
  entry?: string;
  /** The list has an order of its own: the new one comes last. */
  last?: boolean;
}

/** What a template makes: files that are not there yet, and lines in indexes that are. */
export interface Template {
  files: Record<string, string>;
  index: readonly IndexLine[];
  /** What is left to do, a sentence each. */
  next: readonly string[];
}

/** Every file with its new text. Errors: `NameError` where one is there already. */
export function changes(root: string, template: Template): Record<string, string> {
  const all: Record<string, string> = {};
  for (const [path, text] of Object.entries(template.files)) {
    if (existsSync(join(root, path))) throw new NameError(`${path} is there already; choose another name.`);
    all[path] = text;
  }
  for (const line of template.index) {
    const text = all[line.path] ?? readFileSync(join(root, line.path), 'utf8');
    all[line.path] = withLine(text, line);
  }
  return all;
}
