import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Console } from '../../lib/consoles/console.ts';
import { type Claimed, scored } from '../../scripts/measure/fields/score.ts';
import { bundled } from '../../scripts/practice/bundled.ts';
import { needConsole } from '../consoles/need.ts';
import { Analyst } from './analyst.ts';
import { PrewikkaConsole } from './prewikka-console.ts';

declare const window: Window & { generic: Console };
const prewikka = await needConsole('prewikka');

interface Idmef {
  alert: {
    classification: { text: string };
    assessment: { impact: { severity: string } };
    source?: { node?: { address?: { address: string }[] } }[];
    target?: { node?: { name?: string; address?: { address: string }[] }; process?: { name?: string } }[];
  };
}

/** A real console, as if nobody had written a reader for it: what it shows is judged by its own JSON. */
describe.skipIf(prewikka.missing)(`Prewikka by the reader for any page${prewikka.why}`, () => {
  let analyst: Analyst;
  let console_: PrewikkaConsole;
  beforeAll(async () => {
    analyst = await Analyst.atDesk();
    console_ = new PrewikkaConsole(analyst.page);
    await console_.logIn(prewikka);
    await analyst.page.evaluate(
      await bundled(`
        import { generic } from ${JSON.stringify(join(import.meta.dirname, '..', '..', 'lib', 'consoles', 'generic.ts'))};
        window.generic = generic;`),
    );
  });
  afterAll(() => analyst?.close());

  it('takes the grid for a list of alerts', async () => {
    expect(await analyst.page.evaluate(() => window.generic.shows?.().kind)).toBe('queue');
  });

  it.each(['203.0.113.77', 'TCP packet dropped', 'Generic HTTP attack'])(
    'reads the alert with %s in its dialog',
    async (words) => {
      await console_.open(words);
      const { fields, kind, json } = await analyst.page.evaluate(() => ({
        kind: window.generic.shows?.(),
        fields: window.generic.fields(),
        json:
          [...document.querySelectorAll('.ajax-modal:not(.closing) .toggle-summary-json pre')].at(-1)?.textContent ??
          '',
      }));
      const { alert } = JSON.parse(json) as Idmef;
      const addresses = (ends: { node?: { address?: { address: string }[] } }[] = []) =>
        ends.flatMap(({ node }) => node?.address?.map(({ address }) => address) ?? []);
      const hosts = (alert.target ?? []).flatMap(({ node }) => node?.name ?? []);
      const truth = {
        rule: [alert.classification.text],
        severity: [alert.assessment.impact.severity],
        source: addresses(alert.source),
        ...(addresses(alert.target).length > 0 ? { destination: addresses(alert.target) } : {}),
        ...(hosts.length > 0 ? { host: hosts } : {}),
      };
      const judged = (fields as Claimed[]).filter(({ path }) =>
        /^(?:rule\.name|event\.severity|source\.ip|destination\.(?:ip|domain)|host\.name)$/.test(path),
      );
      const score = scored(judged, { truth });
      console.log(`Prewikka, ${words}: ${score.found} of ${score.wanted}`, score.missing, score.invented);
      expect(kind?.kind).toBe('alert');
      expect(score.invented).toEqual([]);
      expect(score.found / score.wanted, score.missing.join('; ')).toBeGreaterThanOrEqual(0.8);
      await console_.backToGrid();
    },
  );
});
