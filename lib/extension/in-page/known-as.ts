import type { KnownConsole } from '../../consoles/console.ts';
import { identityOf, type ScreenAlert } from '../../page/identity.ts';

/**
 * What an alert of this page is known by. Where a list leaves out whom alerts are about, as long as the console is not asked,
 * key and title tell them apart: else an opened alert would not be the one of its row.
 */
export function knownAs({ id, rows }: KnownConsole, alert: ScreenAlert): string {
  return identityOf(id, location.origin, rows?.listing ? { ...alert, about: '' } : alert);
}
