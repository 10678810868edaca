import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { intelligenceSource } from '../../../companion/connectors/intelligence.ts';
import { IntelligenceFolder } from '../../../companion/intelligence/folder.ts';
import { type KnownBadFacts, knownBadFacts } from '../../../lib/schema/intelligence.ts';
import type { Observable } from '../../../lib/schema/observable.ts';
import { type Source, SourceError } from '../../../lib/schema/source.ts';
import { intelligenceSignals } from '../../../lib/signals/intelligence/index.ts';
import { toFinding } from '../../../lib/signals/signal.ts';
import { askAbout, linesHold } from '../../companion/asking.ts';
import { type PracticeLists, practiceLists } from '../../companion/lists.ts';
import { emptyAlert } from '../alerts.ts';

const quiet = { info: () => {}, warn: () => {} };
let lists: PracticeLists;
let folder: IntelligenceFolder;
let source: Source;
beforeAll(() => {
  lists = practiceLists();
  folder = new IntelligenceFolder(lists.folder, { log: quiet, watch: false });
  source = intelligenceSource(folder, ['corp.example']);
});
afterAll(() => {
  folder.close();
  lists.remove();
});

async function ask(observables: Observable[], alert = {}) {
  const { answer, disclosed } = await askAbout(source, observables, { alert });
  expect(disclosed).toEqual([]);
  expect(linesHold(answer)).toBe(true);
  return { answer, facts: knownBadFacts.parse(JSON.parse(JSON.stringify(answer.facts))) };
}

/** Findings of the signals, each with its first quote. */
function findings(facts: KnownBadFacts, kind: 'event' | 'email' = 'event') {
  const input = {
    alert: emptyAlert({ kind }),
    mail: undefined,
    earlier: [],
    ownDomains: new Set<string>(),
    knownBad: facts,
  };
  return intelligenceSignals.flatMap((signal) => {
    const sighting = signal.needs.includes('known-bad') ? signal.find(input) : undefined;
    return sighting ? [toFinding(signal, sighting)] : [];
  });
}

const ip = (value: string): Observable => ({ type: 'ip', value });
const domain = (value: string): Observable => ({ type: 'domain', value });
const url = (value: string): Observable => ({ type: 'url', value });

describe('the intelligence folder as a source', () => {
  it('names list, date and entry of what is known to be bad', async () => {
    const { facts, answer } = await ask([domain('www.bad-site.example'), ip('198.51.100.20'), ip('93.184.216.99')]);
    expect(facts.listings.map((item) => item.line)).toEqual([
      'www.bad-site.example is on maltrail trails (file of 2026-10-20) as malware “grabber”, by the domain above it, bad-site.example',
    ]);
    expect(answer.summary).toBe('2 looked up, 1 listed as bad, 0 on warning lists.');
    expect(findings(facts)).toEqual([
      expect.objectContaining({
        id: 'listed-as-malicious',
        title: 'www.bad-site.example is listed as malware (grabber) on maltrail trails, file of 2026-10-20',
        weight: 2.4,
        citations: [{ evidence: 'known-bad', part: 'lists', quote: facts.listings[0]?.line }],
      }),
    ]);
  });

  it('lets a warning list go before a trail, and says both', async () => {
    const { facts } = await ask([domain('popular.example'), ip('8.8.4.4')], {
      fields: [{ path: 'destination.port', value: '53', control: 'attacker' }],
    });
    expect(facts.listings.map((item) => [item.observable.value, item.overruled])).toEqual([
      ['popular.example', 'Top 100 websites of the practice'],
      ['8.8.4.4', 'List of known IPv4 public DNS resolvers'],
    ]);
    expect(facts.listings[1]?.line).toContain('(version 3, file of 2026-10-21), so it is not called bad');
    expect(facts.uncommon).toBe(0);
    expect(findings(facts).map((finding) => [finding.id, finding.weight])).toEqual([['widely-used', -0.3]]);
    expect(findings(facts, 'email')).toEqual([]);
  });

  it('does not clear a customer’s page because the platform is much visited', async () => {
    const { facts } = await ask([url('https://platform.example/u/mallory/load'), domain('platform.example')]);
    expect(facts.listings).toEqual([expect.objectContaining({ how: 'url', name: 'loader' })]);
    expect(facts.listings[0]?.overruled).toBeUndefined();
    expect(findings(facts)[0]).toMatchObject({ id: 'listed-as-malicious', weight: 3 });
  });

  it('does not clear a name below a provider where anybody gets one, and weighs it less', async () => {
    const { facts } = await ask([domain('user7.dyn-names.example'), domain('user8.dyn-names.example')]);
    expect(facts.listings).toEqual([
      expect.objectContaining({ entry: 'user7.dyn-names.example', shared: 'List of known dynamic DNS domains' }),
    ]);
    expect(findings(facts)[0]).toMatchObject({ weight: 1.8, detail: expect.stringContaining('changed hands') });
  });

  it('weighs a trail for another port, a path alone and a suspicion less', async () => {
    const weight = async (observables: Observable[], fields: object[] = []) =>
      findings((await ask(observables, { fields })).facts)[0]?.weight;
    const field = (path: string, value: string) => [{ path, value, control: 'attacker' }];
    const address = ip('93.184.216.34');
    expect(await weight([address])).toBe(1.2);
    expect(await weight([address], field('destination.port', '443'))).toBe(1.2);
    expect(await weight([address], field('destination.port', '8443'))).toBe(3);
    expect(await weight([address], field('message', 'denied 93.184.216.34:8443 out'))).toBe(3);
    expect(await weight([address], field('message', 'denied 93.184.216.35:8443 out'))).toBe(1.2);
    expect(await weight([address, url('https://93.184.216.34:8443/x')])).toBe(3);
    expect(await weight([ip('93.184.216.35')])).toBe(1.92);
    expect(await weight([ip('93.184.216.36')])).toBe(0.64);
    expect(await weight([url('http://45.33.40.9/kit/Panel/gate.php')])).toBe(1.2);
    expect(await weight([domain('tracker07.example')])).toBe(1.44);
  });

  it('knows scanners for research', async () => {
    const { facts } = await ask([ip('45.33.32.7')]);
    expect(findings(facts)).toEqual([
      expect.objectContaining({
        id: 'widely-used',
        weight: -0.6,
        title: expect.stringMatching(/research.*Research scanner IP Ranges Used for Scanning, version 26081010/),
      }),
    ]);
    expect(findings((await ask([ip('45.33.32.7'), ip('45.33.40.9')])).facts)).toEqual([]);
  });

  it('does not call an alert harmless for holding the name of a big service', async () => {
    expect(findings((await ask([domain('platform.example'), ip('8.8.8.8')])).facts)).toEqual([]);
  });

  it('knows vulnerabilities that are exploited', async () => {
    const { facts } = await ask([
      { type: 'cve', value: 'cve-2026-11111' },
      { type: 'cve', value: 'CVE-2025-22222' },
      { type: 'cve', value: 'CVE-2020-1' },
    ]);
    expect(findings(facts)).toEqual([
      expect.objectContaining({
        id: 'known-exploited',
        weight: 1,
        title:
          'CVE-2026-11111 is known to be exploited, also for ransomware (CISA Known Exploited Vulnerabilities, 2026-10-02)',
        detail: 'Practice Gateway Command Injection Vulnerability; in the catalogue since 2026-09-30.',
      }),
    ]);
    expect(findings(facts, 'email')).toEqual([]);
  });

  it('looks up nothing that is one’s own or inside', async () => {
    const { facts } = await ask([
      domain('mail.corp.example'),
      ip('10.1.2.3'),
      ip('127.0.0.1'),
      url('http://10.0.0.1/kit/Panel/gate.php'),
    ]);
    expect(facts).toMatchObject({ asked: 0, listings: [], warnings: [] });
  });

  it('keeps what came from outside on its line and within bounds', async () => {
    const many = Array.from({ length: 3000 }, (_, i) => domain(`h${i}.bad-site.example`));
    const { facts } = await ask([url(`https://platform.example/u/mallory/load?x=\u2028forged\u0007`), ...many]);
    expect(facts.asked).toBe(1000);
    expect(facts.listings).toHaveLength(200);
    expect(facts.listings.every((item) => !/[\n\r\u2028]/.test(item.line))).toBe(true);
  });

  it('waits for a folder that is still being read, and not longer than it may', async () => {
    const late = new IntelligenceFolder(lists.folder, { log: quiet, watch: false });
    expect((await askAbout(intelligenceSource(late, []), [domain('bad-site.example')])).answer.summary).toContain(
      '1 listed',
    );
    const another = new IntelligenceFolder(lists.folder, { log: quiet, watch: false });
    await expect(another.ready(AbortSignal.abort(new Error('stopped')))).rejects.toThrow('stopped');
    for (const opened of [late, another]) opened.close();
  });

  it('says what to do where the folder is not there', async () => {
    const gone = new IntelligenceFolder(`${lists.folder}/gone`, { log: quiet, watch: true });
    const error = await askAbout(intelligenceSource(gone, []), []).catch((thrown: unknown) => thrown);
    gone.close();
    expect(error).toBeInstanceOf(SourceError);
    expect(error).toMatchObject({ failure: 'not-connected', remedy: expect.stringContaining('SIDELIGHT_INTEL') });
  });
});
