import { describe, expect, it } from 'vitest';
import { readHtml } from '../../lib/mail/html.ts';
import { bound, growth } from './support/growth.ts';

describe('the time that reading HTML takes', () => {
  it.each([
    ...[
      '<',
      '</',
      '<a',
      '<a href="',
      '<p>',
      '<b>',
      '</b>',
      '<!--',
      '-->',
      '&',
      '&amp;',
      '&#',
      '<a href=x>',
      '<a href=x>y</a>',
    ],
    ...[
      '<p style="',
      ' a=b',
      '<p a="b" ',
      '<style>',
      '<script>',
      '<![CDATA[',
      '<table><tr><td>',
      '<p hidden>x',
      'x\n',
      ' ',
      '\u00a0',
    ],
    ...[
      '<form><input type=password>',
      '<meta http-equiv=refresh content="url=',
      '<img alt=',
      '<b>x</i>',
      '<p><div>',
      '<li>',
      '\0',
    ],
    ...[
      '<font color=#fff>x',
      '<p style="color:#fff;font-size:0">x',
      '<a href=x><img src=y>',
      '<a><b></a>',
      '</p>',
      '<td>x<tr>',
    ],
  ])('is linear on %j again and again', async (piece) => {
    const make = (size: number) => piece.repeat(size / piece.length);
    expect(await growth(make, readHtml, 6000)).toBeLessThan(bound);
  });

  it.each([
    ['one long attribute', (n: number) => `<p style="${'a:b;'.repeat(n)}">x`],
    [
      'one element of many attributes',
      (n: number) => `<p ${Array.from({ length: n }, (_, i) => `a${i}=b`).join(' ')}>x`,
    ],
    ['one style sheet of many rules', (n: number) => `<style>${'.a{color:red}'.repeat(n)}</style><p class=a>x`],
    [
      'elements without a rule for them',
      (n: number) => `<style>${'.a{color:red}'.repeat(50)}</style>${'<p class=b>'.repeat(n)}`,
    ],
  ])('is linear on %s', async (_, make) => {
    expect(await growth(make, readHtml, 500)).toBeLessThan(bound);
  });

  // None of these may look through all elements that are open, as htmlparser2's own `Parser` does.
  it.each([
    ['closing tags that close nothing', (n: number) => '<b>'.repeat(n) + '</i>'.repeat(n)],
    ['forms in deep elements', (n: number) => '<b>'.repeat(n) + '<form></form>'.repeat(n)],
    [
      'closing tags in what SVG embeds',
      (n: number) => `<svg><foreignObject>${'<b>'.repeat(n)}${'</clippath>'.repeat(n)}`,
    ],
    ['elements in elements, all closed', (n: number) => '<div>'.repeat(n) + '</div>'.repeat(n)],
    ['scripts in comments in scripts', (n: number) => '<script><!--<script></script>--></script>'.repeat(n / 8)],
    ['a script in a comment that does not end', (n: number) => `<script><!--${'<script></script>'.repeat(n / 8)}`],
  ])('is linear on %s', async (_, make) => {
    expect(await growth(make, readHtml, 8000)).toBeLessThan(bound);
  });

  // A rule is tried for the elements that it may concern, and what it says is merged once.
  it.each([
    ['declarations', (n: number) => `p{${Array.from({ length: 500 }, (_, i) => `a${i}:b`).join(';')}}`.repeat(n / 50)],
    ['selectors', (n: number) => `${Array.from({ length: n }, (_, i) => `.a${i}`).join(',')}{color:red}`],
    ['selectors that all fit', (n: number) => 'p{color:red}.x{color:blue}p.x{color:red}*{left:0}'.repeat(n / 10)],
    [
      'selectors with a class in common',
      (n: number) => Array.from({ length: n }, (_, i) => `.x.a${i}{color:red}`).join(''),
    ],
  ])('is linear on style sheets of many %s over many elements', async (_, css) => {
    const make = (n: number) => `<style>${css(n)}</style>${'<p class=x>'.repeat(n)}`;
    expect(await growth(make, readHtml, 500)).toBeLessThan(bound);
  });
});
