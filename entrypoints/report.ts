import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageReport } from '../lib/extension/in-page/page-report.ts';
import { readerInPage } from '../lib/extension/in-page/reader-slot.ts';

/** Injected where somebody asks for a report of how the page is built: it weighs as much as a reader. */
export default defineUnlistedScript(() => readerInPage()?.reportWith(pageReport));
