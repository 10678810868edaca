import type { EntryView, GroupView, QueueHead, QueueUpdate } from '../../../lib/extension/queue/queue-view.ts';

/** The queue as this panel knows it. */
export interface KnownQueue {
  head: QueueHead;
  entries: ReadonlyMap<number, EntryView>;
  groups: readonly GroupView[];
}

/** What the background told is put in place; entries that it did not name stay the same objects, and are not drawn again. */
export function withUpdate(known: KnownQueue | undefined, { head, entries, groups }: QueueUpdate): KnownQueue {
  if (known && !groups && entries.length === 0) return { ...known, head };
  const all = new Map(groups || !known ? [] : known.entries);
  for (const entry of entries) all.set(entry.id, entry);
  return { head, entries: all, groups: groups ?? known?.groups ?? [] };
}
