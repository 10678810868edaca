import { describe, expect, it } from 'vitest';
import { cefValues } from '../../lib/events/cef.ts';
import { eventFromLines, fieldsNamed } from '../../lib/events/security-event.ts';

const cef =
  '<134>Nov  3 09:15:00 fw-1 CEF:0|Wall\\|Co|Gate|7|100|Port scan \\| vertical|7|rt=Nov 03 2026 09:15:00 src=203.0.113.4 spt=4000 dst=192.0.2.9 dpt=22 request=https://a.example/x?y\\=1&z\\=2 msg=many ports in a row cs1Label=Rule group cs1=Recon';

describe('an event in CEF', () => {
  const values = new Map((cefValues(cef) ?? []).map(({ key, value }) => [key, value]));

  it('has a head, whose pipes may be escaped', () => {
    expect(values.get('deviceVendor')).toBe('Wall|Co');
    expect(values.get('name')).toBe('Port scan | vertical');
    expect(values.get('severity')).toBe('7');
  });

  it('has values up to the next key, with spaces and escaped signs', () => {
    expect(values.get('src')).toBe('203.0.113.4');
    expect(values.get('msg')).toBe('many ports in a row');
    expect(values.get('request')).toBe('https://a.example/x?y=1&z=2');
  });

  it('names custom fields by their labels', () => {
    expect(values.get('Rule group')).toBe('Recon');
    expect(values.has('cs1')).toBe(false);
    expect(values.has('cs1Label')).toBe(false);
  });
});

describe('an event in LEEF', () => {
  const usual = { usrName: 'ana', src: '203.0.113.4', proc: 'C:\\a b\\c.exe' };
  const attributes = Object.entries(usual).map(([key, value]) => `${key}=${value}`);
  it.each([
    ['tabs', `LEEF:1.0|Co|Av|5|OFF|${attributes.join('\t')}`],
    ['a sign that it names', `LEEF:2.0|Co|Av|5|OFF|^|${attributes.join('^')}`],
    ['a number that it names', `LEEF:2.0|Co|Av|5|OFF|x7c|${attributes.join('|')}`],
    ['tabs that a page shows as spaces', `LEEF:1.0|Co|Av|5|OFF|${attributes.join(' ')}`],
  ])('is parted by %s', (_, line) => {
    const values = new Map((cefValues(line) ?? []).map(({ key, value }) => [key, value]));
    expect(values.get('eventID')).toBe('OFF');
    for (const [key, value] of Object.entries(usual)) expect(values.get(key)).toBe(value);
  });
});

describe('other lines', () => {
  it.each(['', 'CEF 0|a|b', 'Nov  3 09:15:00 h sshd[1]: Failed password for root', 'a line about CEF:0 without pipes'])(
    '“%s” is none',
    (line) => expect(cefValues(line)).toBeUndefined(),
  );
});

it('signals see its values under their names', () => {
  const event = eventFromLines(cef);
  expect(fieldsNamed(event, 'source.ip').map(({ value }) => value)).toEqual(['203.0.113.4']);
  expect(fieldsNamed(event, 'destination.port').map(({ value }) => value)).toEqual(['22']);
  expect(fieldsNamed(event, 'rule.name').map(({ value }) => value)).toEqual(['Port scan | vertical']);
  expect(fieldsNamed(event, 'url.original').map(({ value }) => value)).toEqual(['https://a.example/x?y=1&z=2']);
});
