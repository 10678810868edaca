import type { MarkNotes } from './mark.ts';

/** Space between mark, note and the window's edge, in pixels. */
const apart = 6;

/** The one note that is open beside an alert, or on a list of them: over everything, so that no cell cuts it off, and gone once the page is scrolled. */
export class MarkNote implements MarkNotes {
  readonly #hosts: () => readonly HTMLElement[];
  #open: { host: HTMLElement; button: HTMLElement; note: HTMLElement; end: AbortController } | undefined;

  /** `hosts`: all marks with a verdict, in the page's order. */
  constructor(hosts: () => readonly HTMLElement[], signal: AbortSignal) {
    this.#hosts = hosts;
    signal.addEventListener('abort', () => this.close(), { once: true });
  }

  toggle(host: HTMLElement, button: HTMLElement, make: () => HTMLElement): void {
    const was = this.#open?.host;
    this.close();
    if (was === host) return;
    const note = make();
    note.popover = 'manual';
    host.shadowRoot?.append(note);
    note.showPopover();
    button.setAttribute('aria-expanded', 'true');
    const [at, size] = [button.getBoundingClientRect(), note.getBoundingClientRect()];
    const view = host.ownerDocument.documentElement;
    const below = at.bottom + apart;
    const top = below + size.height > view.clientHeight ? Math.max(apart, at.top - apart - size.height) : below;
    const left = Math.max(apart, Math.min(at.left, view.clientWidth - size.width - apart));
    note.style.setProperty('top', `${top}px`);
    note.style.setProperty('left', `${left}px`);
    const end = new AbortController();
    this.#open = { host, button, note, end };
    const page = host.ownerDocument;
    const options = { capture: true, signal: end.signal };
    page.addEventListener('scroll', () => this.close(), options);
    page.addEventListener(
      'pointerdown',
      (event) => {
        if (event.target !== host) this.close();
      },
      options,
    );
  }

  close(): void {
    const open = this.#open;
    this.#open = undefined;
    if (!open) return;
    open.end.abort();
    open.note.remove();
    open.button.setAttribute('aria-expanded', 'false');
  }

  closeAt(host: HTMLElement): void {
    if (this.#open?.host === host) this.close();
  }

  next(host: HTMLElement, by: 1 | -1): void {
    const hosts = this.#hosts();
    const at = hosts.indexOf(host);
    const to = at < 0 ? undefined : hosts[at + by];
    if (!to) return;
    this.close();
    this.stopAt(to);
    buttonOf(to)?.focus();
  }

  /** Of all marks one is reached by the Tab key. */
  stopAt(host: HTMLElement | undefined): void {
    for (const one of this.#hosts()) {
      const button = buttonOf(one);
      if (button && (button.tabIndex === 0) !== (one === host)) button.tabIndex = one === host ? 0 : -1;
    }
  }
}

function buttonOf(host: HTMLElement): HTMLButtonElement | undefined {
  return host.shadowRoot?.querySelector('button') ?? undefined;
}
