/** One leaf of a JSON document. */
export interface Leaf {
  /** Keys joined by dots; positions in brackets: `process.args[0]`. */
  path: string;
  /** Last key, for looking up what the field means. */
  key: string;
  value: string;
}

export const leafLimit = 20_000;
export const depthLimit = 64;
/** Of a path, in characters: names in names in names would multiply. */
const pathLimit = 400;

/**
 * Walks a JSON value without recursion: its leaves in order, bounded in number and depth. `cut` says that a bound was met.
 * Strings that hold JSON themselves (many vendors nest it so) are walked too.
 */
export function flatten(value: unknown): { leaves: Leaf[]; cut: boolean } {
  const leaves: Leaf[] = [];
  let cut = false;
  const stack: { value: unknown; path: string; key: string; depth: number }[] = [
    { value, path: '', key: '', depth: 0 },
  ];
  while (stack.length > 0) {
    const item = stack.pop();
    if (!item) break;
    if (leaves.length >= leafLimit) return { leaves, cut: true };
    const { path, key, depth } = item;
    const inner = nested(item.value);
    if (inner === null || typeof inner !== 'object') {
      if (inner !== null && inner !== undefined && inner !== '') leaves.push({ path, key, value: String(inner) });
      continue;
    }
    if (depth >= depthLimit) {
      cut = true;
      continue;
    }
    // No more than could still become leaves: a wide array would cost a hundred times what it holds.
    const room = leafLimit - leaves.length + 1;
    const keys = Array.isArray(inner) ? undefined : Object.keys(inner);
    const count = keys ? keys.length : (inner as unknown[]).length;
    if (count > room) cut = true;
    for (let i = Math.min(count, room) - 1; i >= 0; i--) {
      const name = keys?.[i];
      stack.push({
        value: name === undefined ? (inner as unknown[])[i] : (inner as Record<string, unknown>)[name],
        path: longer(path, name === undefined ? `[${i}]` : path === '' ? name : `.${name}`),
        key: name?.slice(0, pathLimit) ?? key,
        depth: depth + 1,
      });
    }
  }
  return { leaves, cut };
}

function longer(path: string, by: string): string {
  return path.length >= pathLimit ? path : (path + by).slice(0, pathLimit);
}

function nested(value: unknown): unknown {
  if (typeof value !== 'string' || value.length > 200_000 || !/^\s*[{[][\s\S]*[}\]]\s*$/.test(value)) return value;
  try {
    const parsed: unknown = JSON.parse(value);
    return typeof parsed === 'object' ? parsed : value;
  } catch {
    return value;
  }
}
