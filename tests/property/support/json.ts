import fc from 'fast-check';
import { anyText } from './hostile.ts';

/** Names that mean something to objects, and others. */
const keys = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '') },
  { weight: 1, arbitrary: anyText },
);

/** Any JSON text, with names among its keys that would change what all objects inherit. `more` are names that a reader knows. */
export function jsonText(...more: string[]): fc.Arbitrary<string> {
  const name = more.length > 0 ? fc.oneof(fc.constantFrom(...more), keys) : keys;
  const { value } = fc.letrec<{ value: string; object: string; array: string; leaf: string }>((tie) => ({
    leaf: fc.oneof(
      anyText.map((text) => JSON.stringify(text)),
      fc.constantFrom('null', 'true', '0', '-1', '1e400', '{}', '[]'),
    ),
    array: fc.array(tie('value'), { maxLength: 4 }).map((items) => `[${items.join(',')}]`),
    object: fc
      .array(fc.tuple(name, tie('value')), { maxLength: 6 })
      .map((members) => `{${members.map(([key, inner]) => `${JSON.stringify(key)}:${inner}`).join(',')}}`),
    value: fc.oneof({ maxDepth: 4, withCrossShrink: true }, tie('leaf'), tie('object'), tie('array')),
  }));
  return value;
}

/** What all objects inherit; a property that adds to it was polluted. */
export function inherited(): string {
  return JSON.stringify([
    Object.getOwnPropertyNames(Object.prototype),
    Object.getOwnPropertyNames(Array.prototype),
    Object.getOwnPropertyNames(Function.prototype),
  ]);
}
