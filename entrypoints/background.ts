import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from '../lib/extension/background.ts';

/** A module, so that what it has in common with the extension's pages is in the extension once. */
export default defineBackground({
  type: 'module',
  main: () => startBackground(import.meta.env.MODE === 'e2e'),
});
