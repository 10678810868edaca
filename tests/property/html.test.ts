import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elementLimit, readHtml, visibleLimit } from '../../lib/mail/html.ts';
import { linkLimit } from '../../lib/mail/links.ts';
import { hiddenText } from '../../lib/schema/alert.ts';
import { anyText, textOf } from './support/hostile.ts';
import { property } from './support/property.ts';

const markup = fc.oneof(
  anyText,
  textOf(
    ...[
      '<div>',
      '</div>',
      '<p',
      '>',
      '<a href=',
      '"',
      "'",
      '`',
      '</a>',
      '<table><tr><td>',
      '<br/>',
      '<img src=x alt=y>',
      '<!--',
    ],
    ...[
      '-->',
      '<![CDATA[',
      ']]>',
      '<?xml',
      '<script>',
      '</script>',
      '<style>',
      'p{color:red}',
      '</style>',
      '&',
      '&#x0;',
      '&amp',
    ],
    ...[
      '<form action=',
      '<input type=password>',
      '<base href=//x.test>',
      '<meta http-equiv=refresh content="0;url=',
      '<svg>',
    ],
    ...[
      ' style="display:none"',
      ' onclick=',
      '=',
      '\0',
      '<body>',
      '</body>',
      '<head>',
      '<title>',
      '<',
      '</',
      '<a ',
      '<area href=x>',
    ],
    ...[
      ' __proto__=x',
      ' constructor=y',
      '<__proto__>',
      '<constructor>',
      '<button formaction=javascript:x>',
      ' hidden',
      'url=',
    ],
  ),
);

property(
  'html',
  'reads any markup, within its bounds',
  markup,
  (html) => {
    const reading = readHtml(html);
    expect(reading.links.length).toBeLessThanOrEqual(linkLimit);
    for (const hidden of reading.hidden) expect(hiddenText.safeParse(hidden).error).toBeUndefined();
    for (const link of reading.links) expect(link.target).not.toBe('');
    expect(reading.truncated).toBe(false);
  },
  { runs: 2000 },
);

const mark = 'qMARKq';
/** What holds no text for a reader, as written: `$` is the place of what must not be seen. */
const silent = fc.constantFrom(
  ...[
    '<script>$</script>',
    '<SCRIPT type="text/javascript">$</ScRiPt >',
    '<style>$</style>',
    "<style media='print'>$</style\n>",
  ],
  ...[
    '<script src=x><!-- $ --></script>',
    '<template>$</template>',
    '<svg><text>$</text></svg>',
    '<!-- $ -->',
    '<head><title>$</title></head>',
  ],
  ...[
    '<img alt="x" title="$">',
    "<a href='$'></a>",
    '<p data-x=$ >',
    '<math>$</math>',
    '<object>$</object>',
    '<!doctype $>',
  ],
);
/** What stands around in scripts and looks like markup. */
const noise = fc.constantFrom('', '<', '<div>', '"', "'", '<!x', '&lt;', '</scrip', '/*', '{', ' = 1 ', '<p class="');

property(
  'html',
  'shows nothing of scripts, styles, comments and attributes',
  fc.record({
    around: silent,
    noise,
    wrap: fc.constantFrom('$', '<div>$</div>', '<table><tr><td>$', '<b><i>$', '<body>$'),
  }),
  ({ around, noise: words, wrap }) => {
    const plain =
      around.startsWith('<script') || around.startsWith('<style') || around.startsWith('<SCRIPT') ? words : '';
    const html = wrap.replace('$', () => `seen ${around.replace('$', () => plain + mark + plain)} too`);
    const { visible } = readHtml(html);
    expect(visible).not.toContain(mark);
    expect(visible).toContain('seen');
    expect(visible).toContain('too');
  },
  { runs: 600 },
);

const hiding = [
  ...['display:none', 'DISPLAY : NONE', 'display:none!important', 'color:red;display: none ;', 'visibility:hidden'],
  ...[
    'font-size:0',
    'font-size:0px',
    'font-size: 1px',
    'opacity:0',
    'opacity:0.01',
    'color:#fff',
    'color:white',
    'color:#FFFFFF',
  ],
  ...[
    'color:rgb(255,255,255)',
    'color:transparent',
    'color:rgba(0,0,0,0)',
    'height:0;overflow:hidden',
    'max-height:0px;overflow:hidden',
  ],
  ...[
    'position:absolute;left:-9999px',
    'text-indent:-9999px',
    'background-color:#000;color:#000',
    'width:0;overflow:hidden',
  ],
  ...['position:absolute;clip:rect(0,0,0,0)', 'visibility:collapse'],
];
/** A style as attribute, as rule for a class, an id or a tag; each element in it inherits. */
const places: readonly ((style: string) => [string, string])[] = [
  (style) => [`<div style="${style}">`, '</div>'],
  (style) => [`<SPAN STYLE='${style}'>`, '</SPAN>'],
  (style) => [`<style>.a-b{${style}}</style><p class="x a-b">`, '</p>'],
  (style) => [`<style><!-- #i , td{${style}} --></style><div id=i>`, '</div>'],
  (style) => [`<style>/* } */ @media print{p{color:red}} u { ${style} }</style><u>`, '</u>'],
  (style) => [`<div style="${style}"><b><i><table><tr><td>`, '</td></tr></table></i></b></div>'],
];

const removed = fc.record({
  style: fc.constantFrom(...hiding),
  place: fc.integer({ min: 0, max: places.length - 1 }),
  before: fc.constantFrom('', '<p>', '<table><tr><td>', '<br>', '<a href="https://a.example/">x</a>'),
});

property(
  'html',
  'keeps text that no eye sees apart from text that one does',
  removed,
  ({ style, place, before }) => {
    const [open, close] = places[place]?.(style) ?? ['', ''];
    const reading = readHtml(`${before}seen ${open}${mark}${close} too`);
    expect(reading.visible).not.toContain(mark);
    expect(reading.hidden.map((hidden) => hidden.text).join(' ')).toContain(mark);
    expect(reading.visible).toMatch(/seen\s+too/);
  },
  { runs: 600 },
);

// Rarer ways to hide that a mail client follows.
it.each([
  ...['font-size:0em', 'font-size:0%', 'font:0/0 a', 'opacity:1%', 'display:/**/none', 'max-height:0;overflow:clip'],
  ...['position:absolute;left:-999em', 'color:hsl(0,0%,100%)', 'height:0em;overflow:hidden', 'clip-path:inset(100%)'],
])('hides text under %s', (style) => {
  expect(readHtml(`seen <div style="${style}">${mark}</div>`).visible).not.toContain(mark);
});

it.each([
  ['a script that holds a script in a comment', `<script><!--<script></script>${mark}--></script>`],
  ['what a browser shows in place of a frame', `<iframe>${mark}</iframe>`],
  ['what is there for browsers without frames', `<noframes>${mark}</noframes>`],
  ['a body in a template', `<template><body>${mark}</template>`],
  ['an inline style with a comment', `<p style="color:red;/*;*/display:none">${mark}</p>`],
])('shows nothing of %s', (_, html) => {
  expect(readHtml(html).visible).not.toContain(mark);
});

describe('bounds', () => {
  it('stops at its limit of elements', () => {
    const reading = readHtml('<p>x'.repeat(300_000));
    expect(reading.truncated).toBe(true);
    expect(reading.elements).toBeLessThanOrEqual(elementLimit + 70_000);
  });

  it('stops at its limit of text', () => {
    const reading = readHtml('word '.repeat(visibleLimit));
    expect(reading.truncated).toBe(true);
    expect(reading.visible.length).toBeLessThanOrEqual(visibleLimit + 70_000);
  });

  it('reads elements that are nested 50,000 deep', () => {
    expect(readHtml(`${'<div>'.repeat(50_000)}deep${'</div>'.repeat(50_000)}`).visible).toBe('deep');
  });

  it('keeps a bounded number of links, images, forms and hidden texts', () => {
    const piece =
      '<a href=https://a.example/>x</a><img src=x><form action=y></form><p hidden>h</p><meta http-equiv=refresh content="0;url=z">';
    const reading = readHtml(piece.repeat(3000));
    expect(reading.links.length).toBeLessThanOrEqual(linkLimit);
    expect(reading.images.length).toBeLessThanOrEqual(linkLimit);
    expect(reading.hidden.length).toBeLessThanOrEqual(500);
  });

  it('keeps a bounded number of forms', () => {
    expect(readHtml('<form action=y></form>'.repeat(3000)).forms.length).toBeLessThanOrEqual(linkLimit);
  });
});
