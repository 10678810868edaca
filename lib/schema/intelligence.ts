import * as z from 'zod';
import { observable } from './observable.ts';

/** A list that says something about indicators, and when it was made: by its own word, or else by the file's date. */
export const intelligenceList = z.strictObject({
  name: z.string().min(1).max(300),
  made: z.string().min(1).max(80),
});
export type IntelligenceList = z.infer<typeof intelligenceList>;

/** How an indicator met an entry of a list; `other-port` where the list names ports and the alert another, or none. */
export const matchWays = [
  'url',
  'address-and-port',
  'address',
  'domain',
  'parent-domain',
  'range',
  'pattern',
  'other-port',
  'path',
] as const;

/** An indicator on a list of bad ones. */
export const listing = z.strictObject({
  observable,
  list: intelligenceList,
  /** How sure the list is: what it calls malware, malicious, or only suspicious. */
  category: z.enum(['malware', 'malicious', 'suspicious']),
  /** What the list says it is, in the list's own word. */
  name: z.string().max(200),
  /** The entry as the list has it. */
  entry: z.string().max(600),
  how: z.enum(matchWays),
  /** The warning list that stands against it: then it is not called bad. */
  overruled: z.string().max(300).optional(),
  /** It lies in a range or under a domain where anybody can rent a place, so it may have changed hands since. */
  shared: z.string().max(300).optional(),
  /** The line of the answer that says so. */
  line: z.string().min(1).max(1000),
});
export type Listing = z.infer<typeof listing>;

/**
 * What kind of thing a warning list holds. `common`: widely used, so an entry of a threat list is probably a mistake.
 * `shared`: anybody can rent a place there. `scanner`: known to scan the Internet for research. `simulation`: used for
 * awareness campaigns. `reserved`: names no host on the public Internet.
 */
export const warningKinds = ['common', 'shared', 'scanner', 'simulation', 'reserved'] as const;
export type WarningKind = (typeof warningKinds)[number];

/** An indicator on a warning list. */
export const warning = z.strictObject({
  observable,
  list: intelligenceList,
  kind: z.enum(warningKinds),
  entry: z.string().max(600),
  line: z.string().min(1).max(1000),
});
export type Warning = z.infer<typeof warning>;

/** A vulnerability that is known to be exploited. */
export const exploited = z.strictObject({
  cve: z.string().max(40),
  list: intelligenceList,
  name: z.string().max(300),
  added: z.string().max(40),
  ransomware: z.boolean(),
  line: z.string().min(1).max(1000),
});
export type Exploited = z.infer<typeof exploited>;

/** Answer to “is anything here known to be bad?”. */
export const knownBadFacts = z.strictObject({
  listings: z.array(listing).max(200),
  warnings: z.array(warning).max(200),
  exploited: z.array(exploited).max(100),
  /** Indicators looked up. */
  asked: z.int().min(0),
  /** Public addresses and names among them that no warning list of the kinds common, scanner or reserved covers. */
  uncommon: z.int().min(0),
});
export type KnownBadFacts = z.infer<typeof knownBadFacts>;

/** What a registry says of one organisational domain. */
export const domainAge = z.strictObject({
  domain: z.string().max(253),
  /** False where the registry does not know it. */
  registered: z.boolean(),
  since: z.iso.datetime().optional(),
  days: z.int().min(0).optional(),
  registrar: z.string().max(200).optional(),
  line: z.string().min(1).max(1000),
});
export type DomainAge = z.infer<typeof domainAge>;

/** What the domain name system says of one organisational domain. */
export const resolution = z.strictObject({
  domain: z.string().max(253),
  exists: z.boolean(),
  addresses: z.array(z.string().max(60)).max(20),
  mailHosts: z.array(z.string().max(253)).max(20),
  line: z.string().min(1).max(1000),
});
export type Resolution = z.infer<typeof resolution>;

/** Who runs the network that an address is in, and which country it is registered to. */
export const networkOwner = z.strictObject({
  address: z.string().max(60),
  country: z.string().max(2).optional(),
  number: z.int().min(0).optional(),
  name: z.string().max(200).optional(),
  line: z.string().min(1).max(1000),
});
export type NetworkOwner = z.infer<typeof networkOwner>;
