import { describe, expect, it } from 'vitest';
import { sizesOfBuild } from '../../scripts/measure/sizes.ts';

describe('the release build', () => {
  it.each(sizesOfBuild().map((figure) => [figure.what, figure] as const))('holds its bound: %s', (_, figure) => {
    expect(figure.ok, `${figure.value}, ${figure.bound}`).toBe(true);
  });
});
