import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startReader } from '../lib/extension/in-page/reader.ts';
import type { ToPage } from '../lib/extension/messages.ts';

/** Injected on demand, into the page and into the frames that hold mail bodies. */
export default defineUnlistedScript(() =>
  startReader({
    send: (message) => browser.runtime.sendMessage(message),
    // Undefined in scripts that outlived their extension.
    alive: () => browser.runtime?.id !== undefined,
    address: (path) => browser.runtime.getURL(path as '/panel.html'),
    listen: (answer) =>
      browser.runtime.onMessage.addListener((message: ToPage, _sender, reply) => {
        const result = answer(message);
        if (!(result instanceof Promise)) {
          reply(result ?? null);
          return false;
        }
        result.then(
          (value) => reply(value ?? null),
          () => reply(null),
        );
        return true;
      }),
  }),
);
