import { outlineOfHtml } from '../../../companion/cli/saved-outline.ts';
import { readingTools } from '../../../lib/page/reading-tools.ts';
import { survey } from '../../../lib/page/survey.ts';

/** What is made of a page with this on it, by all that pages are read with. */
export const looked = (html: string) => survey(outlineOfHtml(`<body>${html}</body>`), undefined, readingTools);
/** The same under a title. */
export const named = (html: string) => `<main><h1>Backup catalogue was deleted</h1>${html}</main>`;
/** What is read under these names. */
export const read = (html: string, ...paths: string[]) =>
  paths.map((path) => looked(html).fields.find((one) => one.path === path)?.value);
export const list = (...pairs: [label: string, value: string][]) =>
  `<dl>${pairs.map(([label, value]) => `<dt>${label}</dt><dd>${value}</dd>`).join('')}</dl>`;
export const time: [string, string] = ['Detected', '2026-11-03 08:15:22'];
export const host: [string, string] = ['Host', 'FIN-WS-081'];
