import type { ConsoleSigns } from './console.ts';
import { maildevSigns } from './maildev.ts';
import { prewikkaSigns } from './prewikka.ts';
import { roundcubeSigns } from './roundcube.ts';

/** Signs of every console with a reader of its own. The readers themselves are files of their own in the extension. */
export const consoleSigns: readonly ConsoleSigns[] = [maildevSigns, prewikkaSigns, roundcubeSigns];

/** Where a page stands. */
type Place = Pick<Location, 'hostname' | 'pathname' | 'search' | 'hash'>;

/** The console that a page belongs to, by its host or by elements that only it has, and by its address where that is shared. */
export function recognise(page: Document, { hostname, pathname, search, hash }: Place): ConsoleSigns | undefined {
  return consoleSigns.find(
    ({ hosts, selectors, address }) =>
      (hosts.some((suffix) => hostname === suffix || hostname.endsWith(`.${suffix}`)) ||
        (selectors.length > 0 && selectors.every((selector) => page.querySelector(selector) !== null))) &&
      (address === undefined || address.test(`${hostname}${pathname}${search}${hash}`)),
  );
}
