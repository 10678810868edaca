import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { followModal } from '../lib/extension/in-page/follow-modal.ts';
import { trackField } from '../lib/extension/in-page/last-field.ts';
import { makeLauncher } from '../lib/extension/in-page/launcher-button.ts';
import { announceRenewal, readerInPage } from '../lib/extension/in-page/reader-slot.ts';
import { keepRoom } from '../lib/extension/in-page/room.ts';
import type { FromPage } from '../lib/extension/messages.ts';

/** On hosts the person enabled, and nowhere else: a small button. Everything more is injected when it is pressed. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main(context) {
    const tell = (message: FromPage) => browser.runtime.sendMessage(message);
    if (document.readyState === 'loading') {
      tell({ type: 'page-begins' })
        .then((room) => room && keepRoom(room.side, room.width))
        .catch(() => {});
      document.addEventListener('DOMContentLoaded', start, { once: true, signal: context.signal });
    } else start();

    function start() {
      document.querySelector('sidelight-launcher')?.remove();
      announceRenewal();
      const host = makeLauncher(
        {
          // A moment before the press: the reader is there in time to see what is on screen then.
          near: () => void tell({ type: 'launcher-near' }).catch(() => {}),
          pressed: () =>
            void tell({
              type: 'launcher-clicked',
              address: location.href,
              onScreen: readerInPage()?.onScreen() ?? null,
            }).catch(() => host.remove()),
        },
        context.signal,
      );
      trackField(context.signal);
      document.documentElement.append(host);
      followModal(host, context.signal, () => document.documentElement.append(host));
      context.onInvalidated(() => host.remove());
      // A page whose panel is open was not loaded anew: only this script was, since the consoles changed.
      if (!document.querySelector('sidelight-panel')) void tell({ type: 'launcher-ready' }).catch(() => {});
    }
  },
});
