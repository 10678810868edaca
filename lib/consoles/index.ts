import type { ConsoleSigns } from './console.ts';
import { maildevSigns } from './maildev.ts';
import { prewikkaSigns } from './prewikka.ts';
import { roundcubeSigns } from './roundcube.ts';

/** Signs of every console with a reader of its own. The readers themselves are files of their own in the extension. */
export const consoleSigns: readonly ConsoleSigns[] = [maildevSigns, prewikkaSigns, roundcubeSigns];

/** The console that a page belongs to, by its host or by elements that only it has. */
export function recognise(page: Document, host: string): ConsoleSigns | undefined {
  return consoleSigns.find(
    (signs) =>
      signs.hosts.some((suffix) => host === suffix || host.endsWith(`.${suffix}`)) ||
      (signs.selectors.length > 0 && signs.selectors.every((selector) => page.querySelector(selector) !== null)),
  );
}
