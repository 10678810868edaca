import { grantedPatterns, matchesPattern } from '../launchers.ts';
import { readSettings } from '../settings.ts';

/** Whether visible rows may be investigated unasked on this page: the console's setting says so, and its host is granted. */
export async function backgroundAllowed(url: string): Promise<boolean> {
  const { consoles } = await readSettings();
  const wanted = consoles.filter(({ background, pattern }) => background && matchesPattern(pattern, url));
  if (wanted.length === 0) return false;
  const granted = await grantedPatterns();
  return wanted.some(({ pattern }) => granted.includes(pattern));
}
