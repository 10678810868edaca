import type { QueryLanguage } from '../../schema/query-language.ts';
import { languages } from './language.ts';

/** What a query can be about: taken from the alert, and so an attacker's words, all of them. */
export interface QuerySubject {
  sender?: string | undefined;
  messageId?: string | undefined;
  subject?: string | undefined;
  /** Hosts that links lead to, those that speak for a threat first. At most five. */
  hosts: readonly string[];
  /** Names of attached files, at most five. */
  files: readonly string[];
  /** Their SHA-256 digests. */
  hashes: readonly string[];
}

export type Queries = Partial<Record<QueryLanguage, string>>;

/** One condition, or nothing where its value is missing or the language cannot hold it. */
export type Condition = string | undefined;

/** The parts of a language that a query is put together from; every value goes through `quote`. */
export function inLanguage(id: QueryLanguage) {
  const { quote } = languages[id];
  const fill = (value: string | undefined, template: (literal: string) => string): Condition => {
    const literal = value === undefined ? undefined : quote(value);
    return literal === undefined ? undefined : template(literal);
  };
  return {
    /** `template` around one quoted value. */
    one: fill,
    /** `template` around a list of quoted values; those that cannot be held are left out. */
    list(values: readonly string[], template: (literals: string) => string, between = ', '): Condition {
      const literals = values.slice(0, 5).flatMap((value) => quote(value) ?? []);
      return literals.length === 0 ? undefined : template(literals.join(between));
    },
  };
}

/** Those of the conditions that hold, joined; nothing where none does. */
export function joined(between: string, ...conditions: readonly Condition[]): Condition {
  const held = conditions.filter((condition) => condition !== undefined);
  return held.length === 0 ? undefined : held.join(between);
}

/** The lines of a query around its condition; without a condition there is no query. */
export function query(condition: Condition, lines: (condition: string) => readonly string[]): string | undefined {
  return condition === undefined ? undefined : lines(condition).join('\n');
}

/** Leaves out the languages that have nothing to say. */
export function queriesOf(all: Record<string, string | undefined>): Queries {
  return Object.fromEntries(Object.entries(all).filter(([, text]) => text !== undefined));
}
