import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlineOfHtml } from '../../companion/cli/saved-outline.ts';
import { kindsOf, meaningOf } from '../../lib/page/label.ts';
import { rawValues } from '../../lib/page/raw-pairs.ts';
import { survey } from '../../lib/page/survey.ts';
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
    for (const { path, value } of survey(outlineOfHtml(html)).fields) {
      expect(path).not.toBe('');
      if (/\.ip$/.test(path)) expect(html).toContain(value);
    }
  });

  it.each(pieces)('takes time in proportion to the page: %j again and again', async (piece) => {
    const make = (size: number) => piece.repeat(size / piece.length);
    expect(await growth(make, (html) => survey(outlineOfHtml(html)), 4_000)).toBeLessThan(bound);
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
      for (const one of rawValues(text)) expect(one.value).not.toBe('');
    },
  );
  it.each(['{"a":', '"a":1,', '\\"', '[', '<a>', '<a b="', 'a=b ', 'a="'])(
    'are read in proportion: %j',
    async (piece) => {
      for (const start of ['{', '<', 'x '])
        expect(await growth((size) => start + piece.repeat(size / piece.length), rawValues, 4_000)).toBeLessThan(bound);
    },
  );
});
