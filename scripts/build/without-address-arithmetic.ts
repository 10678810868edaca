import { rewriting } from './rewriting.ts';

/** What is left of ipaddr.js asks what is an address, and of which range. */
const unasked = [
  'IPv[46].prototype.(?:prefixLengthFromSubnetMask|toByteArray|toNormalizedString|toString)',
  'IPv4.prototype.toIPv4MappedAddress',
  'IPv6.prototype.(?:toFixedLengthString|toRFC5952String)',
  'ipaddr.IPv[46].(?:broadcastAddressFromCIDR|networkAddressFromCIDR|subnetMaskFromPrefixLength|isValidCIDR)',
  'ipaddr.IPv4.(?:isValidFourPartDecimal|isValidCIDRFourPartDecimal)',
  'ipaddr.(?:fromByteArray|isValidCIDR|parseCIDR|IPv[46].parseCIDR)',
].map(
  (name) =>
    new RegExp(`^( {4,8})${name.replaceAll('.', '\\.')} = function \\([^)]*\\) \\{\\n[\\s\\S]*?^\\1\\};\\n`, 'gm'),
);

/**
 * ipaddr.js without reckoning with networks and without other spellings of an address. A bundler cannot see that nobody asks for
 * these, since all are properties of one object. Throws where its file no longer looks like this, so that an update is noticed.
 */
export function withoutAddressArithmetic(code: string): string {
  return unasked.reduce((left, what) => {
    const rest = left.replace(what, '');
    if (rest === left) throw new Error(`ipaddr.js has its functions in another way now: ${what.source}`);
    return rest;
  }, code);
}

/** A plugin for Vite that does this to ipaddr.js. */
export const addressesWithoutArithmetic = () =>
  rewriting('addresses-without-arithmetic', /\/ipaddr\.js\/lib\/ipaddr\.js$/, withoutAddressArithmetic);
