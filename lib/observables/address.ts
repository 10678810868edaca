import ipaddr from 'ipaddr.js';

const privateRanges = new Set(['private', 'loopback', 'linkLocal', 'uniqueLocal', 'carrierGradeNat', 'unspecified']);

/** True for an address that only means something inside a network (RFC 1918, RFC 4193, RFC 6598, loopback, link-local). */
export function isPrivateAddress(address: string): boolean {
  return ipaddr.isValid(address) && privateRanges.has(ipaddr.process(address).range());
}
