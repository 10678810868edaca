import { type Declarations, parseDeclarations, textProperties, withoutComments } from './style.ts';

/** One value that a rule gives to one property, and how it stands against others: by specificity, then by order. */
interface Given {
  value: string;
  precedence: number;
}

/** All that the sheets say of one compound selector: `div`, `.pre`, `#x`, `td.pre.wide`. */
interface Rule {
  tag: string;
  classes: readonly string[];
  id: string;
  given: Map<string, Given>;
}

const ruleLimit = 20_000;
const sheetLimit = 200_000;

/**
 * The rules of a mail's own style sheets that can be applied without a layout engine. Rules with combinators,
 * attributes or pseudo-classes, and those in at-rules (most are for narrow screens), are passed over: text is then taken as visible.
 *
 * A mail may bring as many rules as elements, so an element only meets those that name its id, one of its classes or
 * its tag; rules of one selector are one, and keep what is asked of text alone.
 */
export class StyleSheet {
  readonly #rules = new Map<string, Rule>();
  /** The rules to try for an id (`#x`), a class (`.x`), a tag (`x`) or any element (`*`). */
  readonly #index = new Map<string, Rule[]>();
  #order = 0;

  add(css: string): void {
    const plain = withoutComments(css.slice(0, sheetLimit)).replace(/<!--|-->/g, '');
    let depth = 0;
    let start = 0;
    let selector = '';
    for (let i = 0; i < plain.length && this.#order < ruleLimit; i++) {
      const letter = plain[i];
      if (letter === '{') {
        if (depth === 0) {
          // What ends without a body (`@import …;`) stands before the selector.
          selector = plain.slice(start, i).split(';').at(-1)?.trim() ?? '';
          start = i + 1;
        }
        depth++;
      } else if (letter === '}' && depth > 0) {
        depth--;
        if (depth === 0) {
          if (!selector.includes('@')) this.#addRule(selector, plain.slice(start, i));
          start = i + 1;
        }
      }
    }
  }

  #addRule(selectors: string, body: string): void {
    const declarations = [...parseDeclarations(body)].filter(([name]) => textProperties.has(name));
    for (const selector of selectors.split(',')) {
      const match = selector.trim().match(/^([a-z][a-z0-9]*|\*)?((?:[.#][\w-]+)*)$/i);
      if (!match || match[0] === '' || this.#order >= ruleLimit) continue;
      const rest = match[2] ?? '';
      const tag = match[1] && match[1] !== '*' ? match[1].toLowerCase() : '';
      const classes = [...new Set([...rest.matchAll(/\.([\w-]+)/g)].map((m) => m[1] ?? ''))].sort();
      const id = rest.match(/#([\w-]+)/)?.[1] ?? '';
      const rule = this.#ruleFor(tag, classes, id);
      const specificity = (id === '' ? 0 : 10_000) + classes.length * 10 + (tag === '' ? 0 : 1);
      const precedence = specificity * ruleLimit + this.#order++;
      for (const [name, value] of declarations) {
        if (precedence >= (rule.given.get(name)?.precedence ?? 0)) rule.given.set(name, { value, precedence });
      }
    }
  }

  #ruleFor(tag: string, classes: readonly string[], id: string): Rule {
    const key = `${tag}#${id}.${classes.join('.')}`;
    let rule = this.#rules.get(key);
    if (!rule) {
      rule = { tag, classes, id, given: new Map() };
      this.#rules.set(key, rule);
      const place = id !== '' ? `#${id}` : this.#rarest(classes) || tag || '*';
      const there = this.#index.get(place);
      if (there) there.push(rule);
      else this.#index.set(place, [rule]);
    }
    return rule;
  }

  /** The class that has the fewest rules so far, so that no class brings along all rules that name it beside others. */
  #rarest(classes: readonly string[]): string {
    let best = '';
    let least = Number.POSITIVE_INFINITY;
    for (const name of classes) {
      const count = this.#index.get(`.${name}`)?.length ?? 0;
      if (count < least) [best, least] = [`.${name}`, count];
    }
    return best;
  }

  /** Declarations for one element: rules by specificity and order, then its style attribute. */
  declarationsFor(tag: string, attributes: Record<string, string>): Declarations {
    const result: Declarations = new Map();
    if (this.#rules.size > 0) this.#collect(tag, attributes, result);
    if (attributes.style) for (const [name, value] of parseDeclarations(attributes.style)) result.set(name, value);
    return result;
  }

  #collect(tag: string, attributes: Record<string, string>, result: Declarations): void {
    const classes = attributes.class ? new Set(attributes.class.split(/\s+/)) : undefined;
    const precedences = new Map<string, number>();
    const apply = (place: string) => {
      for (const rule of this.#index.get(place) ?? []) {
        if (rule.tag !== '' && rule.tag !== tag) continue;
        if (rule.id !== '' && rule.id !== attributes.id) continue;
        if (!rule.classes.every((name) => classes?.has(name))) continue;
        for (const [name, { value, precedence }] of rule.given) {
          if (precedence < (precedences.get(name) ?? 0)) continue;
          precedences.set(name, precedence);
          result.set(name, value);
        }
      }
    };
    apply('*');
    apply(tag);
    for (const name of classes ?? []) apply(`.${name}`);
    if (attributes.id) apply(`#${attributes.id}`);
  }
}
