import ipaddr from 'ipaddr.js';

/** Address ranges in CIDR notation, both families; a single address is a range of its own. Numbers as payload. */
export class AddressRanges {
  #pending: { key: number; payload: number }[] = [];
  /** Network and prefix length as one number, sorted: 38 bits, which a double holds exactly. */
  #keys = new Float64Array(0);
  #payloads = new Uint32Array(0);
  #lengths: number[] = [];
  readonly #wide = new Map<string, number[]>();
  readonly #wideLengths = new Set<number>();

  get size(): number {
    return this.#pending.length + this.#keys.length + this.#wide.size;
  }

  /** False where it is neither an address nor a range. */
  add(range: string, payload: number): boolean {
    const slash = range.indexOf('/');
    const address = parseAddress(slash < 0 ? range : range.slice(0, slash));
    const length = slash < 0 ? (address?.four === undefined ? 128 : 32) : prefixLength(range.slice(slash + 1));
    if (!address || length === undefined) return false;
    if (address.four !== undefined) {
      if (length > 32) return false;
      this.#pending.push({ key: keyOf(address.four, length), payload });
      return true;
    }
    if (length > 128) return false;
    const key = wideKey(address.six, length);
    const payloads = this.#wide.get(key);
    if (payloads) payloads.push(payload);
    else this.#wide.set(key, [payload]);
    this.#wideLengths.add(length);
    return true;
  }

  /** Makes what was added searchable. */
  index(): void {
    const all = this.#pending.sort((a, b) => a.key - b.key);
    this.#keys = Float64Array.from(all, (entry) => entry.key);
    this.#payloads = Uint32Array.from(all, (entry) => entry.payload);
    this.#lengths = [...new Set(all.map((entry) => entry.key % 64))].sort((a, b) => b - a);
    this.#pending = [];
  }

  /** The ranges that an address lies in, narrowest first, with their numbers; at most `limit`. */
  find(text: string, limit = 16): { range: string; payload: number }[] {
    const address = parseAddress(text);
    if (!address) return [];
    return (address.four === undefined ? this.#findWide(address.six) : this.#findFour(address.four)).slice(0, limit);
  }

  #findFour(address: number): { range: string; payload: number }[] {
    const found: { range: string; payload: number }[] = [];
    for (const length of this.#lengths) {
      const key = keyOf(address, length);
      for (let i = this.#first(key); this.#keys[i] === key; i++)
        found.push({ range: `${dotted(Math.floor(key / 64))}/${length}`, payload: this.#payloads[i] ?? 0 });
    }
    return found;
  }

  #findWide(address: Uint8Array): { range: string; payload: number }[] {
    const found: { range: string; payload: number }[] = [];
    for (const length of [...this.#wideLengths].sort((a, b) => b - a)) {
      const key = wideKey(address, length);
      for (const payload of this.#wide.get(key) ?? []) found.push({ range: wideName(key), payload });
    }
    return found;
  }

  #first(key: number): number {
    let low = 0;
    let high = this.#keys.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#keys[middle] ?? 0) < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

type Address = { four: number; six?: undefined } | { four?: undefined; six: Uint8Array };

/** An address as number or bytes; IPv4 in IPv6 as what it is. */
function parseAddress(text: string): Address | undefined {
  const four = dottedNumber(text);
  if (four !== undefined) return { four };
  if (!text.includes(':') || text.length > 60) return undefined;
  try {
    const parsed = ipaddr.process(text);
    if (parsed.kind() === 'ipv4') return { four: dottedNumber(parsed.toString()) ?? 0 };
    return { six: Uint8Array.from(parsed.toByteArray()) };
  } catch {
    return undefined;
  }
}

const octets = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;

function dottedNumber(text: string): number | undefined {
  const parts = octets.exec(text);
  if (!parts) return undefined;
  let value = 0;
  for (let i = 1; i <= 4; i++) {
    const octet = Number(parts[i]);
    if (octet > 255) return undefined;
    value = value * 256 + octet;
  }
  return value;
}

function dotted(value: number): string {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255].join('.');
}

function prefixLength(text: string): number | undefined {
  return /^\d{1,3}$/.test(text) ? Number(text) : undefined;
}

function keyOf(address: number, length: number): number {
  const block = 2 ** (32 - length);
  return Math.floor(address / block) * block * 64 + length;
}

function wideKey(address: Uint8Array, length: number): string {
  const masked = address.map((byte, i) => byte & (0xff00 >> Math.min(8, Math.max(0, length - i * 8))));
  return `${Buffer.from(masked).toString('hex')}/${length}`;
}

function wideName(key: string): string {
  const [hex = '', length = ''] = key.split('/');
  return `${ipaddr.fromByteArray([...Buffer.from(hex, 'hex')]).toString()}/${length}`;
}
