import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { enumsAsNumbers, valuesOf, withNumbers } from '../../../scripts/build/enums-as-numbers.ts';
import { projectRoot } from '../../../scripts/house/places.ts';
import { inExtension } from './in-extension.ts';

const modules = join(projectRoot, 'node_modules');
const read = (...path: string[]) => readFileSync(join(modules, ...path), 'utf8');

const written = `var Sign;
(function (Sign) {
    Sign[Sign["Slash"] = 47] = "Slash";
    Sign[Sign["Space"] = 32] = "Space";
})(Sign || (Sign = {}));
/** Told to others. */
export var Way;
(function (Way) {
    /** As it is. */
    Way[Way["On"] = 1] = "On";
})(Way || (Way = {}));
`;

function events(made: typeof Parser, markup: string): unknown[] {
  const seen: unknown[] = [];
  const note =
    (what: string) =>
    (...rest: unknown[]) =>
      void seen.push([what, ...rest]);
  const handler = Object.fromEntries(
    ['onopentag', 'onclosetag', 'ontext', 'oncomment', 'onattribute', 'onprocessinginstruction'].map((name) => [
      name,
      note(name),
    ]),
  );
  new made(handler, { decodeEntities: true }).end(markup);
  return seen;
}

describe('enumerations of libraries in the extension', () => {
  it('are the numbers that they stand for', () => {
    expect(valuesOf(written)).toEqual(
      new Map(Object.entries({ 'Sign.Slash': '47', 'Sign.Space': '32', 'Way.On': '1' })),
    );
    const code = withNumbers(`${written}const a = c === Sign.Slash ? Way.On : other.Sign.Slash;\n`);
    expect(code).toContain('const a = c === 47 ? 1 : other.Sign.Slash;');
    expect(code).toContain('export var Way;');
    // Somebody still asks for one by its name.
    expect(code).toContain('var Sign;');
    expect(withNumbers(`${written}const a = Sign.Space;\n`)).not.toContain('Sign');
    expect(withNumbers(`${written}const a = Sign[b];\n`)).toContain('var Sign;');
    expect(withNumbers('const a = Flag.Two;\n', new Map([['Flag.Two', '2']]))).toBe('const a = 2;\n');
  });

  it('leave what reads markup as it was', async () => {
    const { made, code } = await inExtension<{ Parser: typeof Parser }>(
      join(modules, 'htmlparser2', 'dist', 'index.js'),
      [enumsAsNumbers(modules)],
    );
    expect(read('htmlparser2', 'dist', 'Tokenizer.js')).toContain('State.BeforeTagName');
    expect(code).not.toMatch(/\b(?:State|CharCodes|BinTrieFlags|EntityDecoderState)\.\w/);
    for (const markup of [
      '<p class="a" id=b title=\'c\' hidden>Tea &amp; caf&eacute &#x41;&#66; &nosuch; <b>x</b>',
      '<!DOCTYPE html><!-- note --><script>if (a < b) "</p>"</script><style>a > b{}</style><br/><svg><title>t</title></svg>',
      '<title>a &lt; b</title><textarea><b></textarea><a href="?a=1&copy=2&lt;">x</a ><?php x ?>',
      '<p<b><<i>a</ b></p <p/ x=">" y=\'',
      '<![CDATA[a]]><math><![CDATA[b]]></math><a href=x/>y</a>&#1114112;&#0;&notin;&notit;',
    ])
      expect(events(made.Parser, markup), markup).toEqual(events(Parser, markup));
  });

  it('are looked for in those libraries alone', () => {
    const { transform } = enumsAsNumbers(modules);
    const path = join(modules, 'htmlparser2', 'dist', 'Tokenizer.js');
    expect(transform(read('htmlparser2', 'dist', 'Tokenizer.js'), path)?.code).not.toContain('State.');
    expect(transform(written, join(modules, 'other', 'dist', 'index.js'))).toBeUndefined();
  });
});
