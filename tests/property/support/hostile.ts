import fc from 'fast-check';

/** Any sequence of UTF-16 code units: lone surrogates, NUL, controls and noncharacters included. */
export const codeUnits = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }),
      fc.integer({ min: 0, max: 0x7f }),
      fc.constantFrom(0xd800, 0xdc00, 0xdfff, 0, 0x200b, 0x202e, 0xfe0f, 0xad, 0xfeff, 0x2028, 0x130, 0x3a3),
    ),
    { maxLength: 60 },
  )
  .map((units) => String.fromCharCode(...units));

/** Text of any kind. */
export const anyText = fc.oneof(
  codeUnits,
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ maxLength: 60 }),
);

/** Text made of the given pieces, with other text between them. */
export function textOf(...pieces: string[]): fc.Arbitrary<string> {
  return fc
    .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: anyText }), {
      maxLength: 24,
    })
    .map((parts) => parts.join(''));
}

export const label = fc.stringMatching(/^[a-z0-9](?:[a-z0-9-]{0,10}[a-z0-9])?$/);

/** Names under suffixes that exist or are reserved, and that no file or code ends in. */
export const domain = fc
  .tuple(
    fc.array(label, { minLength: 1, maxLength: 3 }),
    fc.constantFrom('com', 'net', 'org', 'de', 'co.uk', 'example', 'xyz', 'com.br', 'github.io', 'test'),
  )
  .map(([labels, suffix]) => [...labels, suffix].join('.'))
  // Digits and dots alone read as an address; nothing else is left out.
  .filter((name) => /[a-z]/.test(name.split('.')[0] ?? ''));

export const ipv4 = fc.tuple(octet(), octet(), octet(), octet()).map((parts) => parts.join('.'));

function octet() {
  return fc.integer({ min: 0, max: 255 });
}

const group = fc.integer({ min: 0, max: 0xffff }).map((n) => n.toString(16));

/** Eight groups, or a compressed form with a group of at least three digits. */
export const ipv6 = fc.oneof(
  fc.array(group, { minLength: 8, maxLength: 8 }).map((groups) => groups.join(':')),
  fc
    .tuple(
      fc.integer({ min: 0x100, max: 0xffff }),
      fc.array(group, { maxLength: 2 }),
      fc.array(group, { maxLength: 3 }),
    )
    .map(([first, before, after]) => `${[first.toString(16), ...before].join(':')}::${after.join(':')}`),
);

export const email = fc
  .tuple(fc.stringMatching(/^[a-z0-9](?:[a-z0-9._+-]{0,12}[a-z0-9])?$/), domain)
  .map(([local, host]) => `${local}@${host}`);

export const url = fc
  .tuple(
    fc.constantFrom('http', 'https'),
    fc.oneof(domain, ipv4),
    fc.constantFrom('', ':8080', ':443'),
    fc.constantFrom('', '/', '/a', '/login/x_y', '/a.b/c', '/?q=1', '/p?x=a@b&y=c', '/#top', '/%41'),
  )
  .map(([scheme, host, port, rest]) => `${scheme}://${host}${port}${rest}`);

export const hash = fc
  .tuple(fc.constantFrom(32, 40, 64, 96, 128), fc.stringMatching(/^[0-9a-f]{128}$/))
  .map(([length, digits]) => `a1${digits}`.slice(0, length));

export const cve = fc
  .tuple(fc.integer({ min: 1999, max: 2030 }), fc.integer({ min: 1000, max: 9_999_999 }))
  .map(([year, number]) => `CVE-${year}-${number}`);
