import { anyNumber, beginningLength, fold, type Words } from './words.ts';

/**
 * Ways to say a thing, as a small grammar: what is asked for, put as verbs and objects and not as one sentence. Matching
 * is by words and not by regular expressions, so its work is bounded by construction: each place a phrase can begin at is
 * tried once, over as many words as the phrase can span.
 *
 * A phrase is a line of elements with spaces between them:
 * `verify|confirm` one of these words; `log_in` several words as one; `suspen*` any word that begins so; `now?` may be
 * missing; `~3` up to three words of any kind; `#` a number. Accents, case and apostrophes do not matter. A phrase never
 * goes across the end of a sentence. Lines in scripts without spaces are matched as text, `…` standing for a few letters.
 */
export interface Wording {
  first: ReadonlyMap<string, readonly Phrase[]>;
  firstBeginnings: readonly (readonly [beginning: string, phrase: Phrase])[];
  unspaced: readonly RegExp[];
}

interface Phrase {
  elements: readonly Element[];
  /** Counts the line in its wording, so that one is not found twice. */
  line: number;
}

type Element =
  | { gap: number }
  | { number: true; optional: boolean }
  | { exact: ReadonlyMap<string, readonly (readonly string[])[]>; beginnings: readonly string[]; optional: boolean };

/** A place in the written text. */
export interface Place {
  start: number;
  end: number;
}

/** Each phrase is tried at so many places; more is a text made to be long. */
const tries = 1000;

export function wording(...lines: string[]): Wording {
  const first = new Map<string, Phrase[]>();
  const firstBeginnings: [string, Phrase][] = [];
  const unspaced: RegExp[] = [];
  for (const [number, line] of lines.entries()) {
    if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(line)) {
      unspaced.push(unspacedPattern(line));
      continue;
    }
    const phrase: Phrase = { elements: line.trim().split(/ +/).map(element), line: number };
    const [head] = phrase.elements;
    if (!head || 'gap' in head || head.optional) throw new Error(`“${line}” must begin with words`);
    if ('number' in head) {
      first.set(anyNumber, [...(first.get(anyNumber) ?? []), phrase]);
      continue;
    }
    if (head.beginnings.some((beginning) => beginning.length < beginningLength))
      throw new Error(`“${line}” begins with too few letters`);
    for (const word of head.exact.keys()) {
      const known = first.get(word);
      if (known) known.push(phrase);
      else first.set(word, [phrase]);
    }
    for (const beginning of head.beginnings) firstBeginnings.push([beginning, phrase]);
  }
  return { first, firstBeginnings, unspaced };
}

function element(source: string): Element {
  if (source.startsWith('~')) return { gap: Number(source.slice(1)) };
  const optional = source.endsWith('?');
  const written = optional ? source.slice(0, -1) : source;
  if (written === '#') return { number: true, optional };
  const exact = new Map<string, string[][]>();
  const beginnings: string[] = [];
  for (const alternative of written.split('|')) {
    if (alternative.endsWith('*')) {
      const beginning = fold(alternative.slice(0, -1));
      beginnings.push(beginning);
      continue;
    }
    const [head = '', ...rest] = alternative.split('_').map(fold);
    if (head === '') throw new Error(`an empty word in “${source}”`);
    const known = exact.get(head);
    if (known) known.push(rest);
    else exact.set(head, [rest]);
  }
  return { exact, beginnings, optional };
}

function unspacedPattern(line: string): RegExp {
  const source = line
    .split('…')
    .map((part) => `(?:${part.split('|').map(RegExp.escape).join('|')})`)
    .join('[^。！？\\n]{0,14}');
  return new RegExp(source, 'u');
}

/** Where a text says it: at most `limit` places of different lines, in the order in which they stand. */
export function saidIn(text: Words, said: Wording, limit = 3): Place[] {
  const found = new Map<number, [number, number]>();
  const tried = new Map<Phrase, number>();
  const look = (phrase: Phrase, places: readonly number[] | undefined) => {
    if (!places || found.size >= limit || found.has(phrase.line)) return;
    for (const place of places) {
      const count = (tried.get(phrase) ?? 0) + 1;
      tried.set(phrase, count);
      if (count > tries) return;
      const end = endOf(text, phrase, place);
      if (end === undefined || isDenied(text, place)) continue;
      found.set(phrase.line, [place, end]);
      return;
    }
  };
  for (const [word, all] of said.first) {
    const places = text.places.get(word);
    if (places) for (const phrase of all) look(phrase, places);
  }
  for (const [beginning, phrase] of said.firstBeginnings)
    for (const word of text.beginnings.get(beginning.slice(0, beginningLength)) ?? [])
      if (word.startsWith(beginning)) look(phrase, text.places.get(word));
  const places = [...found.values()]
    .sort(([a], [b]) => a - b)
    .map(([start, end]) => ({ start: text.start(start), end: text.end(end - 1) }));
  if (text.unspaced !== '')
    for (const pattern of said.unspaced) {
      const match = places.length < limit ? pattern.exec(text.unspaced) : null;
      if (match) places.push({ start: text.original(match.index), end: text.original(match.index + match[0].length) });
    }
  return places;
}

/** Where a phrase that begins at a word ends (the word after its last one); `undefined` where it is not there. */
function endOf(text: Words, { elements }: Phrase, from: number): number | undefined {
  const sentence = text.sentence[from];
  let at: number[] = [from];
  for (const element of elements) {
    const next: number[] = [];
    const reach = (index: number) => {
      if (!next.includes(index)) next.push(index);
    };
    for (const index of at) {
      if ('gap' in element) {
        for (let far = index; far <= index + element.gap; far++) {
          reach(far);
          if (text.sentence[far] !== sentence) break;
        }
        continue;
      }
      if (element.optional) reach(index);
      const word = text.words[index];
      if (word === undefined || text.sentence[index] !== sentence) continue;
      if ('number' in element) {
        if (/^\d/.test(word)) reach(index + 1);
        continue;
      }
      for (const rest of element.exact.get(word) ?? [])
        if (rest.every((other, n) => text.words[index + 1 + n] === other && text.sentence[index + 1 + n] === sentence))
          reach(index + 1 + rest.length);
      if (element.beginnings.some((beginning) => word.startsWith(beginning))) reach(index + 1);
    }
    if (next.length === 0) return undefined;
    at = next;
  }
  return Math.min(...at);
}

/** Words that deny what follows, and those after which a denial is none: `if you do not verify`, `do not forget to pay`. */
const denials = new Set(
  'never not nobody dont wont doesnt didnt nie niemals nicht kein keine jamais nunca nao mai nooit niet никогда не'.split(
    ' ',
  ),
);
const conditions = new Set(
  'if unless failure fail failing until otherwise case should wenn falls sollten si sinon se caso als indien если could cannot unable hesitate forget miss delay wait worry only zogern vergessen hesitez oubliez dude olvide perca deixe esite aarzel'.split(
    ' ',
  ),
);
const denialReach = 7;

/** Whether the sentence denies what begins here: `we never ask you to verify your password`. */
function isDenied(text: Words, at: number): boolean {
  const sentence = text.sentence[at];
  let denied = false;
  for (let i = at - 1; i >= 0 && i >= at - denialReach * 2 && text.sentence[i] === sentence; i--) {
    const word = text.words[i] ?? '';
    if (conditions.has(word)) return false;
    if (i >= at - denialReach && denials.has(word)) denied = true;
  }
  return denied;
}
