import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readerInPage } from '../lib/extension/in-page/reader-slot.ts';
import { mayNotBeEnglish } from '../lib/page/page-language.ts';
import { wordsOfLanguages } from '../lib/page/words-of-languages.ts';

/** Injected before the reader for any page. On a page in English, they would only make what a label means less sure. */
export default defineUnlistedScript(() => {
  if (mayNotBeEnglish(document)) readerInPage()?.learn(wordsOfLanguages);
});
