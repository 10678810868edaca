/** The store's schema, one list of statements a version. Published versions are never edited, only added to. */
export const migrations: readonly (readonly string[])[] = [
  [
    `create table investigation (
      id text primary key,
      pairing text not null,
      title text not null,
      console text not null,
      fingerprint text not null,
      alert jsonb,
      verdict text,
      disposition text,
      closed boolean not null default false,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    )`,
    `create table event (
      investigation text not null references investigation(id) on delete cascade,
      seq int not null,
      event jsonb not null,
      primary key (investigation, seq)
    )`,
    `create table head (
      investigation text not null references investigation(id) on delete cascade,
      seq int not null,
      writer text not null,
      head jsonb not null,
      primary key (investigation, seq, writer)
    )`,
    'create table answer (digest text primary key, content text not null, created_at timestamptz not null default now())',
    `create table sighting (
      investigation text not null references investigation(id) on delete cascade,
      what text not null,
      value text not null,
      primary key (investigation, what, value)
    )`,
    'create index sighting_value on sighting (value)',
    `create table decision (
      investigation text not null references investigation(id) on delete cascade,
      disposition text not null,
      agree boolean not null,
      reason text not null,
      person text not null,
      at timestamptz not null default now()
    )`,
    'create index decision_investigation on decision (investigation)',
    `create table pairing (
      id text primary key,
      origin text not null,
      token_hash text not null unique,
      public_key text not null,
      person text not null,
      created_at timestamptz not null default now(),
      revoked_at timestamptz
    )`,
    'create table nonce (nonce text primary key, expires_at timestamptz not null)',
    'create table disclosure (destination text not null, policy text not null, at timestamptz not null default now(), primary key (destination, policy))',
  ],
  [
    `create table likeness (
      investigation text not null references investigation(id) on delete cascade,
      what text not null,
      value text not null,
      primary key (investigation, what)
    )`,
    'create index likeness_value on likeness (what, value)',
  ],
  // Of what was decided before, how is not known.
  ['alter table decision add column how text'],
];
