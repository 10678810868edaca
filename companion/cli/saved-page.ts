import { alertFromText } from '../../lib/events/alert.ts';
import { readHtml } from '../../lib/mail/html.ts';
import { learn } from '../../lib/page/learn.ts';
import type { Outline } from '../../lib/page/part.ts';
import { readingTools } from '../../lib/page/reading-tools.ts';
import { type Survey, survey } from '../../lib/page/survey.ts';
import { wordsOfLanguages } from '../../lib/page/words-of-languages.ts';
import type { Alert } from '../../lib/schema/alert.ts';
import type { Gap } from '../../lib/schema/gap.ts';
import { articleText } from './article.ts';
import { outlineOfHtml } from './saved-outline.ts';

learn(wordsOfLanguages);

/**
 * An alert from a saved page: the alert that it shows with its labels and values, as the extension's reader for any page
 * finds it, without a layout; its visible text, hidden text apart. Of an article, the text without what stands around it.
 */
export async function alertFromSavedPage(html: string, id: string): Promise<Alert> {
  const reading = readHtml(withLines(html));
  const outline = outlineOfHtml(html);
  const found = survey(outline, undefined, readingTools);
  const article = found.shows === 'article' ? articleText(html) : undefined;
  const alert = await alertFromText(article ?? reading.visible, id);
  const fields = found.fields.map(({ path, label, value }) => ({
    path: path.slice(0, 200),
    label: label.slice(0, 200),
    value: value.slice(0, 20_000),
    control: 'attacker' as const,
  }));
  const told = (path: string) => fields.find((field) => field.path === path)?.value.slice(0, 80);
  const [severity, at] = [told('event.severity'), told('@timestamp')];
  return {
    ...alert,
    kind: 'page',
    title: found.title.text.slice(0, 300) || outline.title || id,
    fields,
    ...(severity ? { severity } : {}),
    ...(at ? { at } : {}),
    texts: alert.texts.map((text) => ({ ...text, hidden: reading.hidden })),
    gaps: gapsOf(found, outline, reading.truncated, alert.gaps),
    reading: { ...alert.reading, strategy: `saved page: ${found.shows} in the ${found.place}`, shows: found.shows },
  };
}

function gapsOf(found: Survey, outline: Outline, truncated: boolean, others: readonly Gap[]): Gap[] {
  if (!truncated && !outline.cut) return [...found.gaps, ...others];
  return [
    ...found.gaps,
    {
      id: 'page-cut',
      what: 'The page is larger than what is read; the rest was left out.',
      cause: 'too-large',
      blocksBenign: true,
    },
  ];
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
