import { message } from './message.ts';
import { page } from './page.ts';
import type { Question } from './question.ts';
import { seenBefore } from './seen-before.ts';
import { witness } from './witness.ts';

/** Every question, in the order they are asked where nothing else decides it. */
export const questions: readonly Question[] = [message, page, seenBefore, witness];
