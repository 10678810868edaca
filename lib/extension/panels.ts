import { type Browser, browser } from 'wxt/browser';
import type { Desk, PanelPort } from './desk.ts';
import { placeDocked } from './docked.ts';
import { goInConsole } from './in-console.ts';
import { type FromPanel, fromPanel } from './messages.ts';
import { openPanelTab } from './panel-tab.ts';
import { isQueueOrder } from './queue/messages.ts';
import { carryOut } from './queue/orders.ts';
import type { QueueUpdate } from './queue/queue-view.ts';
import { draftInTab, highlightInTab, reportOf, untilEntered } from './reading.ts';
import type { PanelView } from './view.ts';

/** Secrets that launchers were given, each for one panel in one tab. Any site can frame the panel's page; it shows nothing without one. */
const secretLifetimeMs = 30_000;

/** From the background to the panel. */
export type ToPanel =
  | { type: 'view'; view: PanelView }
  | { type: 'queue'; update: QueueUpdate }
  | { type: 'reply'; request: number; ok: boolean; says: string; text?: string }
  | { type: 'refused' }
  | { type: 'beat' };

/** The panels' side of the background: who may see what, and what their buttons do. */
export class Panels {
  readonly #desk: Desk;
  /** Open side panels and the windows they are in. */
  readonly #sidePanels = new Map<PanelPort, number>();
  readonly #secrets = new Map<string, { tab: number; expires: number }>();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** A new secret for a panel in this tab. */
  secretFor(tab: number): string {
    const now = Date.now();
    for (const [secret, { expires }] of this.#secrets) if (expires < now) this.#secrets.delete(secret);
    const secret = crypto.randomUUID();
    this.#secrets.set(secret, { tab, expires: now + secretLifetimeMs });
    return secret;
  }

  connected(port: Browser.runtime.Port): void {
    let panel: PanelPort | undefined;
    port.onMessage.addListener((raw: unknown) => {
      const parsed = fromPanel.safeParse(raw);
      if (!parsed.success) return;
      const message = parsed.data;
      if (message.type === 'hello') {
        void this.#tabOf(port, message).then((tab) => {
          if (tab === undefined) {
            tell(port, { type: 'refused' });
            port.disconnect();
            return;
          }
          const opened: PanelPort = {
            tab,
            show: (view) => tell(port, { type: 'view', view }),
            showQueue: (update) => tell(port, { type: 'queue', update }),
          };
          panel = opened;
          if (message.window !== undefined) this.#sidePanels.set(opened, message.window);
          void this.#desk.join(opened);
        });
      } else if (panel) {
        void this.#handle(port, panel.tab, message);
      }
    });
    port.onDisconnect.addListener(() => {
      if (!panel) return;
      this.#sidePanels.delete(panel);
      this.#desk.part(panel);
    });
  }

  /** Another tab came to the front of a window: its side panel speaks of that one now. */
  tabActivated(tab: number, window: number): void {
    for (const [panel, itsWindow] of this.#sidePanels) {
      if (itsWindow !== window || panel.tab === tab) continue;
      this.#desk.part(panel);
      panel.tab = tab;
      void this.#desk.join(panel);
    }
  }

  /** The tab that a panel may speak of: its own by secret; any for the browser's own side panel and for tabs of ours. */
  async #tabOf(port: Browser.runtime.Port, hello: Extract<FromPanel, { type: 'hello' }>): Promise<number | undefined> {
    const { sender } = port;
    if (!sender || sender.id !== browser.runtime.id) return undefined;
    const inPage = sender.tab !== undefined && sender.frameId !== 0;
    if (inPage) {
      const tab = sender.tab?.id;
      if (hello.secret !== undefined) {
        const known = this.#secrets.get(hello.secret);
        this.#secrets.delete(hello.secret);
        if (known && known.expires >= Date.now() && known.tab === tab) {
          await admit(sender.documentId, tab);
          return tab;
        }
      }
      // A document that was let in before comes back when the worker was replaced; its id cannot be made up.
      return tab !== undefined && (await wasAdmitted(sender.documentId, tab)) ? tab : undefined;
    }
    if (hello.tab !== undefined) return hello.tab;
    const [active] = await browser.tabs.query(
      hello.window === undefined ? { active: true, lastFocusedWindow: true } : { active: true, windowId: hello.window },
    );
    return active?.id;
  }

  async #handle(
    port: Browser.runtime.Port,
    tab: number,
    message: Exclude<FromPanel, { type: 'hello' }>,
  ): Promise<void> {
    const { investigator } = this.#desk;
    const { ledger } = this.#desk.seat(tab);
    const reply = (request: number, ok: boolean, says: string, text?: string) =>
      tell(port, { type: 'reply', request, ok, says, ...(text === undefined ? {} : { text }) });
    const attempt = async (request: number, work: () => Promise<string>) => {
      try {
        reply(request, true, await work());
      } catch (error) {
        reply(request, false, error instanceof Error ? error.message : String(error));
      }
    };
    if (isQueueOrder(message)) {
      const { ok, says, text } = await carryOut(tab, message, this.#desk);
      if ('request' in message) reply(message.request, ok, says, text);
      return;
    }
    switch (message.type) {
      case 'beat':
        tell(port, { type: 'beat' });
        break;
      case 'investigate':
        if (message.allowed !== undefined) await untilEntered(tab, message.allowed);
        // Who looks at the queue and asks for this all the same says that the page is one alert.
        await this.#desk.investigate(tab, undefined, this.#desk.seat(tab).queue?.front);
        break;
      case 'hand-over':
        await this.#desk.checkCompanion();
        if (ledger) investigator.handOver(ledger);
        break;
      case 'stop':
        if (ledger) await investigator.stop(ledger);
        break;
      case 'highlight': {
        const found = await highlightInTab(tab, message.quote, message.header).catch(() => false);
        reply(message.request, found, found ? '' : 'These words are in the source and not on screen.');
        break;
      }
      case 'draft': {
        const drafted = await draftInTab(tab, message.text).catch(() => undefined);
        reply(
          message.request,
          drafted?.ok ?? false,
          drafted?.why ?? 'The page does not answer. Reload it, click into the field, and draft again.',
        );
        break;
      }
      case 'report': {
        const report = await reportOf(tab).catch(() => undefined);
        reply(
          message.request,
          report !== undefined,
          !report
            ? 'The page does not answer. Reload it and try again.'
            : report.truncated
              ? 'Saved, without some of what repeats itself or is too large.'
              : 'Saved.',
          report?.html,
        );
        break;
      }
      case 'open-tab':
        await openPanelTab(tab);
        break;
      case 'withdraw': {
        const { noticed } = this.#desk.seat(tab);
        const about = [ledger, noticed].find((one) => one?.id === message.investigation);
        await attempt(message.request, async () => {
          if (about) await investigator.withdraw(about, message.why);
          return message.why === 'not-this-alert'
            ? 'Not counted. Nothing more is noticed for this investigation.'
            : 'Undone.';
        });
        break;
      }
      case 'go-to':
        if (ledger) await goInConsole(tab, message.to, ledger);
        break;
      case 'place':
        await placeDocked(this.#desk.seat(tab), message);
        await this.#desk.show(this.#desk.seat(tab));
        break;
      default:
        if (!ledger) {
          reply(message.request, false, 'There is no investigation to speak of.');
        } else if (message.type === 'decide') {
          await attempt(message.request, async () => {
            await investigator.decide(ledger, message.action, message.decision);
            return message.decision === 'approve' ? 'Approved, signed and recorded.' : 'Denied, signed and recorded.';
          });
        } else if (message.type === 'feedback') {
          const { agree, disposition, reason } = message;
          await attempt(message.request, async () => {
            await investigator.feedback(ledger, { agree, reason, ...(disposition ? { disposition } : {}) });
            return 'Recorded.';
          });
        } else if (message.type === 'read-text') {
          const text = await investigator.text(ledger, message.digest).catch((error: unknown) => error);
          if (typeof text === 'string') reply(message.request, true, '', text);
          else reply(message.request, false, text instanceof Error ? text.message : 'This text is not kept.');
        } else {
          reply(message.request, true, '', JSON.stringify(await investigator.export(ledger)));
        }
    }
  }
}

function tell(port: Browser.runtime.Port, message: ToPanel): void {
  try {
    port.postMessage(message);
  } catch {
    // The panel is gone; what it would have been told is saved.
  }
}

const admittedKey = 'panels';

/** Documents of ours that showed their secret, with their tab: as long as the browser runs. */
async function admitted(): Promise<Record<string, number>> {
  const stored = (await browser.storage.session.get(admittedKey))[admittedKey];
  return typeof stored === 'object' && stored !== null ? (stored as Record<string, number>) : {};
}

async function admit(document: string | undefined, tab: number): Promise<void> {
  if (document === undefined) return;
  const known = Object.entries(await admitted()).slice(-200);
  await browser.storage.session.set({ [admittedKey]: Object.fromEntries([...known, [document, tab]]) });
}

async function wasAdmitted(document: string | undefined, tab: number): Promise<boolean> {
  return document !== undefined && (await admitted())[document] === tab;
}
