import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listed as listedBrands } from '../../../lib/knowledge/brands/brand.ts';
import { listed as listedPlatforms } from '../../../lib/knowledge/hosting/platform.ts';
import { listedDomains, shortened } from '../../../lib/knowledge/listed-domains.ts';
import { listed as listedMailers } from '../../../lib/knowledge/mailers.ts';
import { shorterDomains, withShorterDomains } from '../../../scripts/build/shorter-domains.ts';
import { projectRoot } from '../../../scripts/house/places.ts';

const knowledge = join(projectRoot, 'lib', 'knowledge');
const filesIn = (folder: string) => readdirSync(join(knowledge, folder)).map((file) => join(folder, file));
const tablesOf = (code: string) =>
  [...code.matchAll(/\blisted\(\s*'[\w-]+',\s*`([^`]*)`/g)].map(([, text]) => text ?? '');

describe('domains that begin as their owner is called', () => {
  it('are written in fewer letters, and read as they were', () => {
    const names = ['Example Bank', 'ExB', 'Crédit d’Exemple'];
    const plain = ['examplebank.com', 'exb.de', 'exb-mail.de', 'other.net', 'creditdexemple.fr', 'example.org'];
    const domains = [...plain, 'exb.co.com', 'under.a.com', 'other.com'];
    const text = shortened(names, domains);
    expect(text).toBe('AB.deB-mail.de other.netC.fr example.orgB.co.com under.a.com other');
    expect(listedDomains(names, text)).toEqual(domains);
    expect(listedDomains(names, domains.join(' '))).toEqual(domains);
  });

  it('are not where a name is one letter, or of no letters that domains have', () => {
    expect(shortened(['X', '例え'], ['x.com', 'xn--r8jz45g.example'])).toBe('x xn--r8jz45g.example');
  });

  it.each([
    ['brands', listedBrands, filesIn('brands')],
    ['hosting', listedPlatforms, filesIn('hosting')],
    ['mailers', listedMailers, ['mailers.ts']],
  ] as const)('leave every table of %s in the extension what it is', (_, listed, files) => {
    let letters = 0;
    let fewer = 0;
    for (const file of files) {
      const path = join(knowledge, file);
      const before = tablesOf(readFileSync(path, 'utf8'));
      const after = tablesOf(shorterDomains().transform(readFileSync(path, 'utf8'), path)?.code ?? '');
      expect(after.length, file).toBe(before.length);
      for (const [i, text] of before.entries()) {
        expect(listed('payment' as never, after[i] ?? ''), file).toEqual(listed('payment' as never, text));
        letters += text.length;
        fewer += after[i]?.length ?? 0;
      }
    }
    expect(letters).toBeGreaterThan(5_000);
    expect(fewer).toBeLessThan(letters * 0.95);
  });

  it('touch no other file and no other text', () => {
    const code = "const a = `A | a.com`; const b = listed('bank', `Tea | tea.com`);";
    expect(withShorterDomains(code)).toBe("const a = `A | a.com`; const b = listed('bank', `Tea | A`);");
    expect(shorterDomains().transform(code, join(knowledge, 'freemail.ts'))).toBeUndefined();
  });
});
