import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Desk } from '../../../lib/extension/desk.ts';
import { Panels } from '../../../lib/extension/panels.ts';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));

const tab = 7;
let panels: Panels;
let investigated: number[];
let joined: number[];

beforeEach(() => {
  fakeBrowser.reset();
  vi.useRealTimers();
  investigated = [];
  joined = [];
  const desk = {
    join: async (panel: { tab: number }) => void joined.push(panel.tab),
    part: () => {},
    seat: () => ({}),
    investigate: async (which: number) => void investigated.push(which),
  };
  panels = new Panels(desk as unknown as Desk);
});

/** A panel's line to the background, from a frame in a tab. */
class Line {
  readonly heard: { type: string }[] = [];
  #listener: (message: unknown) => void = () => {};

  constructor(sender: { tab?: { id: number }; frameId?: number; documentId?: string; id?: string }) {
    panels.connected({
      name: 'panel',
      sender: { id: fakeBrowser.runtime.id, ...sender },
      onMessage: { addListener: (listen: (message: unknown) => void) => (this.#listener = listen) },
      onDisconnect: { addListener: () => {} },
      postMessage: (message: { type: string }) => this.heard.push(message),
      disconnect: () => {},
    } as unknown as Parameters<Panels['connected']>[0]);
  }

  async send(...messages: unknown[]): Promise<void> {
    for (const message of messages) {
      this.#listener(message);
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
}

const framed = (documentId: string, id = tab) => new Line({ tab: { id }, frameId: 3, documentId });
const orders = [{ type: 'investigate' }, { type: 'stop' }, { type: 'export', request: 1 }];

/** What comes of it when a frame shows a secret and then gives orders. */
async function orderWith(line: Line, secret: string | undefined): Promise<string[]> {
  await line.send({ type: 'hello', ...(secret === undefined ? {} : { secret }) }, ...orders);
  return [...new Set(line.heard.map(({ type }) => type))];
}

describe('a panel in a page', () => {
  it('is let in with the secret of its tab, once', async () => {
    const secret = panels.secretFor(tab);
    expect(await orderWith(framed('a'), secret)).not.toContain('refused');
    expect([joined, investigated]).toEqual([[tab], [tab]]);
    expect(await orderWith(framed('b'), secret)).toEqual(['refused']);
    expect([joined, investigated]).toEqual([[tab], [tab]]);
  });

  it('is known again by its document when the worker was replaced', async () => {
    await orderWith(framed('a'), panels.secretFor(tab));
    expect(await orderWith(framed('a'), undefined)).not.toContain('refused');
    expect(await orderWith(framed('a', tab + 1), undefined)).toEqual(['refused']);
  });

  it.each([
    ['none', () => undefined],
    ['a guessed one', () => crypto.randomUUID()],
    ['a name that all objects have', () => '__proto__'],
    ['that of another tab', () => panels.secretFor(tab + 1)],
  ])('is refused, and its orders are not heard: %s', async (_, secret) => {
    panels.secretFor(tab);
    for (const document of ['a', '__proto__', 'constructor'])
      expect(await orderWith(framed(document), secret())).toEqual(['refused']);
    expect([joined, investigated]).toEqual([[], []]);
  });

  it('is refused with one that was not used in time', async () => {
    const secret = panels.secretFor(tab);
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 31_000);
    expect(await orderWith(framed('a'), secret)).toEqual(['refused']);
    vi.restoreAllMocks();
    expect(await orderWith(framed('a'), secret)).toEqual(['refused']);
  });

  it('is not heard before it said who it is, nor with another tab than its own', async () => {
    const line = framed('a');
    await line.send(...orders, { type: 'hello', tab }, ...orders);
    expect(line.heard).toEqual([{ type: 'refused' }]);
    expect(investigated).toEqual([]);
  });

  it('of another extension is refused', async () => {
    const line = new Line({ id: 'another', documentId: 'a', frameId: 0 });
    expect(await orderWith(line, panels.secretFor(tab))).toEqual(['refused']);
  });
});
