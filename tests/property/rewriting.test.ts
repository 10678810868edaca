import fc from 'fast-check';
import { expect } from 'vitest';
import { unwrapLink } from '../../lib/mail/rewriting.ts';
import { anyText, textOf, url } from './support/hostile.ts';
import { property } from './support/property.ts';

/** What the gateways make of a link. */
const gateways: Record<string, (target: string) => string> = {
  safelinks: (target) => `https://eu1.safelinks.protection.outlook.com/?url=${encodeURIComponent(target)}&data=x`,
  barracuda: (target) => `https://linkprotect.cudasvc.com/url?a=${encodeURIComponent(target)}&c=E`,
  google: (target) => `https://www.google.com/url?q=${encodeURIComponent(target)}&sa=D`,
  proofpoint1: (target) => `https://urldefense.proofpoint.com/v1/url?u=${encodeURIComponent(target)}&k=x`,
  proofpoint2: (target) =>
    `https://urldefense.proofpoint.com/v2/url?u=${encodeURIComponent(target).replaceAll('-', '%2D').replaceAll('_', '%5F').replaceAll('%', '-').replaceAll('/', '_')}&d=x`,
  proofpoint3: (target) => `https://urldefense.com/v3/__${target}__;!!x!y$`,
};
const names = Object.keys(gateways);

function wrapped(target: string, by: readonly string[]): string {
  return by.reduce((inner, name) => gateways[name]?.(inner) ?? inner, target);
}

property(
  'rewriting',
  'finds the address that a gateway carries',
  fc.record({ target: url, by: fc.array(fc.constantFrom(...names), { maxLength: 4 }) }),
  ({ target, by }) => {
    // Version 3 takes the first pair of underscores for the end, so it may only stand innermost.
    fc.pre(by.lastIndexOf('proofpoint3') <= 0);
    expect(unwrapLink(wrapped(target, by))).toBe(target);
  },
  { runs: 400 },
);

property(
  'rewriting',
  'has nothing left to undo in what it gives',
  fc.record({ target: url, by: fc.array(fc.constantFrom(...names.slice(0, 5)), { maxLength: 7 }) }),
  ({ target, by }) => {
    const once = unwrapLink(wrapped(target, by));
    expect(unwrapLink(once)).toBe(once);
  },
  { runs: 300 },
);

property(
  'rewriting',
  'ends on any address, and gives one that leads to the web',
  fc.oneof(
    anyText,
    textOf(
      ...[
        'https://',
        'urldefense.com',
        'urldefense.proofpoint.com',
        '/v1/',
        '/v2/',
        '/v3/__',
        '__;',
        '?u=',
        '?url=',
        'www.google.com/url',
      ],
      ...[
        '?q=',
        '&',
        '-',
        '_',
        '%',
        '-3A',
        '__',
        'x.safelinks.protection.outlook.com/',
        'linkprotect.cudasvc.com/url?a=',
        'javascript:x',
      ],
    ),
  ),
  (target) => {
    const result = unwrapLink(target);
    if (result !== target) expect(result).toMatch(/^https?:\/\//i);
  },
  { runs: 1500 },
);
