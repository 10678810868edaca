/** A protected person. `addresses` in lower case. */
export interface Person {
  name: string;
  addresses: string[];
}

/** `undefined` where the line holds no name. */
export function personOf(line: string): Person | undefined {
  const bracket = line.indexOf('<');
  const name = (bracket < 0 ? line : line.slice(0, bracket)).trim().replace(/^"|"$/g, '').trim();
  const addresses = (bracket < 0 ? '' : line.slice(bracket + 1))
    .split(/[,;>\s]+/)
    .map((address) => address.toLowerCase())
    .filter((address) => /^[^@]+@[^@]+$/.test(address));
  return name === '' || name.includes('@') ? undefined : { name, addresses };
}
