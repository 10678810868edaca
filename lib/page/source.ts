import { extractObservables } from '../observables/extract.ts';
import type { Source } from '../schema/source.ts';

/** What the reader captured of the page, as a source of its own: quotes from it can be shown where they stand. */
export const pageSource: Source = {
  id: 'page',
  title: 'the page on screen',
  contacts: 'nobody',
  answers: ['page'],
  deadlineMs: 5_000,
  derivable: true,
  // The message tells more and faster; what it says comes first.
  after: ['message', 'event'],
  async ask({ alert }) {
    const visible = alert.texts.reduce((sum, text) => sum + text.visible.length, 0);
    const frames = new Set(alert.texts.map((text) => text.frame)).size;
    const hidden = alert.texts.reduce((sum, text) => sum + text.hidden.length, 0);
    return {
      summary: `${visible} characters in ${frames} frame${frames === 1 ? '' : 's'}${hidden > 0 ? `, ${hidden} hidden texts` : ''}`,
      parts: {
        visible: alert.texts.map((text) => text.visible).join('\n'),
        hidden: alert.texts.flatMap((text) => text.hidden.map((h) => h.text)).join('\n'),
        fields: alert.fields.map((field) => `${field.label ?? field.path}: ${field.value}`).join('\n'),
      },
      facts: null,
      observables: extractObservables(alert.texts.map((text) => text.visible).join('\n')).slice(0, 1000),
    };
  },
};
