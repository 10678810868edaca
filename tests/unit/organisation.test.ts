import { describe, expect, it } from 'vitest';
import { ConfigError, organisationIn, readConfig } from '../../companion/config.ts';
import { systemClock } from '../../lib/engine/clock.ts';
import { fold } from '../../lib/engine/fold.ts';
import { investigate } from '../../lib/engine/investigate.ts';
import { settings } from '../../lib/extension/settings.ts';
import { alertFromMessage } from '../../lib/mail/alert.ts';
import { messageSource } from '../../lib/mail/source.ts';
import { noOrganisation, type Organisation } from '../../lib/schema/organisation.ts';
import { type TraceEvent, traceEvent } from '../../lib/schema/trace.ts';
import { signals } from '../../lib/signals/index.ts';
import { rawMail } from './mail-builder.ts';

const organisation: Organisation = {
  domains: ['northwind.test'],
  people: ['Ana Lopez <ana@northwind.test>'],
  suppliers: ['supplies.test'],
};

async function traceOf(from: string, given: Organisation, trace: TraceEvent[] = []): Promise<TraceEvent[]> {
  const alert = await alertFromMessage(new TextEncoder().encode(rawMail({ from, results: 'none' })), 'a');
  const events = investigate(alert, [messageSource], {
    investigation: 'investigation-1',
    writer: trace.length > 0 ? 'companion' : 'browser',
    clock: systemClock,
    prior: 0.5,
    signals,
    organisation: given,
    unanswered: trace.length > 0 ? 'note-gap' : 'leave-open',
    trace,
  });
  const all = [...trace];
  for await (const event of events) all.push(event);
  return all;
}

const found = (trace: TraceEvent[]) => [...(fold(trace)?.findings.keys() ?? [])];

describe('whom an organisation names', () => {
  it('are looked for: people, suppliers, its own domains', async () => {
    expect(found(await traceOf('Ana Lopez <a@desk.test>', organisation))).toContain('protected-person');
    expect(found(await traceOf('Jo <jo@suppiies.test>', organisation))).toContain('lookalike-domain');
    expect(found(await traceOf('Jo <jo@northvvind.test>', organisation))).toContain('lookalike-domain');
    const nobody = found(await traceOf('Ana Lopez <jo@suppiies.test>', noOrganisation));
    expect(nobody).not.toContain('protected-person');
    expect(nobody).not.toContain('lookalike-domain');
  });

  it('go with the trace, so that a companion that was told of nobody finds the same', async () => {
    const opened = await traceOf('Ana Lopez <a@desk.test>', organisation);
    expect(opened[0]?.data).toMatchObject({ type: 'investigation-opened', organisation });
    expect(traceEvent.safeParse(opened[0]).success).toBe(true);
    expect(found(await traceOf('Ana Lopez <a@desk.test>', noOrganisation, opened))).toContain('protected-person');
  });

  it('are added to those that the companion was told of', async () => {
    const opened = await traceOf('Jo <jo@suppiies.test>', { ...noOrganisation, people: ['Ana Lopez <a@b.test>'] });
    expect(found(opened)).not.toContain('lookalike-domain');
    expect(found(await traceOf('Jo <jo@suppiies.test>', organisation, opened))).toContain('lookalike-domain');
  });

  it('are left out of the trace where there are none, as in traces of before', async () => {
    expect((await traceOf('Jo <jo@desk.test>', noOrganisation))[0]?.data).not.toHaveProperty('organisation');
  });
});

describe('the settings of it', () => {
  it('come from the companion’s environment', () => {
    const config = readConfig(
      {
        SIDELIGHT_OWN_DOMAINS: 'Northwind.test',
        SIDELIGHT_PEOPLE: 'Ana Lopez <ana@northwind.test>; Jo Kent <jo@northwind.test>',
        SIDELIGHT_SUPPLIERS: 'supplies.test, paper.test',
      },
      {},
    );
    expect(organisationIn(config)).toEqual({
      domains: ['northwind.test'],
      people: ['Ana Lopez <ana@northwind.test>', 'Jo Kent <jo@northwind.test>'],
      suppliers: ['supplies.test', 'paper.test'],
    });
    expect(organisationIn(readConfig({}, {}))).toEqual(noOrganisation);
  });

  it('are refused by name where they are no domains', () => {
    const wrong = () => readConfig({ SIDELIGHT_SUPPLIERS: 'supplies' }, {});
    expect(wrong).toThrow(ConfigError);
    expect(wrong).toThrow(/SIDELIGHT_SUPPLIERS: must be a domain/);
  });

  it('are nobody in a browser where nothing, or something unusable, is stored', () => {
    expect(settings.parse({}).organisation).toEqual(noOrganisation);
    expect(settings.parse({ organisation: { domains: 7 } }).organisation).toEqual(noOrganisation);
    expect(settings.parse({ organisation }).organisation).toEqual(organisation);
  });
});
