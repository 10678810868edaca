import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { articleOf } from '../lib/page/article.ts';

/** Injected into a page that is something to read: what it gives is the answer to the injection. */
export default defineUnlistedScript(() => articleOf(document) ?? null);
