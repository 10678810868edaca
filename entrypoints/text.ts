import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { frameTools } from '../lib/extension/in-page/frame-reader.ts';
import { readerInPage } from '../lib/extension/in-page/reader-slot.ts';
import { readingTools } from '../lib/page/reading-tools.ts';

/** Injected before a page is read, into its frames too: as long as it is only looked at, it need not carry this. */
export default defineUnlistedScript(() => readerInPage()?.readWith({ ...readingTools, ...frameTools }));
