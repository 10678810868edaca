/** Writes a small database in MaxMind's format (https://maxmind.github.io/MaxMind-DB/), IPv4 only, for tests. */
export function networkDatabase(networks: Record<string, Record<string, string | number>>): Buffer {
  type Node = [Node | number | undefined, Node | number | undefined];
  const data: Buffer[] = [];
  const root: Node = [undefined, undefined];
  let offset = 0;
  for (const [range, record] of Object.entries(networks)) {
    const [address = '', length = '32'] = range.split('/');
    const bits = address
      .split('.')
      .map((octet) => Number(octet).toString(2).padStart(8, '0'))
      .join('')
      .slice(0, Number(length));
    let node = root;
    for (const bit of bits.slice(0, -1)) {
      const next = node[Number(bit) as 0 | 1];
      if (typeof next === 'object') node = next;
      else {
        const made: Node = [undefined, undefined];
        node[Number(bit) as 0 | 1] = made;
        node = made;
      }
    }
    node[Number(bits.at(-1)) as 0 | 1] = offset;
    const written = encoded(record);
    data.push(written);
    offset += written.length;
  }
  const nodes: Node[] = [];
  const number = (node: Node) => {
    nodes.push(node);
    for (const side of node) if (typeof side === 'object') number(side);
  };
  number(root);
  const tree = Buffer.alloc(nodes.length * 6);
  for (const [i, node] of nodes.entries())
    for (const [side, next] of node.entries()) {
      const value =
        typeof next === 'object' ? nodes.indexOf(next) : next === undefined ? nodes.length : nodes.length + 16 + next;
      tree.writeUIntBE(value, i * 6 + side * 3, 3);
    }
  const metadata = encoded({
    node_count: nodes.length,
    record_size: 24,
    ip_version: 4,
    database_type: 'practice',
    binary_format_major_version: 2,
    binary_format_minor_version: 0,
    build_epoch: 1_790_000_000,
  });
  return Buffer.concat([
    tree,
    Buffer.alloc(16),
    ...data,
    Buffer.from('abcdef', 'hex'),
    Buffer.from('MaxMind.com'),
    metadata,
  ]);
}

/** Text and numbers to 32 bits in a map: control byte of type and size, then the value. */
function encoded(record: Record<string, string | number>): Buffer {
  const text = (value: string) => {
    const bytes = Buffer.from(value);
    const head = bytes.length < 29 ? [(2 << 5) | bytes.length] : [(2 << 5) | 29, bytes.length - 29];
    return Buffer.concat([Buffer.from(head), bytes]);
  };
  const whole = (value: number) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return Buffer.concat([Buffer.from([(6 << 5) | 4]), bytes]);
  };
  const entries = Object.entries(record);
  return Buffer.concat([
    Buffer.from([(7 << 5) | entries.length]),
    ...entries.flatMap(([key, value]) => [text(key), typeof value === 'string' ? text(value) : whole(value)]),
  ]);
}
