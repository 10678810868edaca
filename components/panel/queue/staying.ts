import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Line } from '../../../lib/extension/queue/risk-order.ts';

function rowIn(list: HTMLElement | null, id: number | undefined): HTMLElement | null | undefined {
  return list?.querySelector<HTMLElement>(`[data-row="${id}"]`);
}

/** Brings a row's own button into the focus, without a jump where it is in sight. */
export function focusOn(list: HTMLElement | null, id: number | undefined): void {
  const button = rowIn(list, id);
  button?.focus({ preventScroll: true });
  button?.closest('li')?.scrollIntoView({ block: 'nearest' });
}

/** A row stays where it is on screen while what stands below another row, now left, goes. */
export function keepPlace(list: HTMLElement | null, id: number): void {
  const row = rowIn(list, id);
  const top = row?.getBoundingClientRect().top ?? 0;
  requestAnimationFrame(() => {
    if (row?.isConnected) scrollBy(0, row.getBoundingClientRect().top - top);
  });
}

/** Coming back from an investigation, the row that it was of has the focus. A panel that nobody is in takes none. */
export function useReturn(list: { current: HTMLElement | null }, id: number | undefined): void {
  const back = useRef(id);
  useLayoutEffect(() => {
    if (back.current !== undefined && document.hasFocus()) focusOn(list.current, back.current);
  }, [list]);
}

/** While rows change places, the one that the person is at stays where it is on screen, and keeps the focus. */
export function useSteady(list: { current: HTMLElement | null }, id: number | undefined, lines: readonly Line[]): void {
  const before = useRef<{ id: number; top: number; lines: readonly Line[]; focused: boolean } | undefined>(undefined);
  // Where it stands on screen is not only the list's doing: it was scrolled to.
  useEffect(() => {
    const scrolled = () => {
      const row = rowIn(list.current, before.current?.id);
      if (before.current && row) before.current.top = row.getBoundingClientRect().top;
    };
    addEventListener('scroll', scrolled, { passive: true });
    return () => removeEventListener('scroll', scrolled);
  }, [list]);
  useLayoutEffect(() => {
    const row = id === undefined ? undefined : rowIn(list.current, id);
    if (!row || id === undefined) {
      before.current = undefined;
      return;
    }
    const known = before.current;
    const { top } = row.getBoundingClientRect();
    const inSight = known && known.top >= 0 && known.top < innerHeight;
    if (known?.id === id && known.lines !== lines && inSight) {
      const keep = () => {
        if (row.isConnected) scrollBy(0, row.getBoundingClientRect().top - known.top);
      };
      if (top !== known.top) keep();
      // Rows that come into sight are laid out a frame later, and are not quite as high as was guessed.
      requestAnimationFrame(() => requestAnimationFrame(keep));
    }
    // It came into another stretch of the list, and is another element now.
    if (known?.focused && document.activeElement === document.body) row.focus({ preventScroll: true });
    const focused = list.current?.contains(document.activeElement) ?? false;
    before.current = { id, top: row.getBoundingClientRect().top, lines, focused };
  });
}
