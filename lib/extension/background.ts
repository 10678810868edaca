import { type Browser, browser } from 'wxt/browser';
import { decodePieces } from '../case/decode.ts';
import { alertFromText } from '../events/alert.ts';
import { Desk, type Press } from './desk.ts';
import { openDocked, type PlaceChange, placeDocked, wasDocked } from './docked.ts';
import { showFirstRun } from './first-run.ts';
import { registerLaunchers } from './launchers.ts';
import { fromPage } from './messages.ts';
import { fromOptions } from './options-messages.ts';
import { answerOptions } from './pairing.ts';
import { openPanelTab } from './panel-tab.ts';
import { Panels } from './panels.ts';
import { changeSettings, consoleAt, onSettings, readSettings } from './settings.ts';
import { Store } from './store.ts';

const checkAlarm = 'check-companion';
const practiceHosts = ['http://127.0.0.1/*', 'http://localhost/*'];

/**
 * The background: the only one that talks to the companion and the only owner of the store. Listeners are registered
 * synchronously: a worker is started for an event, and what is registered later misses it.
 * `practice`: this build was granted the machine's own hosts; they are enabled at the first start.
 */
export function startBackground(practice: boolean): void {
  const store = new Store();
  void store.open();
  const desk = new Desk(store);
  const panels = new Panels(desk);
  const ready = firstStart(practice).catch((error: unknown) => console.error('The settings cannot be read', error));

  browser.runtime.onInstalled.addListener(({ reason }) => {
    void ready.then(() => Promise.all([registerLaunchers(), makeMenus()]));
    if (reason === 'install') void ready.then(showFirstRun);
  });
  browser.runtime.onStartup.addListener(() => void ready.then(registerLaunchers));
  browser.permissions.onAdded.addListener(() => void registerLaunchers());
  browser.permissions.onRemoved.addListener(() => void registerLaunchers());
  onSettings(() => {
    void registerLaunchers().then(() => desk.checkCompanion());
    void desk.queues.settingsChanged();
  });

  browser.runtime.onMessage.addListener((raw: unknown, sender, reply) => {
    if (sender.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL('/options.html'))) {
      const wanted = fromOptions.safeParse(raw);
      if (!wanted.success) return;
      void ready.then(() => answerOptions(wanted.data, store)).then(reply);
      return true;
    }
    const tab = sender.tab?.id;
    const parsed = fromPage.safeParse(raw);
    if (!parsed.success || tab === undefined || sender.id !== browser.runtime.id) return;
    const message = parsed.data;
    // Only our own scripts in the page itself are listened to; of a frame's, what it shows.
    if ((message.type === 'frame-alert') !== (sender.frameId !== 0)) return;
    if (message.type === 'page-begins') {
      void Promise.all([wasDocked(tab), readSettings()]).then(([docked, { panel }]) => reply(docked ? panel : null));
      return true;
    }
    if (message.type === 'frame-alert') void desk.frameShown(tab, message);
    else if (message.type === 'launcher-clicked') void open(tab, true, message);
    else if (message.type === 'launcher-near') void desk.prepare(tab);
    else if (message.type === 'alert-changed') void desk.alertChanged(tab, message.onScreen ?? undefined);
    else if (message.type === 'alert-content') void desk.contentShown(tab, message.identity, message.fields);
    else if (message.type === 'picked') void desk.noticing.picked(tab, message);
    else if (message.type === 'rows-changed') desk.queues.rowsChanged(tab);
    else if (message.type === 'launcher-ready') {
      // Whatever panel the page before was about to open is gone with it.
      desk.seat(tab).openingSince = 0;
      void desk.queues.pageShown(tab, sender.url ?? '');
      void wasDocked(tab).then((docked) => (docked ? open(tab, false) : undefined));
    }
  });

  browser.runtime.onConnect.addListener((port) => {
    if (port.name === 'panel') panels.connected(port);
  });
  browser.tabs.onActivated.addListener(({ tabId, windowId }) => panels.tabActivated(tabId, windowId));
  browser.tabs.onRemoved.addListener((tab) => desk.leave(tab));

  browser.action.onClicked.addListener((tab) => tab.id !== undefined && void open(tab.id, true));
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    if (command === 'investigate') void open(tab.id, true);
    // Must be the first call in the gesture: https://github.com/GoogleChrome/chrome-extensions-samples/issues/1001
    else if (command === 'open-side-panel') void browser.sidePanel.open({ windowId: tab.windowId });
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (tab?.id === undefined) return;
    if (info.menuItemId === 'investigate') void open(tab.id, true);
    else if (info.menuItemId === 'explain') void explain(tab.id, info.selectionText ?? '', tab);
  });

  // While a panel looks on, a companion that went away is looked for; when it is back, what waited is handed over.
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === checkAlarm && desk.isWatched) void desk.checkCompanion();
  });
  void browser.alarms.create(checkAlarm, { periodInMinutes: 0.5 });
  void desk.investigator.resume();
  void desk.queues.restore();

  /** Opens the panel where it is not open, and investigates if the person asked for it. */
  async function open(tab: number, investigate: boolean, press?: Press): Promise<void> {
    if (investigate) desk.investigator.warmUp();
    try {
      if (!desk.isOpen(tab)) {
        const docked = await openDocked(desk.seat(tab), panels.secretFor(tab));
        if (!docked && investigate) await openPanelTab(tab);
      } else if (investigate) await place(tab, { collapsed: false });
      if (investigate) await desk.investigate(tab, press);
    } catch (error) {
      desk.fail(tab, error);
      // Pages of the browser's own take no panel; a tab of ours says why.
      if (investigate) await openPanelTab(tab);
    }
  }

  async function place(tab: number, change: PlaceChange): Promise<void> {
    await placeDocked(desk.seat(tab), change);
    await desk.show(desk.seat(tab));
  }

  async function explain(tab: number, selection: string, from: Browser.tabs.Tab): Promise<void> {
    const pieces = decodePieces(selection);
    const text = [selection, ...pieces.map((piece) => `[decoded from ${piece.how}]\n${piece.text}`)].join('\n\n');
    const alert = await alertFromText(text, crypto.randomUUID());
    const origin = from.url && URL.canParse(from.url) ? new URL(from.url).origin : '';
    await open(tab, false);
    await desk.investigateAlert(tab, {
      ...alert,
      title: `Selection: ${selection.trim().slice(0, 120)}`,
      console: { id: 'selection', title: 'Selected text', origin },
      reading: {
        ...alert.reading,
        reader: 'selection',
        title: 'the selected text',
        strategy: pieces.length > 0 ? `selection, ${pieces.map((p) => p.how).join(' and ')} undone` : 'selection',
      },
    });
  }
}

async function firstStart(practice: boolean): Promise<void> {
  const { consoles } = await readSettings();
  if (practice && consoles.length === 0) await changeSettings({ consoles: practiceHosts.map(consoleAt) });
}

async function makeMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: 'investigate',
    title: 'Investigate',
    contexts: ['page', 'frame', 'link', 'image', 'selection'],
  });
  browser.contextMenus.create({ id: 'explain', title: 'Explain selection', contexts: ['selection'] });
}
