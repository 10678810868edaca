import { describe, expect, it } from 'vitest';
import { meaningOf } from '../../../lib/page/label.ts';
import { learn } from '../../../lib/page/learn.ts';
import { rawValues as rawValuesWith } from '../../../lib/page/raw-pairs.ts';
import { readingTools } from '../../../lib/page/reading-tools.ts';
import { lent, readWith } from '../../../lib/page/survey.ts';
import { isDate, typed } from '../../../lib/page/typed.ts';
import { wordsOfLanguages } from '../../../lib/page/words-of-languages.ts';

learn(wordsOfLanguages);
readWith(readingTools);
const rawValues = (text: string) => rawValuesWith(lent, text);

describe('labels', () => {
  it.each([
    ['Source IP', 'source.ip'],
    ['Src Address', 'source.ip'],
    ['srcip', 'source.ip'],
    ['sourceIPAddress', 'source.ip'],
    ['Quell-IP-Adresse', 'source.ip'],
    ['Adresse IP source', 'source.ip'],
    ['Dirección IP de origen', 'source.ip'],
    ['送信元IPアドレス', 'source.ip'],
    ['Attacker', 'source'],
    ['Destination Port', 'destination.port'],
    ['Zielport', 'destination.port'],
    ['宛先ポート', 'destination.port'],
    ['Device', 'host.name'],
    ['Computer name', 'host.name'],
    ['Rechnername', 'host.name'],
    ['Victim host', 'host.name'],
    ['Logged-on user', 'user.name'],
    ['userName', 'user.name'],
    ['Nombre de usuario', 'user.name'],
    ['TargetUserName', 'user.target.name'],
    ['Parent process', 'process.parent.name'],
    ['Initiating process command line', 'process.command_line'],
    ['Befehlszeile', 'process.command_line'],
    ['Process path', 'process.executable'],
    ['SHA-256', 'file.hash'],
    ['Detection name', 'rule.name'],
    ['ルール名', 'rule.name'],
    ['Risk level', 'risk'],
    ['First seen', 'event.start'],
    ['Last updated', 'event.end'],
    ['検出日時', '@timestamp'],
    ['User agent', 'user_agent.original'],
    ['Raw User Agent', 'user_agent.original'],
    ['spt', 'source.port'],
    ['suser', 'user.name'],
    ['proc.pname', 'process.parent.name'],
    ['proc.cmdline', 'process.command_line'],
    ['usr.name', 'user.name'],
    ['alert_definition_title', 'rule.name'],
    ['Severidade', 'event.severity'],
    ['Endereço IP de origem', 'source.ip'],
    ['Indirizzo IP sorgente', 'source.ip'],
    ["Nom de l'hôte", 'host.name'],
    ['エンドポイント名', 'host.name'],
    ['Betreff', 'email.subject'],
    ['Empfänger', 'recipient'],
  ])('%s is %s', (label, meaning) => expect(meaningOf(label)).toBe(meaning));

  it.each(
    [
      [
        'Device type',
        'OS version',
        'Account domain',
        'User risk',
        'Process tree',
        'Assigned user',
        'Status',
        'Remote host',
      ],
      [
        'Log source',
        'Container image',
        'Recipient type',
        'Rule ID',
        'Threat actor',
        'Target process',
        'Parent hash',
        '',
      ],
    ].flat(),
  )('%s claims nothing', (label) => expect(meaningOf(label)).toBeUndefined());
});

describe('values', () => {
  const said = (label: string, value: string) =>
    typed(label, value)
      .map((one) => `${one.path}=${one.value}`)
      .join(' ');

  it('are taken out of what a console puts around them', () => {
    expect(said('Source IP', '192.0.2.7 (Germany)')).toBe('source.ip=192.0.2.7');
    expect(said('Destination', '192.0.2.7:8443')).toBe('destination.ip=192.0.2.7 destination.port=8443');
    expect(said('Source IP', '2001:db8::1')).toBe('source.ip=2001:db8::1');
    expect(said('Host', 'ws-14 (Windows 11)')).toBe('host.name=ws-14');
    expect(said('Process', 'powershell.exe (PID 4412)')).toBe('process.name=powershell.exe');
    expect(said('Severity', 'High (75)')).toBe('event.severity=High');
    expect(said('Hash', `MD5: ${'a'.repeat(32)}`)).toBe(`file.hash.md5=${'a'.repeat(32)}`);
  });

  it('of another form than the label names are claimed for nothing', () => {
    for (const [label, value] of [
      ['Source IP', 'n/a'],
      ['Source IP', '12 addresses'],
      ['Source IP', '1.2.3.4.5'],
      ['Source', 'Microsoft Defender'],
      ['Destination port', '70000'],
      ['Host', '3 hosts affected'],
      ['User', '3 users'],
      ['User', 'High'],
      ['Detected', '3 minutes ago'],
      ['SHA-256', 'abc123'],
      ['Severity', 'All'],
      ['Rule', '2026-11-02 10:00'],
      ['URL', 'none'],
    ] as const)
      expect(said(label, value), `${label}: ${value}`).toBe('');
  });

  it('are dates in the ways consoles write them', () => {
    for (const date of [
      '2026-11-02T10:00:00Z',
      '02.11.2026 10:00',
      'Nov 2, 2026 @ 10:00',
      '2 November 2026',
      '2026年11月2日 10:00',
      '11/2/26 3:00 AM',
    ])
      expect(isDate(date), date).toBe(true);
    for (const other of ['yesterday', '10:00:00', '1.2.3', 'May be harmful', '12 alerts'])
      expect(isDate(other), other).toBe(false);
  });
});

describe('raw events', () => {
  const keys = (text: string) =>
    rawValues(text).map((one) => `${one.keys.join('.')}=${one.value}${one.later ? ' later' : ''}`);

  it('are read as JSON, whole or cut off', () => {
    expect(keys('{"source":{"ip":"192.0.2.7","port":1},"tags":["a","b"],"x":null}')).toEqual([
      'source.ip=192.0.2.7',
      'source.port=1',
      'tags=a',
      'tags=b',
    ]);
    expect(keys('{"host":{"name":"ws-14"},"user":{"name":"do')).toEqual(['host.name=ws-14']);
    expect(keys('{"Data":[{"Name":"TargetUserName","Value":"ana"}]}')).toContain('Data.TargetUserName=ana');
    expect(keys('[{"user":"ana"},{"user":"bob"}]')).toEqual(['user=ana', 'user=bob later']);
  });
  it('are read as XML and as key=value', () => {
    expect(keys('<Event><Data Name="TargetUserName">ana</Data><Computer>DC1</Computer></Event>')).toEqual([
      'TargetUserName=ana',
      'Computer=DC1',
    ]);
    expect(keys('act=blocked src=192.0.2.7 dst=10.0.0.1 dpt=443')).toEqual([
      'src=192.0.2.7',
      'dst=10.0.0.1',
      'dpt=443',
    ]);
    expect(keys('a sentence with x=1 in it')).toEqual([]);
  });
});
