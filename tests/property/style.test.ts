import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialState, parseDeclarations, textState } from '../../lib/mail/style.ts';
import { StyleSheet } from '../../lib/mail/style-sheet.ts';
import { hidingWays } from '../../lib/schema/alert.ts';
import { bound, growth } from './support/growth.ts';
import { anyText, textOf } from './support/hostile.ts';
import { property } from './support/property.ts';

const css = fc.oneof(
  anyText,
  textOf(
    ...[
      'display',
      ':',
      'none',
      ';',
      'color',
      '#fff',
      'rgb(',
      ')',
      ',',
      '255',
      '%',
      'rgba(1,2,3,x)',
      'font-size',
      '0',
      'px',
      'pt',
      '-',
      '.5',
    ],
    ...[
      '!important',
      'url(',
      'background',
      'clip',
      'rect(0,0,0,0)',
      'position',
      'absolute',
      '{',
      '}',
      '@media',
      '/*',
      '*/',
      '.a',
      '#i',
      'p',
    ],
    ...[
      '__proto__',
      'constructor',
      'toString',
      'opacity',
      'overflow',
      'hidden',
      'left',
      '-9999px',
      '<!--',
      '-->',
      '1e999',
      'NaN',
      'Infinity',
    ],
  ),
);
const ways: readonly (string | undefined)[] = [undefined, ...hidingWays];

property(
  'style',
  'takes any declarations',
  fc.tuple(css, css),
  ([first, second]) => {
    const outer = textState(parseDeclarations(first), initialState);
    const inner = textState(parseDeclarations(second), outer);
    expect(ways).toContain(outer.hidden);
    expect(ways).toContain(inner.hidden);
    // What takes an element away takes all in it away.
    if (outer.removed) expect(inner.removed).toBe(outer.removed);
    if (inner.removed) expect(inner.hidden).toBe(inner.removed);
  },
  { runs: 1500 },
);

property(
  'style',
  'takes any style sheet',
  fc.tuple(css, fc.record({ class: css, id: css, style: css }, { requiredKeys: [] })),
  ([sheet, attributes]) => {
    const styles = new StyleSheet();
    styles.add(sheet);
    styles.add(`.a-b{display:none}`);
    for (const tag of ['p', '__proto__', '']) {
      const found = styles.declarationsFor(tag, attributes as Record<string, string>);
      for (const [name, value] of found) expect(name !== '' && value !== '').toBe(true);
    }
    expect(styles.declarationsFor('td', { class: 'x a-b' }).get('display')).toBe('none');
  },
  { runs: 1000 },
);

property(
  'style',
  'reads what was written',
  fc.dictionary(fc.stringMatching(/^[a-z-]{1,10}$/), fc.stringMatching(/^[a-z0-9#]{1,8}$/)),
  (pairs) => {
    const written = Object.entries(pairs).map(([name, value]) => ` ${name.toUpperCase()} :${value} ! IMPORTANT`);
    expect(Object.fromEntries(parseDeclarations(written.join(';')))).toEqual({ ...pairs });
  },
);

describe('time', () => {
  const add = (text: string) => new StyleSheet().add(text);

  it.each([
    '{',
    '}',
    ',',
    '.a',
    '#',
    '*/',
    'p{}',
    '<!--',
    '-->',
    '@',
    ';',
    ':',
    'a',
    ' ',
    'a{b:c}',
    '.a,',
    '/*x*/',
    '-',
    '\\',
  ])('is linear on %j again and again', async (piece) => {
    const make = (size: number) => piece.repeat(size / piece.length);
    expect(await growth(make, add, 4000)).toBeLessThan(bound);
    expect(await growth((size) => `.a${make(size)}{b:c}`, add, 4000)).toBeLessThan(bound);
    expect(
      await growth(
        (size) => `color:${make(size)}`,
        (text) => textState(parseDeclarations(text), initialState),
        900,
      ),
    ).toBeLessThan(bound);
  });

  // The end must not be sought anew from each opening: a mail may hold many sheets of 200 kB.
  it('is linear on comments that do not end', async () => {
    expect(await growth((size) => '/*a'.repeat(size / 3), add, 6000)).toBeLessThan(bound);
  });
});
