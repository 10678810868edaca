import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readerInPage } from '../lib/extension/in-page/reader-slot.ts';
import { session } from '../lib/extension/in-page/session.ts';

/** Injected where the console has something to ask for with the analyst's own session. */
export default defineUnlistedScript(() => readerInPage()?.askWith(session));
