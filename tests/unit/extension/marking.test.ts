import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Ledger } from '../../../lib/extension/ledger.ts';
import { framedIdentity } from '../../../lib/extension/make-alert.ts';
import { type MarkedTab, Marking } from '../../../lib/extension/marking.ts';
import { emptySeat, type Seat } from '../../../lib/extension/seat.ts';
import { changeSettings } from '../../../lib/extension/settings.ts';
import { investigated } from '../investigated.ts';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));

const state = await investigated('phish/account-limited.eml');

/** A tab whose page has nothing of ours until it is injected. */
class Tab {
  done: string[] = [];
  hasHands = false;
  /** Resolves what is being injected. */
  arrive: () => void = () => {};
  slow = false;

  async tell(_: number, message: Parameters<MarkedTab['tell']>[1]): Promise<boolean> {
    const said = message.type === 'show-mark' ? `${message.mark.words} ${message.mark.probability}` : 'no mark';
    this.done.push(this.hasHands ? said : 'unheard');
    return this.hasHands;
  }

  async inject(_: number, file: string): Promise<void> {
    if (this.slow)
      await new Promise<void>((resolve) => {
        this.arrive = resolve;
      });
    this.done.push(file);
    if (file === '/hands.js') this.hasHands = true;
  }
}

let tab: Tab;
let marking: Marking;
let seat: Seat;

beforeEach(async () => {
  fakeBrowser.reset();
  await changeSettings({ notices: true });
  tab = new Tab();
  marking = new Marking(tab);
  seat = {
    ...emptySeat(7),
    onScreen: { identity: 'mail' } as Seat['onScreen'] & object,
    ledger: { identity: 'mail', state } as Ledger,
  };
});

/** The same investigation with another probability. */
function weighed(threatProbability: number): void {
  const verdict = state.verdict && { ...state.verdict, threatProbability };
  seat.ledger = { identity: 'mail', state: { ...state, verdict } } as Ledger;
}

describe('marking the alert on screen', () => {
  it('brings what it takes once, and says only what is news', async () => {
    weighed(0.95);
    await marking.show(seat);
    expect(tab.done.splice(0)).toEqual(['unheard', '/hands.js', 'Malicious 95 %', '/notice.js']);
    // An investigation goes on: questions, answers, findings that change no word of it.
    for (let i = 0; i < 50; i++) await marking.show(seat);
    expect(tab.done.splice(0)).toEqual([]);
    weighed(0.97);
    await marking.show(seat);
    expect(tab.done.splice(0)).toEqual(['Malicious 97 %']);
  });

  it('says it again to a page that may have lost it, and brings all of it to one that came new', async () => {
    weighed(0.95);
    await marking.show(seat);
    tab.done = [];
    await marking.show(seat, true);
    // It may stand in another document now.
    expect(tab.done.splice(0)).toEqual(['Malicious 95 %', '/notice.js']);
    tab.hasHands = false;
    await marking.show(seat, true);
    expect(tab.done.splice(0)).toEqual(['unheard', '/hands.js', 'Malicious 95 %', '/notice.js']);
  });

  it('never lets an older verdict come last', async () => {
    weighed(0.6);
    tab.slow = true;
    const first = marking.show(seat);
    await new Promise((resolve) => setTimeout(resolve));
    tab.slow = false;
    tab.hasHands = true;
    weighed(0.95);
    await marking.show(seat);
    tab.arrive();
    await first;
    expect(tab.done.filter((one) => one.startsWith('Malicious')).at(-1)).toBe('Malicious 95 %');
    expect(tab.done).not.toContain('Malicious 60 %');
  });

  it('notices nothing where nobody wants that, and marks nothing without a verdict', async () => {
    await changeSettings({ notices: false });
    weighed(0.95);
    await marking.show(seat);
    expect(tab.done.splice(0)).toEqual(['unheard', '/hands.js', 'Malicious 95 %']);
    seat.ledger = undefined;
    await marking.show(seat, true);
    expect(tab.done).toEqual([]);
  });

  it('takes the mark away once where the alert stands in a frame', async () => {
    weighed(0.95);
    await marking.show(seat);
    tab.done = [];
    const mail = seat.onScreen;
    seat.onScreen = { identity: JSON.stringify(['page', 'key']) } as Seat['onScreen'] & object;
    seat.ledger = { identity: framedIdentity(seat.onScreen.identity, { title: 'Alert', about: '' }), state } as Ledger;
    for (let i = 0; i < 10; i++) await marking.show(seat);
    expect(tab.done.splice(0)).toEqual(['no mark']);
    await marking.show(seat, true);
    expect(tab.done.splice(0)).toEqual(['no mark']);
    seat.onScreen = mail;
    seat.ledger = { identity: 'mail', state } as Ledger;
    weighed(0.95);
    await marking.show(seat);
    expect(tab.done.splice(0)).toEqual(['Malicious 95 %', '/notice.js']);
  });
});
