import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlineOfHtml } from '../../companion/cli/saved-outline.ts';
import { kindsOf, meaningOf } from '../../lib/page/label.ts';
import { rawValues } from '../../lib/page/raw-pairs.ts';
import { kitWith } from '../../lib/page/reading-kit.ts';
import { readingTools } from '../../lib/page/reading-tools.ts';
import { alertsIn } from '../../lib/page/rows.ts';
import { lent, survey } from '../../lib/page/survey.ts';
import { typed } from '../../lib/page/typed.ts';
import { bound, growth } from './support/growth.ts';
import { anyText, textOf } from './support/hostile.ts';
import { property } from './support/property.ts';

const pieces = [
  '<div>',
  '</div>',
  '<p>Host: ws-1</p>',
  '<dl><dt>User<dd>ana',
  '<table><tr><th>Host<th>User<tr><td>a<td>b',
  '<li>a.exe<ul>',
  '<pre>{"a":"b"',
  '<div role=dialog>',
  '<h1>x</h1>',
  '<span>Source IP</span><span>192.0.2.7</span>',
  '<tr><td colspan=9>x',
  '<button aria-expanded=true aria-controls=x>',
  '<div id=x>',
  '<template shadowrootmode=open><slot>',
  '1 - 2 of 9',
  '<div role=row><div role=cell>High',
];

describe('a page looked through for its alert', () => {
  property('page', 'never fails, and claims no address that it does not show', textOf(...pieces), (html) => {
    for (const { path, value } of survey(outlineOfHtml(html), undefined, readingTools).fields) {
      expect(path).not.toBe('');
      if (/\.ip$/.test(path)) expect(html).toContain(value);
    }
  });

  it.each(pieces)('takes time in proportion to the page: %j again and again', async (piece) => {
    const make = (size: number) => piece.repeat(size / piece.length);
    expect(await growth(make, (html) => survey(outlineOfHtml(html), undefined, readingTools), 4_000)).toBeLessThan(
      bound,
    );
  });
});

const address = new URL('https://console.test/list');
const rowPieces = [
  ...pieces,
  '<table><tr><th>Time<th>Rule<th>Severity<th>Host',
  '<tr id=r1><td>2026-11-01 10:00<td><a href=/alerts/7>Port scan</a><td>High<td>WS-1',
  '<tr><td colspan=4>Today (3)',
  '<div role=grid aria-rowcount=900>',
  '<div role=row row-id=a7><div role=gridcell col-id=sev>High</div><div role=gridcell>2026-11-01</div></div>',
  '<li class=card data-id=7><b>Port scan</b><i>High</i><i>2026-11-01</i></li>',
  '<ul><li class=card><p>One<p>Low<p>Host: ws-1',
  '<tfoot><tr><td>Total<td>3',
  '1–50 of 256',
];

describe('the rows of a list', () => {
  property('page', 'never fail, claim what the page shows, and have a key each', textOf(...rowPieces), (html) => {
    const list = alertsIn(kitWith(readingTools), outlineOfHtml(html), address);
    for (const row of list?.rows ?? []) {
      expect(row.key).not.toBe('');
      expect(row.title.text).not.toBe('');
      for (const { path, value } of row.fields) if (/\.ip$/.test(path)) expect(html).toContain(value);
      // Drawn anew without a change it is the same row.
      expect(list?.again(row.parts)?.title.text).toBe(row.title.text);
    }
    expect(list?.rows.length ?? 0).toBeLessThanOrEqual(3_000);
  });

  it.each([...rowPieces, '<table><tr><td>High<td>2026-11-01<td>x<tr><td>High<td>2026-11-01<td>y'])(
    'take time in proportion to the page: %j again and again',
    async (piece) => {
      const make = (size: number) => outlineOfHtml(piece.repeat(size / piece.length));
      expect(await growth(make, (page) => alertsIn(kitWith(readingTools), page, address), 4_000)).toBeLessThan(bound);
    },
  );

  it.each([
    [
      'a table',
      (i: number) =>
        `<tr data-id="a${i * 7}"><td>2026-11-01 10:00</td><td>Rule ${i}</td><td>High</td><td>WS-${i}</td></tr>`,
    ],
    [
      'a table without keys',
      (i: number) => `<tr><td>2026-11-01 10:00</td><td>Rule ${i}</td><td>High</td><td>WS-${i}</td></tr>`,
    ],
  ])('are read from 3,000 and more in proportion: %s', async (_, row) => {
    const make = (size: number) =>
      outlineOfHtml(
        `<main><table><tr><th>Time</th><th>Rule</th><th>Severity</th><th>Host</th></tr>${Array.from({ length: size }, (_, i) => row(i)).join('')}</table></main>`,
      );
    expect(alertsIn(kitWith(readingTools), make(2_900), address)?.rows.length).toBe(2_900);
    expect(await growth(make, (page) => alertsIn(kitWith(readingTools), page, address), 700)).toBeLessThan(bound);
  });
});

describe('labels, values and raw events', () => {
  property('page', 'claim nothing that is not in the value', fc.tuple(anyText, anyText), ([label, value]) => {
    kindsOf(label);
    meaningOf(label);
    for (const name of [label, 'Source IP', 'Host', 'User', 'Process', 'Severity', 'SHA-256', 'Time'])
      for (const one of typed(name, value)) expect(value).toContain(one.value);
  });
  property(
    'page',
    'of raw events are read from any text',
    textOf('{', '[', '"a":', '"b",', '1', '}', ']', '<a>', '</a>', 'k=v '),
    (text) => {
      for (const one of rawValues(lent, text)) expect(one.value).not.toBe('');
    },
  );
  it.each(['{"a":', '"a":1,', '\\"', '[', '<a>', '<a b="', 'a=b ', 'a="'])(
    'are read in proportion: %j',
    async (piece) => {
      for (const start of ['{', '<', 'x '])
        expect(
          await growth(
            (size) => start + piece.repeat(size / piece.length),
            (text) => rawValues(lent, text),
            4_000,
          ),
        ).toBeLessThan(bound);
    },
  );
});
