import { useEffect, useRef } from 'react';
import type { Acting } from './QueueView.tsx';
import { isTyping } from './typing.ts';

/** Keys of the queue. All of them act on the row that the person is at; none on the page, but where its name says so. */
export function useQueueKeys(now: {
  ids: readonly number[];
  current: number | undefined;
  act: Acting;
  help(): void;
  /** What was said of the last key is no news any more. */
  quiet(): void;
  /** Another part of the list is shown. */
  filter(): void;
}): void {
  const latest = useRef(now);
  latest.current = now;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !event.isTrusted || isTyping(event.target)) return;
      const { ids, current, act, help, quiet, filter } = latest.current;
      const row = (event.target as Element | null)?.closest?.('[data-row]');
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      if (/^(?:[a-z?]|Arrow(?:Up|Down))$/.test(key)) quiet();
      if (key === '?') help();
      else if (document.querySelector('dialog[open]')) return;
      else if (key === 'j' || key === 'ArrowDown') step(ids, current, 1);
      else if (key === 'k' || key === 'ArrowUp') step(ids, current, -1);
      else if (key === 'f') filter();
      else if (key === 'z') act.undo(current);
      else if (current === undefined) return;
      else if (key === 'o' || (key === 'Enter' && row)) act.open(current);
      else if (key === 'i') act.show(current);
      else if (key === 'a') act.agree(current);
      else if (key === 'x') act.disagree(current);
      else if (key === 'd') act.draft(current);
      else if (key === 'c') act.copy(current);
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}

/** To the next row or the one before. The focus goes along, so that a screen reader says what it is. */
function step(ids: readonly number[], current: number | undefined, by: 1 | -1): void {
  const at = current === undefined ? -1 : ids.indexOf(current);
  const next = ids[at < 0 ? 0 : Math.min(ids.length - 1, Math.max(0, at + by))];
  const button = document.querySelector<HTMLElement>(`[data-row="${next}"]`);
  button?.focus({ preventScroll: true });
  // Once it is drawn as the current one, with what stands below it.
  requestAnimationFrame(() => button?.closest('li')?.scrollIntoView({ block: 'nearest' }));
}
