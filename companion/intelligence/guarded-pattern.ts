/** Characters of a pattern, and of a value that it is tried on: at most. */
export const patternLimit = 200;
export const valueLimit = 256;

/** Ways through a value that a pattern may leave open: as many steps are taken at worst, some milliseconds. */
const wayLimit = 1_000_000;

/**
 * A pattern from a list, or why it is not used. Lists come from outside and are tried on text of an attacker's, so only
 * patterns that cannot run away are taken: no repetition of something that itself repeats or chooses, no
 * back-references, no look-around, and all its repetitions and choices together leave few ways open; and they are
 * tried on short values only. Takes `/pattern/flags` as MISP writes them, or the bare pattern.
 */
export function guardedPattern(written: string): { test(value: string): boolean } | { refused: string } {
  const delimited = /^\/(.*)\/([a-z]*)$/s.exec(written);
  const body = delimited?.[1] ?? written;
  if (body.length === 0) return { refused: 'it is empty' };
  if (body.length > patternLimit) return { refused: `it is longer than ${patternLimit} characters` };
  const danger = dangerIn(body);
  if (danger) return { refused: danger };
  try {
    const pattern = new RegExp(body, delimited?.[2]?.includes('i') || !delimited ? 'i' : '');
    return { test: (value) => value.length <= valueLimit && pattern.test(value) };
  } catch {
    return { refused: 'it is no regular expression' };
  }
}

interface Group {
  repeats: boolean;
  chooses: boolean;
  choices: number;
}

function dangerIn(body: string): string | undefined {
  const groups: Group[] = [{ repeats: false, chooses: false, choices: 1 }];
  let last: Group | undefined;
  // Without a hold at the start, every place of the value is one.
  let ways = body.startsWith('^') ? 1 : valueLimit;
  for (let i = 0; i < body.length; i++) {
    const letter = body[i];
    const inside = groups.at(-1);
    if (!inside) return 'its brackets do not match';
    if (letter === '\\') {
      if (/[1-9k]/.test(body[i + 1] ?? '')) return 'it refers back to its own groups';
      i++;
      last = undefined;
    } else if (letter === '[') {
      i = classEnd(body, i);
      last = undefined;
    } else if (letter === '(') {
      if (body[i + 1] === '?' && body[i + 2] !== ':') return 'it looks around';
      if (body[i + 1] === '?') i += 2;
      groups.push({ repeats: false, chooses: false, choices: 1 });
    } else if (letter === ')') {
      last = groups.pop();
      const outer = groups.at(-1);
      if (!outer || !last) return 'its brackets do not match';
      outer.repeats ||= last.repeats;
      outer.chooses ||= last.chooses;
      ways *= last.choices;
    } else if (letter === '|') {
      inside.chooses = true;
      inside.choices++;
      last = undefined;
    } else {
      const repetition = repetitionAt(body, i);
      if (repetition) {
        i += repetition.length - 1;
        if (repetition.most > 1 && last && (last.repeats || last.chooses))
          return 'it repeats what itself repeats or chooses';
        if (repetition.most > 1 || repetition.most > repetition.least) inside.repeats = true;
        ways *= Math.min(valueLimit, Math.max(1, repetition.most - repetition.least + 1));
      }
      last = undefined;
    }
  }
  if (groups.length !== 1) return 'its brackets do not match';
  // A choice at the top makes `^` hold for its first part only.
  if ((groups[0]?.choices ?? 1) > 1 && body.startsWith('^')) ways *= valueLimit;
  return ways * (groups[0]?.choices ?? 1) > wayLimit ? 'it leaves too many ways open' : undefined;
}

function classEnd(body: string, from: number): number {
  for (let i = from + 1; i < body.length; i++) {
    if (body[i] === '\\') i++;
    else if (body[i] === ']') return i;
  }
  return body.length;
}

function repetitionAt(body: string, i: number): { length: number; least: number; most: number } | undefined {
  const match = /^(?:[*+?]|\{(\d{1,9})(,?)(\d{0,9})\})\??/.exec(body.slice(i, i + 24));
  if (!match) return undefined;
  const [all, least, comma, most] = match;
  const { length } = all;
  if (least === undefined) return { length, least: 0, most: all[0] === '?' ? 1 : Number.POSITIVE_INFINITY };
  if (comma === '') return { length, least: Number(least), most: Number(least) };
  return { length, least: Number(least), most: most === '' ? Number.POSITIVE_INFINITY : Number(most) };
}
