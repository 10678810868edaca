import { describe, expect, it } from 'vitest';
import { outlineOfHtml } from '../../../companion/cli/saved-outline.ts';
import { pairsIn } from '../../../lib/page/pairs.ts';
import { tablesOf } from '../../../lib/page/tables.ts';

const pairs = (html: string) => {
  const { root, parts } = outlineOfHtml(html);
  const byId = (id: string) => parts.find((part) => id !== '' && part.attribute('id') === id);
  const known = { tables: tablesOf(parts, byId), byId, without: new Set<never>() };
  return pairsIn(root, known).map(({ label, value }) => `${label}=${value}`);
};
const table = (...rows: string[]) =>
  `<table>${rows
    .map(
      (row) =>
        `<tr>${row
          .split('|')
          .map((cell) => (cell.startsWith('!') ? `<th>${cell.slice(1)}</th>` : `<td>${cell}</td>`))
          .join('')}</tr>`,
    )
    .join('')}</table>`;

describe('labels and values of a page', () => {
  it('are read from lists, rows and a table of one row', () => {
    expect(pairs('<dl><dt>Source IP</dt><dd>192.0.2.7</dd></dl>')).toEqual(['Source IP=192.0.2.7']);
    expect(pairs(table('!Host|WS-042', '!User:|CORP\\ana'))).toEqual(['Host=WS-042', 'User=CORP\\ana']);
    expect(pairs(table('Host|WS-042', 'User|ana'))).toEqual(['Host=WS-042', 'User=ana']);
    expect(pairs(table('!Field|!Value', 'Host|WS-042'))).toEqual(['Host=WS-042']);
    expect(pairs(table('!Time|!Host|!User', '10:00|WS-042|ana'))).toEqual(['Time=10:00', 'Host=WS-042', 'User=ana']);
  });
  it('are read from labels and entries, but for what is looked for', () => {
    expect(pairs('<label>Host</label><span>WS-042</span>')).toEqual(['Host=WS-042']);
    expect(pairs('<label for="a">Host</label><input id="a" readonly value="WS-042">')).toEqual(['Host=WS-042']);
    expect(pairs('<label for="a">Host</label><input id="a" value="WS-042">')).toEqual(['Host=WS-042']);
    expect(pairs('<label for="a">Search</label><input id="a" value="WS-042">')).toEqual([]);
    expect(pairs('<label>Search</label><form><input name="matches"></form>')).toEqual([]);
  });
  it('are not lists of things, layouts or navigation', () => {
    expect(pairs(table('!User|!Logins', 'ana|3', 'bob|4'))).toEqual([]);
    expect(pairs(table('192.0.2.7|3', '192.0.2.8|4'))).toEqual([]);
    expect(pairs(table('!Time|!Host|!User', '1|a|b', '2|c|d'))).toEqual([]);
    expect(pairs(`<nav>${table('!Host|WS-042')}</nav>`)).toEqual([]);
    expect(pairs(`<table><tr><th>Menu</th><td>${table('!Host|WS-042')}</td></tr></table>`)).toEqual(['Host=WS-042']);
  });
});
