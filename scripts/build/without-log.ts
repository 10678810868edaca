import { rewriting } from './rewriting.ts';

const logged = /^ +this\.log\([\s\S]*?\);\n/gm;
const logger = /^ {2}if \(this\._debug\) \{\n[\s\S]*?^ {2}\} else \{\n[\s\S]*?^ {2}\}\n/m;

/**
 * Readability without what it says of its work to its own developers. Throws where its file no longer looks like this, so that an
 * update is noticed.
 */
export function withoutLog(code: string): string {
  const left = code.replace(logger, '').replace(logged, '');
  if (!logger.test(code) || /\bthis\.log\b/.test(left)) throw new Error('Readability logs in another way now');
  return left;
}

/** A plugin for Vite that does this to Readability. */
export const readabilityWithoutLog = () =>
  rewriting('readability-without-log', /\/@mozilla\/readability\/Readability\.js$/, withoutLog);
