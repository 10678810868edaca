import ipaddr from 'ipaddr.js';
import { isAddress } from './security-event.ts';

const inside = new Set(['private', 'loopback', 'linkLocal', 'uniqueLocal', 'carrierGradeNat', 'unspecified']);

/**
 * True for an address of a network of one's own (RFC 1918, RFC 4193, loopback, link-local), false for any other address,
 * `undefined` for a name: where a name stands, nobody knows.
 */
export function isInside(value: string): boolean | undefined {
  const text = value.trim();
  if (!isAddress(text) || !ipaddr.isValid(text)) return undefined;
  return inside.has(ipaddr.process(text).range());
}
