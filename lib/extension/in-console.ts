import { browser } from 'wxt/browser';
import type { Investigation } from '../engine/fold.ts';
import { type ConsoleWords, closingPhrase, dispositionToClose } from '../note/closing.ts';
import { dispositionWords } from '../note/words.ts';
import type { Alert } from '../schema/alert.ts';
import type { Disposition } from '../schema/verdict.ts';
import type { Ledger } from './ledger.ts';
import { type ConsoleSpeech, type LinkTarget, linkTargets } from './messages.ts';

export interface InConsoleView {
  /** What the console calls itself. */
  title: string;
  /** `status Closed, reason False Positive`; empty where it has no words for this. */
  phrase: string;
  /** What these words are for: `To close as false positive`. */
  purpose: string;
  links: { to: LinkTarget; words: string; address: string }[];
}

/** What a reader said of its console, without links that lead anywhere else. */
export function ownSpeech(speech: ConsoleSpeech | undefined, origin: string): ConsoleSpeech | undefined {
  if (!speech) return undefined;
  const links = Object.entries(speech.links).filter(([, link]) => isOwn(link, origin));
  return { ...speech, links: Object.fromEntries(links) };
}

function isOwn(link: string, origin: string): boolean {
  return URL.canParse(link) && /^https?:$/.test(new URL(link).protocol) && new URL(link).origin === origin;
}

export function consoleWords(alert: Alert, speech: ConsoleSpeech | undefined): ConsoleWords | undefined {
  return speech && { title: alert.console.title, closing: speech.closing, names: speech.names };
}

const linkWords: Record<LinkTarget, string> = { alert: 'This alert', host: 'Its host', user: 'Its account' };

/** The console's own words for what the verdict or the person says, and the ways on in it. */
export function inConsoleView(state: Investigation, speech: ConsoleSpeech | undefined): InConsoleView | undefined {
  const words = consoleWords(state.alert, speech);
  if (!words || !speech) return undefined;
  const disposition = dispositionToClose(state);
  const phrase = disposition ? closingPhrase(words, disposition) : '';
  const links = linkTargets.flatMap((to) => {
    const address = speech.links[to];
    return address === undefined ? [] : [{ to, words: linkWords[to], address }];
  });
  if (phrase === '' && links.length === 0) return undefined;
  return { title: words.title, phrase, purpose: purposeOf(disposition), links };
}

/**
 * Opens a place in the console that its reader knows: the alert itself where it stood, host and account in a tab beside it, so that
 * alert and panel stay. By the browser and not as a link of a page, which a console's stricter cookies would not come along with.
 */
export async function goInConsole(tab: number, to: LinkTarget, ledger: Ledger): Promise<void> {
  const url = ownSpeech(ledger.speech, ledger.alert.console.origin)?.links[to];
  if (url === undefined) return;
  if (to === 'alert') {
    await browser.tabs.update(tab, { url });
    return;
  }
  const { index } = await browser.tabs.get(tab);
  await browser.tabs.create({ url, openerTabId: tab, index: index + 1 });
}

function purposeOf(disposition: Disposition | undefined): string {
  if (!disposition) return '';
  // Nothing is closed with these, and the console has a word for that too.
  return disposition === 'undetermined' ? 'While it is undetermined' : `To close as ${dispositionWords[disposition]}`;
}
