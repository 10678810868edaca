import { homedir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { defaultPort } from '../lib/schema/api.ts';
import { type Organisation, organisation } from '../lib/schema/organisation.ts';
import { ianaBootstrap } from './lookups/rdap.ts';

/** The companion's settings, from the environment; flags of `sidelight serve` go before them. */
const environment = z.object({
  SIDELIGHT_HOST: z.string().default('127.0.0.1'),
  SIDELIGHT_PORT: z.coerce.number().int().min(0).max(65_535).default(defaultPort),
  SIDELIGHT_DATA: z.string().default(join(homedir(), '.sidelight')),
  SIDELIGHT_LOG: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** Any OpenAI-compatible address, for instance http://127.0.0.1:11434/v1. Empty: no model. */
  SIDELIGHT_MODEL_URL: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]).default(''),
  SIDELIGHT_MODEL: z.string().default('default'),
  SIDELIGHT_MODEL_KEY: z.string().default(''),
  /** Organisational domains of one's own, separated by commas. */
  SIDELIGHT_OWN_DOMAINS: z.string().default(''),
  /** People whose names are borrowed for fraud, `Name <address>`, separated by semicolons. */
  SIDELIGHT_PEOPLE: z.string().default(''),
  /** Domains of suppliers and partners who send invoices, separated by commas. */
  SIDELIGHT_SUPPLIERS: z.string().default(''),
  /** Folder of DKIM keys by name: `SELECTOR._domainkey.DOMAIN.txt`. Empty: `dkim-keys` in the data folder. */
  SIDELIGHT_DKIM_KEYS: z.string().default(''),
  /** Folder of threat and warning lists. Empty: `intel` in the data folder, where that is there. */
  SIDELIGHT_INTEL: z.string().default(''),
  /** A database of networks in MaxMind’s format. Empty: `asn.mmdb` in the intelligence folder, where that is there. */
  SIDELIGHT_ASN: z.string().default(''),
  /** `on` asks registries since when domains are registered; or the address of a copy of IANA’s list. Empty: nobody is asked. */
  SIDELIGHT_RDAP: z.union([z.literal(['', 'on']), z.url({ protocol: /^https?$/ })]).default(''),
  /** A resolver’s DNS over HTTPS service. Set, attackers’ name servers see that their domains are looked at. */
  SIDELIGHT_DOH: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]).default(''),
});

export interface Config {
  host: string;
  port: number;
  data: string;
  log: string;
  model: { url: string; name: string; key: string } | undefined;
  ownDomains: string[];
  /** `Name <address>` of people who are protected from being impersonated. */
  people: string[];
  /** Organisational domains of suppliers. */
  suppliers: string[];
  /** Folder of published DKIM keys. */
  dkimKeys: string;
  /** Where lists are; `named`: a person set it, so it has to be there. */
  intelligence: { folder: string; named: boolean };
  /** File of a database of networks. */
  networks: string | undefined;
  /** Address of the list of registries’ servers. */
  rdap: string | undefined;
  /** Address of a DNS over HTTPS service. */
  resolver: string | undefined;
}

/** Reads the settings. Errors: one line per wrong variable, naming it and what it may be. */
export function readConfig(
  env: NodeJS.ProcessEnv,
  flags: { host?: string | undefined; port?: number | undefined; data?: string | undefined },
): Config {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigError(`These settings cannot be used:\n  ${wrong.join('\n  ')}`);
  }
  const values = parsed.data;
  const data = flags.data ?? values.SIDELIGHT_DATA;
  const config: Config = {
    host: flags.host ?? values.SIDELIGHT_HOST,
    port: flags.port ?? values.SIDELIGHT_PORT,
    data,
    log: values.SIDELIGHT_LOG,
    model:
      values.SIDELIGHT_MODEL_URL === ''
        ? undefined
        : { url: values.SIDELIGHT_MODEL_URL, name: values.SIDELIGHT_MODEL, key: values.SIDELIGHT_MODEL_KEY },
    ownDomains: listIn(values.SIDELIGHT_OWN_DOMAINS.toLowerCase(), ','),
    people: listIn(values.SIDELIGHT_PEOPLE, ';'),
    suppliers: listIn(values.SIDELIGHT_SUPPLIERS.toLowerCase(), ','),
    dkimKeys: values.SIDELIGHT_DKIM_KEYS || join(data, 'dkim-keys'),
    intelligence: { folder: values.SIDELIGHT_INTEL || join(data, 'intel'), named: values.SIDELIGHT_INTEL !== '' },
    networks: values.SIDELIGHT_ASN || undefined,
    rdap: values.SIDELIGHT_RDAP === 'on' ? ianaBootstrap : values.SIDELIGHT_RDAP || undefined,
    resolver: values.SIDELIGHT_DOH || undefined,
  };
  // Whoever reads the settings learns of a wrong name, before anything starts.
  organisationIn(config);
  return config;
}

function listIn(text: string, separator: string): string[] {
  return text
    .split(separator)
    .map((item) => item.trim())
    .filter(Boolean);
}

/** Whom the companion's owner wants protected. Errors: `ConfigError` where a name is no domain. */
export function organisationIn(config: Pick<Config, 'ownDomains' | 'people' | 'suppliers'>): Organisation {
  const parsed = organisation.safeParse({
    domains: config.ownDomains,
    people: config.people,
    suppliers: config.suppliers,
  });
  if (parsed.success) return parsed.data;
  const names = { domains: 'SIDELIGHT_OWN_DOMAINS', people: 'SIDELIGHT_PEOPLE', suppliers: 'SIDELIGHT_SUPPLIERS' };
  const wrong = parsed.error.issues.map((issue) => `${names[issue.path[0] as keyof typeof names]}: ${issue.message}`);
  throw new ConfigError(`These settings cannot be used:\n  ${wrong.join('\n  ')}`);
}

export class ConfigError extends Error {}
