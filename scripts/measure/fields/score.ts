/** Kinds of values that any console has, and the names under which a reading claims them. */
export const commonRoles = {
  severity: /^event\.severity$/,
  time: /^@timestamp$/,
  source: /^source\.(?:ip|domain)$/,
  destination: /^destination\.(?:ip|domain)$/,
  port: /^destination\.port$/,
  host: /^host\.name$/,
  user: /^user\.(?:target\.)?name$/,
  process: /^process\.(?:name|executable)$/,
  command: /^process\.command_line$/,
  url: /^url\.original$/,
};

/** What a reading of a saved page is judged by. */
export const roles = {
  ...commonRoles,
  rule: /^rule\.name$/,
  parent: /^process\.parent\.(?:name|executable)$/,
  hash: /^file\.hash\./,
  agent: /^user_agent\.original$/,
};
export type Role = keyof typeof roles;

/** What is true of one alert: each value as the page has it, several spellings where it shows several. */
export type Truth = Partial<Record<Role, string | string[]>>;

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
export function scored(
  claimed: readonly Claimed[],
  { truth, absent = [] }: { truth: Truth; absent?: readonly string[] },
): Score {
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

/** All readings together. */
export function summed(scores: readonly Score[]): Score {
  return {
    wanted: scores.reduce((sum, { wanted }) => sum + wanted, 0),
    found: scores.reduce((sum, { found }) => sum + found, 0),
    missing: scores.flatMap(({ missing }) => missing),
    invented: scores.flatMap(({ invented }) => invented),
  };
}
