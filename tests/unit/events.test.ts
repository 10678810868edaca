import { describe, expect, it } from 'vitest';
import { isInside } from '../../lib/events/inside.ts';
import {
  eventFromFields,
  eventFromJson,
  eventText,
  fieldsNamed,
  observablesIn,
} from '../../lib/events/security-event.ts';
import { eventSource } from '../../lib/events/source.ts';
import { toBase64 } from '../../lib/schema/base64.ts';
import { emptyAlert } from './alerts.ts';
import { idmef } from './signals/event-run.ts';

const named = (document: unknown) =>
  Object.fromEntries(eventFromJson(document).event.fields.flatMap(({ name, value }) => (name ? [[name, value]] : [])));

describe('the meaning of an event’s fields', () => {
  it('is known in the Elastic Common Schema, OCSF, CEF, Windows, CloudTrail and IDMEF', () => {
    expect(named({ source: { ip: '93.184.216.34' }, user: { name: 'ana' }, event: { outcome: 'failure' } })).toEqual({
      'source.ip': '93.184.216.34',
      'user.name': 'ana',
      'event.outcome': 'failure',
    });
    expect(
      named({ src_endpoint: { ip: '10.0.0.4' }, actor: { user: { name: 'ana' } }, finding_info: { title: 'T' } }),
    ).toEqual({
      'source.ip': '10.0.0.4',
      'user.name': 'ana',
      'rule.name': 'T',
    });
    expect(named({ src: '10.0.0.4', dhost: 'srv7', duser: 'ana', requestClientApplication: 'curl/8' })).toEqual({
      'source.ip': '10.0.0.4',
      'destination.domain': 'srv7',
      'user.target.name': 'ana',
      'user_agent.original': 'curl/8',
    });
    expect(named({ EventID: 4625, TargetUserName: 'ana', IpAddress: '10.0.0.4', Computer: 'dc1' })).toEqual({
      'event.code': '4625',
      'user.target.name': 'ana',
      'source.ip': '10.0.0.4',
      'host.name': 'dc1',
    });
    expect(named({ eventName: 'ConsoleLogin', sourceIPAddress: '10.0.0.4', userAgent: 'x' })).toMatchObject({
      'event.action': 'ConsoleLogin',
      'source.ip': '10.0.0.4',
    });
    expect(
      named(
        idmef({ text: 'Remote Login', completion: 'failed', source: '93.184.216.34', user: 'ana', log: 'sshd: x' }),
      ),
    ).toMatchObject({
      'rule.name': 'Remote Login',
      'event.outcome': 'failed',
      'source.ip': '93.184.216.34',
      'user.target.name': 'ana',
      'host.name': 'srv7',
      message: 'sshd: x',
    });
  });

  it('takes the name from beside a value where vendors write pairs', () => {
    expect(
      named({
        EventData: [
          { Name: 'TargetUserName', '#text': 'ana' },
          { Name: 'IpAddress', '#text': '10.0.0.4' },
        ],
      }),
    ).toEqual({
      'user.target.name': 'ana',
      'source.ip': '10.0.0.4',
    });
  });

  it('tells addresses from names, and who may have chosen a value', () => {
    const { event } = eventFromJson(idmef({ text: 'x', source: 'gate.example', completion: 'failed' }));
    expect(fieldsNamed(event, 'source.domain').map(({ value }) => value)).toEqual(['gate.example']);
    expect(fieldsNamed(event, 'event.outcome')[0]?.control).toBe('console');
    expect(fieldsNamed(event, 'source.domain')[0]?.control).toBe('attacker');
  });

  it('is nothing for keys that are no fields of it', () => {
    expect(named({ toString: 'x', constructor: { name: 'y' }, __proto__: { src: '1.2.3.4' } })).toEqual({});
  });

  it('comes from a page’s labels too', () => {
    const alert = emptyAlert({ fields: [{ path: 'x.1', label: 'Source IP', value: '10.0.0.4', control: 'attacker' }] });
    expect(fieldsNamed(eventFromFields(alert), 'source.ip')).toHaveLength(1);
    expect(eventText(eventFromFields(alert))).toBe('Source IP: 10.0.0.4');
  });
});

describe('indicators of an event', () => {
  it('have their parts to play', () => {
    const { event } = eventFromJson(
      idmef({ text: 'x', source: '93.184.216.34', user: 'ana', log: 'see https://h.example/a' }),
    );
    const found = observablesIn(event);
    expect(found).toContainEqual({ type: 'ip', value: '93.184.216.34', role: 'source' });
    expect(found).toContainEqual({ type: 'host', value: 'srv7', role: 'target' });
    expect(found).toContainEqual({ type: 'user', value: 'ana', role: 'target' });
    expect(found).toContainEqual({ type: 'url', value: 'https://h.example/a' });
  });
});

describe('addresses inside', () => {
  it('are private ones; names are neither', () => {
    for (const inside of ['10.1.2.3', '192.168.0.1', '172.20.0.1', '127.0.0.1', 'fd00::1', '::ffff:10.0.0.1'])
      expect(isInside(inside), inside).toBe(true);
    for (const outside of ['93.184.216.34', '2001:db8::1', '203.0.113.9'])
      expect(isInside(outside), outside).toBe(false);
    for (const name of ['gate.example', '', '10.0.0', '999.1.1.1']) expect(isInside(name), name).toBeUndefined();
  });
});

describe('the event as a source', () => {
  const ask = (change: Parameters<typeof emptyAlert>[0]) =>
    eventSource.ask({
      question: { id: 'event', title: '' },
      alert: emptyAlert({ kind: 'event', ...change }),
      answers: new Map(),
      signal: new AbortController().signal,
      disclose: async () => {},
    });
  const artifact = (text: string) => ({
    id: 'event',
    mediaType: 'application/json',
    digest: '0'.repeat(64),
    size: text.length,
    data: toBase64(new TextEncoder().encode(text)),
  });
  const fields = [{ path: 'message', value: 'shown', control: 'attacker' as const }];

  it('reads the raw event before what the page shows of it', async () => {
    const answer = await ask({ artifacts: [artifact(JSON.stringify(idmef({ text: 'Raw' })))], fields });
    expect(answer.parts.fields).toContain('Raw');
    expect(answer.parts.fields).not.toContain('shown');
  });

  it('falls back to what the page shows, and says that a part was not read', async () => {
    const answer = await ask({ artifacts: [artifact('{broken')], fields });
    expect(answer.parts.fields).toBe('message: shown');
    expect(answer.gaps).toMatchObject([{ id: 'event-unreadable', blocksBenign: true }]);
  });

  it('reads log lines one by one', async () => {
    const text = {
      frame: 0,
      address: '',
      visible: 'one\n\ntwo',
      hidden: [],
      control: 'attacker' as const,
      truncated: false,
    };
    expect((await ask({ kind: 'text', texts: [text] })).parts.fields).toBe('line 1: one\nline 2: two');
  });
});
