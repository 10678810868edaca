import { followModal } from './follow-modal.ts';
import { ownElement } from './own-element.ts';
import { ownFocus } from './own-keys.ts';
import { fitting, giveRoomBack, type Margins, takeRoom } from './room.ts';

/** Where the panel stands, and how wide it is in CSS pixels. */
export interface Place {
  side: 'left' | 'right';
  width: number;
  collapsed: boolean;
}

/** Of the strip that stays when the panel is folded away, in CSS pixels. */
const collapsedWidth = 34;

/**
 * The docked panel: an iframe of the extension's origin in a closed shadow root. The console's keys, styles and scripts
 * do not reach it, and the page gets no handle to it. The page is made narrower by as much, so nothing is covered.
 */
export class Dock {
  #host: HTMLElement | undefined;
  #frame: HTMLIFrameElement | undefined;
  #place: Place = { side: 'right', width: 380, collapsed: false };
  #lifetime = new AbortController();
  #margins: Margins | undefined;
  readonly #lost: () => void;

  /** `lost`: the page took the panel out with a dialog of its own. */
  constructor(lost: () => void) {
    this.#lost = lost;
  }

  get isOpen(): boolean {
    return this.#host?.isConnected ?? false;
  }

  /**
   * Opens the panel. `address` carries the one-time secret and is seen by nobody but the frame. `room` is the console's own
   * style for what a narrower page does not move.
   */
  open(address: string, place: Omit<Place, 'collapsed'>, room?: string): void {
    this.close();
    this.#lifetime = new AbortController();
    this.#place = { ...place, collapsed: false };
    const host = ownElement('sidelight-panel', document);
    const root = host.attachShadow({ mode: 'closed' });
    const frame = document.createElement('iframe');
    frame.title = 'Sidelight';
    frame.allow = 'clipboard-write';
    // Without this, pages with Cross-Origin-Embedder-Policy refuse frames at an extension's dynamic address.
    frame.setAttribute('credentialless', '');
    frame.src = address;
    root.append(frame);
    this.#host = host;
    this.#frame = frame;
    ownFocus(host, this.#lifetime.signal);
    if (room !== undefined) this.#makeRoomFor(room, this.#lifetime.signal);
    document.documentElement.append(host);
    this.#layOut();
    followModal(host, this.#lifetime.signal, () => {
      this.close();
      this.#lost();
    });
  }

  #makeRoomFor(rules: string, signal: AbortSignal): void {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    signal.addEventListener('abort', () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    });
  }

  place(place: Place): void {
    this.#place = place;
    this.#layOut();
  }

  close(): void {
    this.#host?.remove();
    this.#host = undefined;
    this.#frame = undefined;
    this.#lifetime.abort();
    this.#giveBack();
  }

  #layOut(): void {
    const { side, collapsed } = this.#place;
    const width = collapsed ? collapsedWidth : fitting(this.#place.width);
    if (!this.#host || !this.#frame) return;
    const other = side === 'left' ? 'right' : 'left';
    // `!important` inline, since consoles style every element they can reach.
    this.#host.style.cssText = `all: initial !important; position: fixed !important; top: 0 !important; bottom: 0 !important; ${side}: 0 !important; ${other}: auto !important; width: ${width}px !important; z-index: 2147483647 !important; display: block !important;`;
    this.#frame.style.cssText = `all: initial !important; display: block !important; width: 100% !important; height: 100% !important; border: 0 !important; border-${other}: 1px solid #8884 !important; color-scheme: light dark !important; background: Canvas !important;`;
    if (this.#margins) giveRoomBack(this.#margins);
    this.#margins = takeRoom(side, width);
  }

  #giveBack(): void {
    if (this.#margins) giveRoomBack(this.#margins);
    this.#margins = undefined;
  }
}
