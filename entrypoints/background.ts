import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from '../lib/extension/background.ts';

export default defineBackground(() => startBackground(import.meta.env.MODE === 'e2e'));
