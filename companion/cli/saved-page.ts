import { alertFromText } from '../../lib/events/alert.ts';
import { readHtml } from '../../lib/mail/html.ts';
import type { Alert } from '../../lib/schema/alert.ts';

/** An alert from a saved page: its visible text, hidden text apart, its title. */
export async function alertFromSavedPage(html: string, id: string): Promise<Alert> {
  const reading = readHtml(html);
  const title = html
    .slice(0, 100_000)
    .match(/<title[^>]*>([^<]{1,300})<\/title>/i)?.[1]
    ?.trim();
  const alert = await alertFromText(reading.visible, id);
  return {
    ...alert,
    kind: 'page',
    title: title ?? id,
    texts: alert.texts.map((text) => ({ ...text, hidden: reading.hidden })),
    gaps: reading.truncated
      ? [
          {
            id: 'page-cut',
            what: 'The page is larger than what is read; the rest was left out.',
            cause: 'too-large',
            blocksBenign: true,
          },
        ]
      : alert.gaps,
    reading: { ...alert.reading, strategy: 'saved page' },
  };
}
