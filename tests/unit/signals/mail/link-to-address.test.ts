import { describe, expect, it } from 'vitest';
import { linkToAddress } from '../../../../lib/signals/mail/link-to-address.ts';
import { found, silent, survivesAnything } from '../run.ts';

const link = (target: string) => ({ html: `<a href="${target}">Open</a>` });

describe('link-to-address', () => {
  it('sees a bare address', async () => {
    const finding = await found(linkToAddress, link('http://203.0.113.77/mail/'));
    expect(finding.weight).toBe(1.8);
    expect(finding.title).toBe('A link goes to the bare address 203.0.113.77');
    expect(finding.quotes).toEqual(['Open', 'http://203.0.113.77/mail/']);
  });

  it('sees addresses in disguise: one number, octal, hexadecimal, IPv6', async () => {
    const titleOf = async (target: string) => (await found(linkToAddress, link(target))).title;
    expect(await titleOf('http://3405803853/')).toContain('203.0.113.77');
    expect(await titleOf('http://0313.0.0161.0115/')).toContain('203.0.113.77');
    expect(await titleOf('http://0xCB00714D/')).toContain('203.0.113.77');
    expect(await titleOf('http://[2001:db8::77]/')).toContain('2001:db8::77');
  });

  it('sees an odd port, and weighs it less', async () => {
    const finding = await found(linkToAddress, { text: 'Go to https://desk.test:4443/in' });
    expect(finding.weight).toBe(0.9);
    expect(finding.title).toBe('A link goes to port 4443 of desk.test');
  });

  it('weighs an address with an odd port as an address', async () => {
    expect((await found(linkToAddress, link('http://192.0.2.7:81/'))).weight).toBe(1.8);
  });

  it('is silent for names', () => silent(linkToAddress, link('https://www.supplier.example/')));

  it('is silent for the ports that web servers use', async () => {
    for (const port of [80, 443, 8080, 8443]) await silent(linkToAddress, link(`http://supplier.example:${port}/`));
  });

  it('is silent for numbers in a name, in the path and in the query', async () => {
    await silent(linkToAddress, link('https://192-0-2-7.hosts.supplier.example/'));
    await silent(linkToAddress, link('https://supplier.example/192.0.2.7:81?from=203.0.113.77'));
  });

  it('is silent for addresses that are only text, and for links without a host', () =>
    silent(linkToAddress, { html: 'The server 192.0.2.7 is down. <a href="tel:192027">Call</a>' }));

  it('weighs a disguised address most, and one of the own network least', async () => {
    const hidden = await found(linkToAddress, link('http://3405803853/'));
    expect([hidden.weight, hidden.title]).toEqual([
      2.4,
      'A link goes to the address 203.0.113.77, written so that it is not seen as one',
    ]);
    expect((await found(linkToAddress, link('http://192.168.7.1/status'))).weight).toBe(0.5);
  });

  it('survives anything', () => survivesAnything(linkToAddress));
});
