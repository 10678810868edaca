import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readabilityWithoutLog, withoutLog } from '../../../scripts/build/without-log.ts';
import { projectRoot } from '../../../scripts/house/places.ts';
import { inExtension } from './in-extension.ts';

const file = join(projectRoot, 'node_modules', '@mozilla', 'readability', 'Readability.js');
const whole = readFileSync(file, 'utf8');
const paragraph =
  '<p>The loader comes in a signed installer, writes a task that starts it again each hour, and waits.</p>';
const page = `<!doctype html><html><head><title>A loader moves on - Reports</title></head><body><nav><a href="#">Home</a></nav><article><h1>A loader moves on</h1>${paragraph.repeat(12)}<div class="comment">Nice read</div><div role="menu">Share</div></article><aside class="sidebar">${'<a href="#">More</a>'.repeat(9)}</aside></body></html>`;

describe('Readability in the extension', () => {
  it('reads what it reads otherwise, and tells nobody how', async () => {
    const { made, code } = await inExtension<{ default: typeof Readability }>(file, [readabilityWithoutLog()]);
    const parsed = (reader: typeof Readability) =>
      new reader(parseHTML(page).document as unknown as Document, { charThreshold: 200 }).parse();
    const own = parsed(Readability);
    expect(own?.textContent).toContain('signed installer');
    expect(parsed(made.default)).toEqual(own);
    expect(code).not.toContain('Reader: (Readability)');
  });

  it('is two kilobytes smaller, and refuses a file that is made in another way', () => {
    expect(withoutLog(whole).length).toBeLessThan(whole.length - 2_000);
    expect(() => withoutLog(withoutLog(whole))).toThrow('another way');
    expect(() => withoutLog(`${whole}\nthis.log = 1;`)).toThrow('another way');
  });
});
