import type { Question } from './question.ts';

/** One question to a language model about the redacted evidence. Its answer is checked quote by quote and bounded. */
export const witness: Question = {
  id: 'witness',
  title: 'What does a language model notice in the evidence?',
  why: 'A model reads intent across languages where rules see only words. It is a witness, never the judge.',
  applies: (alert) => alert.texts.length > 0 || alert.artifacts.length > 0,
  gap: {
    what: 'No language model was asked.',
    remedy:
      'Set SIDELIGHT_MODEL_URL for the companion to any OpenAI-compatible address; everything else works without it.',
    blocksBenign: false,
  },
};
