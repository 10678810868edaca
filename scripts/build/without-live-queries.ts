import { rewriting } from './rewriting.ts';

/** What is taken out of Dexie's file, and what stands there instead: each must be there once. */
const cuts: readonly [what: RegExp, instead: string][] = [
  // Keeping what live queries have read, and telling them what changed.
  [/^ {8}this\.use\(cacheMiddleware\);\n {8}this\.use\(observabilityMiddleware\);\n/m, ''],
  [/^ {4}liveQuery,\n {4}extendObservabilitySet,\n/m, ''],
  [/^ {12}if \('mutatedParts' in idbtrans\) \{\n.*\n {12}\}\n/m, ''],
  [/^ {8}if \(wasCreated\) \{\n {12}const everything = \{\};\n(?: {12}.*\n)* {8}\}\n/m, ''],
  // Telling other pages, and what pages do that are put aside and come back.
  [/^if \(typeof dispatchEvent !== 'undefined' &&\n[\s\S]*?(?=^function add\(value\) \{$)/m, ''],
  // What somebody may do before anything is written. Nothing here does.
  [/^ {8}this\.use\(hooksMiddleware\);\n/m, ''],
  // Keys in whatever case they are written, and all but some; adding and changing many at once. Nobody here asks for these.
  [/^ {4}startsWithIgnoreCase\(str\) \{\n[\s\S]*?(?=^ {4}anyOf\(\) \{$)/m, ''],
  [/^ {4}upsert\(key, modifications\) \{\n[\s\S]*?(?=^ {4}update\(keyOrObject)/m, ''],
  [/^ {4}bulkAdd\(objects, .*\{\n[\s\S]*?(?=^ {4}bulkPut\()/m, ''],
  [/^ {4}bulkUpdate\(keysAndChanges\) \{\n[\s\S]*?(?=^ {4}bulkDelete\()/m, ''],
  [/^ {4}notEqual\(value\) \{\n[\s\S]*?(?=^\}$)/m, ''],
];

/**
 * Dexie without its live queries, which tell who shows something of the store that it has changed, in this page and in others, and
 * without its hooks: the background is the store's only owner and says itself what is new; and without ways to ask that nobody
 * here asks. A bundler cannot see that, since each database has them. Throws where Dexie's file no longer looks like this, so that an update is noticed.
 */
export function withoutLiveQueries(code: string): string {
  return cuts.reduce((left, [what, instead]) => {
    if (!what.test(left)) throw new Error(`Dexie has its live queries or hooks in another way now: ${what.source}`);
    return left.replace(what, instead);
  }, code);
}

/** A plugin for Vite that does this to Dexie. */
export const dexieWithoutLiveQueries = () =>
  rewriting('dexie-without-live-queries', /\/dexie\/dist\/modern\/dexie\.mjs$/, withoutLiveQueries);
