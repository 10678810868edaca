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
    const entries = Array.isArray(inner)
      ? inner.map((child, i) => ({ value: child as unknown, path: `${path}[${i}]`, key, depth: depth + 1 }))
      : Object.entries(inner).map(([name, child]) => ({
          value: child as unknown,
          path: path === '' ? name : `${path}.${name}`,
          key: name,
          depth: depth + 1,
        }));
    for (const entry of entries.reverse()) stack.push(entry);
  }
  return { leaves, cut };
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
