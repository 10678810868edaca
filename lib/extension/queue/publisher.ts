import type { RowMark } from '../messages.ts';
import type { Queue } from './queue.ts';
import { entryView, groupViews, type QueueHead, type QueueUpdate } from './queue-view.ts';

/** How often panels and page are told at most, in milliseconds. */
const panelMs = 150;
const marksMs = 500;

/** Where a queue is told to. */
export interface Listeners {
  head(): QueueHead;
  queue(): Queue | undefined;
  listens(): boolean;
  tell(update: QueueUpdate): void;
  mark(marks: readonly RowMark[]): Promise<void>;
}

/** Tells panels what changed in a queue, and the page which marks its rows bear: often enough to be lively, and not at each change. */
export class Publisher {
  readonly #to: Listeners;
  #panelTimer: ReturnType<typeof setTimeout> | undefined;
  #marksTimer: ReturnType<typeof setTimeout> | undefined;
  /** What the panels know, by row; empty where they know nothing. */
  readonly #told = new Map<number, string>();
  #toldQueue: Queue | undefined;
  #toldGroups: unknown;
  #marks = '';
  #marking = false;

  constructor(to: Listeners) {
    this.#to = to;
  }

  soon(): void {
    this.#panelTimer ??= setTimeout(() => this.#tell(), panelMs);
    this.#markSoon();
  }

  now(): void {
    this.#tell();
    this.#markSoon();
  }

  /** Another panel listens: it is told everything. */
  whole(): void {
    this.#toldQueue = undefined;
    this.now();
  }

  /** The page was read: it may be another document, which bears no marks yet. */
  remark(): void {
    this.#marks = '';
    this.#markSoon();
  }

  #tell(): void {
    clearTimeout(this.#panelTimer);
    this.#panelTimer = undefined;
    const queue = this.#to.queue();
    if (!this.#to.listens()) {
      this.#toldQueue = undefined;
      return;
    }
    const whole = queue !== this.#toldQueue || queue?.groups !== this.#toldGroups;
    if (whole) this.#told.clear();
    const entries = (queue?.rows ?? []).flatMap((row) => {
      const entry = entryView(queue as Queue, row);
      const written = JSON.stringify(entry);
      if (this.#told.get(row.id) === written) return [];
      this.#told.set(row.id, written);
      return [entry];
    });
    const update = { head: this.#to.head(), entries, ...(whole ? { groups: queue ? groupViews(queue) : [] } : {}) };
    this.#to.tell(update);
    this.#toldQueue = queue;
    this.#toldGroups = queue?.groups;
  }

  #markSoon(): void {
    this.#marksTimer ??= setTimeout(() => void this.#mark(), marksMs);
  }

  async #mark(): Promise<void> {
    this.#marksTimer = undefined;
    const queue = this.#to.queue();
    if (!queue) return;
    // One at a time: an earlier one must not come last.
    if (this.#marking) {
      this.#markSoon();
      return;
    }
    const marks = queue.marks();
    const written = JSON.stringify(marks);
    if (written === this.#marks) return;
    this.#marks = written;
    this.#marking = true;
    await this.#to.mark(marks);
    this.#marking = false;
  }
}
