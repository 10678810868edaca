import { type RefObject, useEffect } from 'react';
import type { PanelConnection } from '../../lib/extension/panel-connection.ts';
import type { PanelView } from '../../lib/extension/view.ts';

/**
 * Keys: I investigate, J and K to the next and the previous quote, C and D copy and draft the note, R and A the answer to the
 * reporter, W copies the console's closing words, S drafts the decision that was made before. Not while a field has the focus, nor while
 * the queue is shown, which has its own. None of them approves anything.
 */
export function useKeys(
  page: RefObject<HTMLElement | null>,
  connection: PanelConnection,
  view: PanelView,
  active: boolean,
): void {
  useEffect(() => {
    if (!active) return;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !event.isTrusted) return;
      const target = event.target;
      if (
        target instanceof HTMLInputElement ||
        target instanceof HTMLTextAreaElement ||
        target instanceof HTMLSelectElement
      )
        return;
      const key = event.key.toLowerCase();
      // Of a row picked in the queue the page shows only the list.
      if (key === 'i' && view.phase !== 'reading' && !view.queue?.picked) connection.order({ type: 'investigate' });
      else if (key === 'j' || key === 'k') step(page.current, key === 'j' ? 1 : -1);
      else if (/^[cdraws]$/.test(key))
        page.current?.querySelector<HTMLButtonElement>(`button[data-key="${key}"]`)?.click();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [page, connection, view.phase, view.queue?.picked, active]);
}

function step(page: HTMLElement | null, by: 1 | -1): void {
  const quotes = [...(page?.querySelectorAll<HTMLButtonElement>('button.quote') ?? [])].filter((quote) =>
    quote.checkVisibility(),
  );
  const at = quotes.indexOf(document.activeElement as HTMLButtonElement);
  const next = quotes[at < 0 ? (by === 1 ? 0 : quotes.length - 1) : Math.min(quotes.length - 1, Math.max(0, at + by))];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}
