/** The reports that the values below name. */
const spamhaus = 'Spamhaus, most abused top-level domains';
const interisle = 'Interisle, Phishing Landscape';
const both = 'Spamhaus, most abused top-level domains; Interisle, Phishing Landscape';
const freenom = 'Interisle, Phishing Landscape (until 2023, when they were given away free)';

/**
 * Top-level domains that yearly and quarterly abuse reports name again and again, each with the report.
 *
 * Shape: top-level domain, lower case, ASCII, without a dot, to the name of the report to show. A matter of shares:
 * most names under several of them are honest, so this is weak evidence alone. The big ones (com, net, org) and country
 * codes without such a share are left out, whatever their counts.
 *
 * Sources: The Spamhaus Project, "The World's Most Abused TLDs" and its Domain Reputation Updates; Interisle Consulting
 * Group, "Phishing Landscape" 2020 to 2024 and "Cybercrime Supply Chain" 2023 and 2024 (phishing domain score per TLD).
 * Written from knowledge of these.
 *
 * Matching: exactly, against the last label of a host.
 */
// biome-ignore format: one a line, by report
export const abusedTopLevel: ReadonlyMap<string, string> = new Map([
  ['top', both],
  ['xyz', both],
  ['icu', both],
  ['cyou', both],
  ['cfd', both],
  ['sbs', both],
  ['bond', both],
  ['shop', both],
  ['click', both],
  ['live', both],
  ['online', both],
  ['site', both],
  ['store', both],
  ['buzz', both],
  ['rest', both],
  ['lol', both],
  ['win', both],
  ['vip', both],
  ['work', both],
  ['fun', both],
  ['club', both],
  ['info', both],
  ['monster', spamhaus],
  ['quest', spamhaus],
  ['link', spamhaus],
  ['loan', spamhaus],
  ['surf', spamhaus],
  ['beauty', spamhaus],
  ['hair', spamhaus],
  ['skin', spamhaus],
  ['makeup', spamhaus],
  ['bar', spamhaus],
  ['uno', spamhaus],
  ['fit', spamhaus],
  ['gdn', spamhaus],
  ['date', spamhaus],
  ['bid', spamhaus],
  ['trade', spamhaus],
  ['stream', spamhaus],
  ['download', spamhaus],
  ['party', spamhaus],
  ['science', spamhaus],
  ['men', spamhaus],
  ['review', spamhaus],
  ['racing', spamhaus],
  ['accountant', spamhaus],
  ['cricket', spamhaus],
  ['faith', spamhaus],
  ['okinawa', spamhaus],
  ['kim', spamhaus],
  ['cam', spamhaus],
  ['casa', spamhaus],
  ['today', spamhaus],
  ['best', spamhaus],
  ['ooo', spamhaus],
  ['wang', spamhaus],
  ['pw', spamhaus],
  ['su', spamhaus],
  ['pro', interisle],
  ['space', interisle],
  ['website', interisle],
  ['support', interisle],
  ['finance', interisle],
  ['autos', interisle],
  ['mom', interisle],
  ['lat', interisle],
  ['cc', interisle],
  ['tk', freenom],
  ['ml', freenom],
  ['ga', freenom],
  ['cf', freenom],
  ['gq', freenom],
]);
