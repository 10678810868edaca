import fc from 'fast-check';
import { expect } from 'vitest';
import { listedDomains, shortened } from '../../lib/knowledge/listed-domains.ts';
import { suffixTrie } from '../../lib/observables/suffix-trie.ts';
import { packedRules, rulesBelow } from '../../scripts/build/suffixes.ts';
import { property } from './support/property.ts';

const label = fc.stringMatching(/^[a-z\d](?:[a-z\d-]{0,20}[a-z\d])?$/).filter((text) => !text.includes('xn--'));
const domain = fc.array(label, { minLength: 2, maxLength: 4 }).map((labels) => labels.join('.'));
const name = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).filter((text) => !/[,|]/.test(text));

property(
  'packed-tables',
  'give back each domain, whatever its owner is called',
  fc.tuple(fc.array(name, { maxLength: 30 }), fc.array(domain, { minLength: 1 })),
  ([names, others]) => {
    const own = names.map((one) => `${one.toLowerCase().replace(/[^a-z\d]/g, '')}.example`);
    const domains = [...others, ...own.filter((one) => !one.startsWith('.'))];
    expect(listedDomains(names, shortened(names, domains))).toEqual(domains);
  },
  { runs: 500 },
);

const rule = fc.array(fc.oneof(label, fc.constant('*')), { minLength: 1, maxLength: 4 });

property(
  'packed-tables',
  'give back each suffix with its part of the list',
  fc.array(fc.tuple(rule, fc.constantFrom(1, 2)), { maxLength: 60 }),
  (list) => {
    const flags = new Map(list.map(([labels, flag]) => [labels.join('!'), flag]));
    const trie = suffixTrie(packedRules(flags), '');
    expect(new Map([...rulesBelow(trie, trie.rulesRoot)].sort())).toEqual(new Map([...flags].sort()));
  },
  { runs: 500 },
);
