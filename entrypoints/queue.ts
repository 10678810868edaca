import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { giveQueue } from '../lib/extension/in-page/queue.ts';

/** Injected where the rows of a list are read, marked or pointed at. */
export default defineUnlistedScript(giveQueue);
