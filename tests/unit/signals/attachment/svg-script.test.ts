import { describe, expect, it } from 'vitest';
import { svgScript } from '../../../../lib/signals/attachment/svg-script.ts';
import { findIn } from '../../../attachments/opening.ts';
import { survivesAnything } from '../run.ts';

const svg = (inside: string, attributes = '') => ({
  files: [{ name: 'Voice.svg', content: `<svg xmlns="http://www.w3.org/2000/svg"${attributes}>${inside}</svg>` }],
});

describe('svg-script', () => {
  it('sees script that leads elsewhere', async () => {
    expect(await findIn(svgScript, svg('<script>location.href = "https://stranger.test/x"</script>'))).toMatchObject({
      weight: 3,
      technique: 'T1027.017',
      quotes: ['location.href = "https://stranger.test/x"', 'Voice.svg'],
    });
    expect(await findIn(svgScript, svg('<rect/>', ' onload="top.location=\'https://stranger.test/\'"'))).toBeDefined();
  });

  it('weighs other script less', async () => {
    expect(await findIn(svgScript, svg('<script>console.log(1)</script>'))).toMatchObject({ weight: 2.4 });
  });

  it('is silent for drawings, and for a page', async () => {
    expect(await findIn(svgScript, svg('<rect width="4" height="4"/><text>Logo</text>'))).toBeUndefined();
    expect(
      await findIn(svgScript, { files: [{ name: 'a.html', content: '<html><script>1</script></html>' }] }),
    ).toBeUndefined();
  });

  it('holds up to hostile mails', () => survivesAnything(svgScript));
});
