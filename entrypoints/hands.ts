import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { giveHands } from '../lib/extension/in-page/hands.ts';

/** Injected before a quote is shown or a note is drafted. */
export default defineUnlistedScript(giveHands);
