import punycode from 'punycode/punycode.js';

/** Writes the `xn--` labels of a host in their own letters. Labels that are not valid punycode stay as they are. */
export function toUnicode(host: string): string {
  if (!host.includes('xn--')) return host;
  return host
    .split('.')
    .map((label) => {
      try {
        return punycode.toUnicode(label);
      } catch {
        return label;
      }
    })
    .join('.');
}
