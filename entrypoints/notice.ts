import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { notice } from '../lib/extension/in-page/notice.ts';

/** Injected with a mark, where the person lets what they pick be noticed. */
export default defineUnlistedScript(() =>
  notice({
    send: (message) => browser.runtime.sendMessage(message),
    // Undefined in scripts that outlived their extension.
    alive: () => browser.runtime?.id !== undefined,
  }),
);
