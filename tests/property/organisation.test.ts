import fc from 'fast-check';
import { expect } from 'vitest';
import { noOrganisation, organisation, together } from '../../lib/schema/organisation.ts';
import { personOf } from '../../lib/schema/protected-person.ts';
import { anyText, domain, email } from './support/hostile.ts';
import { property } from './support/property.ts';

property(
  'organisation',
  'reads a person as settings have it',
  fc.record({
    name: fc.constantFrom('Ana Lopez', 'Jörg Müller', 'O’Neill, Jo'),
    addresses: fc.array(email, { minLength: 1, maxLength: 3 }),
  }),
  ({ name, addresses }) => {
    const lower = addresses.map((address) => address.toLowerCase());
    expect(personOf(`${name} <${addresses.join(', ')}>`)).toEqual({ name, addresses: lower });
    expect(personOf(`"${name}" <${addresses[0]}>`)).toEqual({ name, addresses: [lower[0]] });
  },
);

property('organisation', 'reads any line, or none', anyText, (line) => {
  const person = personOf(line);
  if (!person) return;
  expect(person.name).not.toBe('');
  for (const address of person.addresses) expect(address).toContain('@');
});

property(
  'organisation',
  'puts two together within what the schema allows, each name once',
  fc.tuple(fc.array(domain, { maxLength: 250 }), fc.array(domain, { maxLength: 250 })),
  ([one, other]) => {
    const both = together({ ...noOrganisation, domains: one }, { ...noOrganisation, domains: other, suppliers: other });
    expect(organisation.safeParse(both).success).toBe(true);
    expect(new Set(both.domains).size).toBe(both.domains.length);
  },
  { runs: 50 },
);
