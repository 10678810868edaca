import { toUnicode } from './internationalised.ts';

/**
 * The public suffix list as tldts looks it up: nodes whose edges, sorted by their label's hash, lie one after the other.
 * Flags: 1 a suffix by ICANN's part of the list, 2 by the private part.
 */
export interface SuffixTrie {
  nodeFlags: Uint8Array;
  edgeStart: Uint16Array;
  edgeLength: Uint8Array;
  edgeChild: Uint16Array;
  labelText: string;
  rulesRoot: number;
  exceptionsRoot: number;
}

/**
 * How rules are written: sorted, from the top-level domain down, each by what it differs in from the one before: `(com` below it,
 * else how many letters of its last label stay (`A` none, `B` one, …) and what follows: `AcomBity`, after a `)` for each label that
 * is left first. What separates labels sorts before all that they are made of, so that what is below a name follows it at once.
 * Internationalised labels stand there in ASCII and get their letters here: so names half in the one and half in the other are
 * known besides.
 */
export const notation = {
  labelsApart: '!',
  below: '(',
  left: ')',
  /** From here on rules are of the other part of the list: ICANN's first. */
  otherPart: '~',
  /** Capital letters of ASCII, and then Cyrillic ones: no rule holds any. */
  letterFor: (kept: number) => String.fromCharCode(kept < 26 ? 0x41 + kept : 0x410 + kept - 26),
} as const;

const { labelsApart, below, left, otherPart } = notation;

/** A mark, or how much is kept, with the labels behind it. */
const written = /([()~A-Z\u0410-\uffff])([^()~A-Z\u0410-\uffff]*)/g;

function kept(letter: string): number {
  const code = letter.charCodeAt(0);
  return code >= 0x410 ? code - 0x410 + 26 : code - 0x41;
}

/**
 * The trie from its rules as text. In the extension it comes so (scripts/build/suffixes.ts): as text, in the alphabet's order,
 * the list takes three quarters of the room that it takes as tldts' tables, which are in their hashes' order.
 */
export function suffixTrie(rules: string, exceptions: string): SuffixTrie {
  const layout = new Layout();
  const rulesRoot = layout.add(rules);
  const exceptionsRoot = layout.add(exceptions);
  return layout.laidOut(rulesRoot, exceptionsRoot);
}

interface Edge {
  label: string;
  child: number;
  hash: number;
}

/** A node whose edges are not all known yet. */
interface Open {
  label: string;
  flags: number;
  edges: Edge[];
}

/** Lays nodes out as they are complete. Those below which nothing is are one node for each flag: most of them are alike. */
class Layout {
  private readonly nodeFlags = [0, 1, 2];
  private readonly edgeStart = [0, 0, 0];
  private readonly edgeLength: number[] = [];
  private readonly edgeChild: number[] = [];
  private labelText = '';

  /** Adds the rules of one root, and returns its node. */
  add(packed: string): number {
    const root: Open = { label: '', flags: 0, edges: [] };
    const open = [root];
    let node = root;
    const close = () => {
      const { label, flags, edges } = open.pop() as Open;
      node = open.at(-1) ?? root;
      node.edges.push(edgeTo(label, edges.length === 0 ? flags : this.settle(flags, edges)));
    };
    let flag = 1;
    for (const [, mark = '', text = ''] of packed.matchAll(written)) {
      if (mark === otherPart) flag = 3 - flag;
      if (mark === left) close();
      if (text === '') continue;
      const before = mark === below ? '' : node.label.slice(0, kept(mark));
      if (mark !== below) close();
      const labels = (before + text).split(labelsApart);
      for (const [i, label] of labels.entries()) {
        node = { label, flags: i === labels.length - 1 ? flag : 0, edges: [] };
        open.push(node);
      }
    }
    while (node !== root) close();
    return this.settle(0, root.edges);
  }

  /** Puts a complete node behind those that are there, and returns its number. */
  private settle(flags: number, ascii: Edge[]): number {
    const inLetters = ascii.filter(({ label }) => label.startsWith('xn--'));
    const edges = [...ascii, ...inLetters.map(({ label, child }) => edgeTo(toUnicode(label), child))];
    this.edgeStart.push(this.edgeLength.length);
    for (const { label, child } of edges.sort((a, b) => a.hash - b.hash)) {
      this.labelText += label;
      this.edgeLength.push(label.length);
      this.edgeChild.push(child);
    }
    return this.nodeFlags.push(flags) - 1;
  }

  laidOut(rulesRoot: number, exceptionsRoot: number): SuffixTrie {
    return {
      nodeFlags: Uint8Array.from(this.nodeFlags),
      edgeStart: Uint16Array.from([...this.edgeStart, this.edgeLength.length]),
      edgeLength: Uint8Array.from(this.edgeLength),
      edgeChild: Uint16Array.from(this.edgeChild),
      labelText: this.labelText,
      rulesRoot,
      exceptionsRoot,
    };
  }
}

/** With tldts' hash of the label: djb2, from its end, since hosts are read from there. */
function edgeTo(label: string, child: number): Edge {
  let hash = 5381;
  for (let i = label.length - 1; i >= 0; i -= 1) hash = Math.imul(hash, 33) ^ label.charCodeAt(i);
  return { label, child, hash: hash >>> 0 };
}
