import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Dock } from '../lib/extension/in-page/dock.ts';
import { readerInPage } from '../lib/extension/in-page/reader-slot.ts';

/** Injected before the panel is shown in the page. */
export default defineUnlistedScript(() => readerInPage()?.dockWith((lost) => new Dock(lost)));
