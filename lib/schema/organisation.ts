import * as z from 'zod';

/** `Ana Lopez <ana@corp.example>`; several addresses with commas between. */
const personLine = z.string().trim().min(1).max(400);
const domainName = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^[a-z0-9\u00a1-\uffff-]+(?:\.[a-z0-9\u00a1-\uffff-]+)+$/, 'must be a domain such as supplier.example');

/**
 * Whom an organisation wants protected from being impersonated. It decides what is looked at and is written into the
 * trace when an investigation opens, so that whoever goes on with it looks for the same.
 */
export const organisation = z.strictObject({
  /** Its own organisational domains. */
  domains: z.array(domainName).max(200).default([]),
  /** People whose word moves money or opens doors. */
  people: z.array(personLine).max(200).default([]),
  /** Domains of suppliers and partners who send invoices. */
  suppliers: z.array(domainName).max(500).default([]),
});
export type Organisation = z.infer<typeof organisation>;

export const noOrganisation: Organisation = { domains: [], people: [], suppliers: [] };

/** Both together, each once, within bounds. */
export function together(a: Organisation, b: Organisation): Organisation {
  const both = (one: readonly string[], other: readonly string[], limit: number) =>
    [...new Set([...one, ...other])].slice(0, limit);
  return {
    domains: both(a.domains, b.domains, 200),
    people: both(a.people, b.people, 200),
    suppliers: both(a.suppliers, b.suppliers, 500),
  };
}
