import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { alertFromSavedPage } from '../../companion/cli/saved-page.ts';
import { truths, unknownPages } from '../../scripts/measure/fields/saved-pages.ts';
import { scored } from '../../scripts/measure/fields/score.ts';

const saved = (name: string) =>
  alertFromSavedPage(readFileSync(join(unknownPages, `${name}.html`), 'utf8'), `${name}.html`);

describe('saved pages', () => {
  it.each(truths().filter(([, { layout }]) => !layout))('%s', async (name, truth) => {
    const alert = await saved(name);
    const score = scored(alert.fields, truth);
    expect(alert.reading.shows).toBe(truth.shows);
    expect(score.invented).toEqual([]);
    expect(score.found, score.missing.join('; ')).toBeGreaterThanOrEqual(score.wanted * 0.85);
  });

  it('of an article give its text without what stands around it', async () => {
    const alert = await saved('article');
    expect(alert.texts[0]?.visible).toContain('203.0.113.240');
    expect(alert.texts[0]?.visible).not.toMatch(/Recent posts|About/);
    expect(alert.observables.map(({ value }) => value)).toContain('203.0.113.240');
  });

  it('without an end, of depth and of rows are read in part', async () => {
    for (const html of [
      '<main>'.repeat(50_000),
      `<main><h1>x</h1>${'<p>Host: a</p>'.repeat(50_000)}`,
      `<dl>${'<dt>Host<dd>'.repeat(50_000)}`,
      `<table>${'<tr><td>Host<td>x'.repeat(50_000)}`,
      `<ul>${'<li>a.exe<ul>'.repeat(20_000)}`,
      `<pre>${'{"a":'.repeat(50_000)}`,
      `<pre>{${'\\"'.repeat(50_000)}`,
      '<template shadowrootmode="open"><slot>'.repeat(20_000),
    ])
      expect((await alertFromSavedPage(html, 'x.html')).kind).toBe('page');
  });
});
