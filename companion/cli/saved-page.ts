import { alertFromText } from '../../lib/events/alert.ts';
import { readHtml } from '../../lib/mail/html.ts';
import type { Alert } from '../../lib/schema/alert.ts';

/** An alert from a saved page: its visible text, hidden text apart, its title. */
export async function alertFromSavedPage(html: string, id: string): Promise<Alert> {
  const reading = readHtml(withLines(html));
  const title = titleOf(html.slice(0, 100_000));
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

/** Looked for step by step: one expression for all of it would try each of many opening tags to the end. */
function titleOf(html: string): string | undefined {
  const opening = html.search(/<title[\s>]/i);
  const start = opening < 0 ? -1 : html.indexOf('>', opening) + 1;
  const end = start > 0 ? html.indexOf('<', start) : -1;
  const title = end > start ? html.slice(start, Math.min(end, start + 300)).trim() : '';
  return title === '' ? undefined : title;
}

/** A browser shows the lines of `<pre>` as lines, where a log often stands; the reader of mails joins them. */
function withLines(html: string): string {
  const parts: string[] = [];
  let at = 0;
  for (const { index } of html.matchAll(/<pre(?=[\s>])/gi)) {
    if (index < at) continue;
    const start = html.indexOf('>', index) + 1;
    const end = start > 0 ? html.indexOf('</pre', start) : -1;
    if (end < 0) break;
    parts.push(html.slice(at, start), html.slice(start, end).replaceAll('\n', '<br>'));
    at = end;
  }
  return parts.join('') + html.slice(at);
}
