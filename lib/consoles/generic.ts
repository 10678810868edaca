import { firstIn } from '../page/node.ts';
import { pairsIn } from '../page/pairs.ts';
import type { Console } from './console.ts';

/** Any page without a reader of its own: the open dialog, else the main part, else all of it. */
export const generic: Console = {
  id: 'generic',
  title: 'this page',
  hosts: [],
  selectors: [],
  kind: 'event',
  reads:
    'The text of the open dialog, else of the main part; labels and values of definition lists, of tables with two columns or one row, and of form labels.',
  tried: 'from public facts: roles and headings, which consoles share, November 2026',
  alertOnScreen() {
    const title = heading()?.textContent?.trim() || document.title.trim();
    if (title === '' && (document.body?.childElementCount ?? 0) === 0) return undefined;
    // The path and the hash route name the page; a query may hold a session.
    return { key: `${location.pathname}${location.hash.split('?')[0]}`, title: title.slice(0, 500), about: '' };
  },
  region: () => openDialog() ?? document.querySelector('main, [role="main"], article') ?? document.body ?? undefined,
  titleElement: () => heading(),
  fields() {
    const region = this.region();
    return region ? pairsIn(region) : [];
  },
  invariants: () => ({ 'the page has text': (document.body?.childElementCount ?? 0) > 0 }),
};

function openDialog(): Element | undefined {
  return (
    document.querySelector('dialog[open], [role="dialog"]:not([aria-hidden="true"]), [role="alertdialog"]') ?? undefined
  );
}

function heading(): Element | undefined {
  const region = openDialog() ?? document.querySelector('main, [role="main"], article') ?? document.body;
  return region ? firstIn(region, 'h1, h2, [role="heading"]') : undefined;
}
