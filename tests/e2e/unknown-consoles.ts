import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const unknownPages = join(import.meta.dirname, '..', 'consoles', 'pages', 'unknown');

/** What a page in tests/consoles/pages/unknown shows, written by hand: its alert's values, each as the page has it. */
export interface Truth {
  shows: 'alert' | 'queue' | 'article' | 'none';
  title: string;
  /** Several spellings where the page shows several. */
  truth: Partial<Record<Role, string | string[]>>;
  /** Gaps that must be told. */
  gaps?: string[];
  /** Values of others on the same page: none of them may be claimed for the alert. */
  absent?: string[];
  /** What can be told by layout or script alone. */
  layout?: boolean;
}

/** The values that a reading is judged by, and the names under which they are claimed. */
export const roles = {
  rule: /^rule\.name$/,
  severity: /^event\.severity$/,
  time: /^@timestamp$/,
  source: /^source\.(?:ip|domain)$/,
  destination: /^destination\.(?:ip|domain)$/,
  port: /^destination\.port$/,
  host: /^host\.name$/,
  user: /^user\.(?:target\.)?name$/,
  process: /^process\.(?:name|executable)$/,
  parent: /^process\.parent\.(?:name|executable)$/,
  command: /^process\.command_line$/,
  hash: /^file\.hash\./,
  url: /^url\.original$/,
  agent: /^user_agent\.original$/,
};
export type Role = keyof typeof roles;

export interface Claimed {
  path: string;
  value: string;
}

export interface Score {
  wanted: number;
  found: number;
  missing: string[];
  /** Claimed for the alert, and not what the page says of it. */
  invented: string[];
}

/** Compares what was claimed with what is true. A program's name is as good as the path that ends in it. */
export function scored(claimed: readonly Claimed[], { truth, absent = [] }: Pick<Truth, 'truth' | 'absent'>): Score {
  const all = Object.entries(truth).map(([role, values]) => [role as Role, [values].flat()] as const);
  const missing = all.flatMap(([role, values]) =>
    claimed.some(({ path, value }) => roles[role].test(path) && values.includes(value))
      ? []
      : [`${role}: ${values[0]}`],
  );
  const invented = claimed.flatMap(({ path, value }) => {
    const role = (Object.keys(roles) as Role[]).find((name) => roles[name].test(path));
    if (!role) return [];
    const values = [truth[role] ?? []].flat();
    const programs = /^(?:process|parent)$/.test(role) ? values.map((one) => one.split(/[\\/]/).at(-1)) : [];
    return !absent.includes(value) && (values.includes(value) || programs.includes(value)) ? [] : [`${path}: ${value}`];
  });
  return { wanted: all.length, found: all.length - missing.length, missing, invented };
}

export function truths(): [name: string, truth: Truth][] {
  return readdirSync(unknownPages)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => [file.slice(0, -5), JSON.parse(readFileSync(join(unknownPages, file), 'utf8'))]);
}
