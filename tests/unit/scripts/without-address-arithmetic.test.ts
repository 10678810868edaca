import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ipaddr from 'ipaddr.js';
import { describe, expect, it } from 'vitest';
import {
  addressesWithoutArithmetic,
  withoutAddressArithmetic,
} from '../../../scripts/build/without-address-arithmetic.ts';
import { projectRoot } from '../../../scripts/house/places.ts';
import { inExtension, sourcesWith } from './in-extension.ts';

const file = join(projectRoot, 'node_modules', 'ipaddr.js', 'lib', 'ipaddr.js');
const whole = readFileSync(file, 'utf8');

describe('ipaddr.js in the extension', () => {
  it('says of every address what it says otherwise', async () => {
    const { made } = await inExtension<{ default: typeof ipaddr }>(file, [addressesWithoutArithmetic()]);
    const texts =
      '10.1.2.3 192.0.2.7 203.0.113.9 127.0.0.1 169.254.1.1 224.0.0.1 8.8.8.8 0x7f.1 017.0.0.1 256.1.1.1 1.2.3 ::1 fe80::1%eth0 fc00::1 2001:db8::7 ::ffff:10.0.0.1 64:ff9b::1 2606:4700::1111 ::: g::1 1:2:3:4:5:6:7:8:9 text'.split(
        ' ',
      );
    for (const text of texts) {
      expect(made.default.isValid(text), text).toBe(ipaddr.isValid(text));
      expect(made.default.IPv6.isValid(text), text).toBe(ipaddr.IPv6.isValid(text));
      if (ipaddr.isValid(text)) expect(made.default.process(text).range(), text).toBe(ipaddr.process(text).range());
    }
    expect(Object.keys(made.default)).not.toContain('parseCIDR');
  });

  it('is asked by nobody for what is left out', () => {
    const asked =
      /\bipaddr\.(?!js'|isValid\b|process\b|IPv6\.isValid\b)\w|\.(?:toRFC5952String|toByteArray|toNormalizedString|toFixedLengthString|toIPv4MappedAddress|prefixLengthFromSubnetMask)\(/;
    expect('ipaddr.parseCIDR(text)').toMatch(asked);
    expect(sourcesWith(asked)).toEqual([]);
  });

  it('is a third smaller, and refuses a file that is made in another way', () => {
    expect(withoutAddressArithmetic(whole).length).toBeLessThan(whole.length * 0.7);
    expect(() => withoutAddressArithmetic(withoutAddressArithmetic(whole))).toThrow('another way');
  });
});
