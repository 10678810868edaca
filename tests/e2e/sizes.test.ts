import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/house/places.ts';
import { sizes } from '../../scripts/measure/sizes.ts';

describe('the release build and its zip', () => {
  it('hold their bounds', () => {
    execFileSync('npm', ['run', '--silent', 'zip'], { cwd: projectRoot, stdio: ['ignore', 'ignore', 'inherit'] });
    const figures = sizes();
    expect(figures.filter(({ bound }) => bound !== '').length).toBe(3);
    expect(figures.filter(({ ok }) => !ok)).toEqual([]);
  });
});
