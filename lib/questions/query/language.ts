import type { QueryLanguage } from '../../schema/query-language.ts';

/** How one language is written. */
export interface Language {
  title: string;
  /** Where it is typed. */
  where: string;
  /** The vendor's page on its literals. */
  source: string;
  /**
   * A value as a literal that nothing in it can end. `undefined` where the language has no way to hold the value: then the
   * condition is left out, and the value is never bent to fit.
   */
  quote(value: string): string | undefined;
}

/** Longer values are no names that anybody searches for. */
const longest = 500;

/** What no query may hold: it ends lines, turns the direction of writing, or is not seen by whoever reads the query first. */
const unfit = /[\p{Cc}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Cs}]/u;

function plain(value: string): string | undefined {
  return value.trim() === '' || value.length > longest || unfit.test(value) ? undefined : value;
}

/** In double quotes, with a backslash before what would end or bend the literal. */
function escaped(value: string): string | undefined {
  return plain(value) && `"${value.replace(/[\\"]/g, '\\$&')}"`;
}

/** In double quotes, where the language has no escape: only what holds none. */
function phrase(value: string): string | undefined {
  return plain(value) && !/["\\\u201c\u201d\u201e\u201f\uff02]/.test(value) ? `"${value}"` : undefined;
}

export const languages: Readonly<Record<QueryLanguage, Language>> = {
  defender: {
    title: 'KQL (Defender XDR)',
    where: 'Defender portal, Hunting, Advanced hunting',
    source: 'https://learn.microsoft.com/kusto/query/scalar-data-types/string',
    quote: escaped,
  },
  spl: {
    title: 'SPL (Splunk)',
    where: 'Splunk, Search and Reporting; needs data mapped to the CIM',
    source: 'https://docs.splunk.com/Documentation/SCS/current/Search/Quotations',
    // Backticks call macros, and dollars stand for a dashboard's tokens, whatever stands around them.
    quote: (value) => (/[`$]/.test(value) ? undefined : escaped(value)),
  },
  esql: {
    title: 'ES|QL (Elastic)',
    where: 'Kibana, Discover in ES|QL mode; fields as ECS names them',
    source: 'https://www.elastic.co/docs/reference/query-languages/esql/esql-syntax',
    quote: escaped,
  },
  lucene: {
    title: 'Lucene (Elastic, OpenSearch)',
    where: 'Kibana or OpenSearch Dashboards, Discover, query language Lucene; fields as ECS names them',
    source: 'https://www.elastic.co/docs/reference/query-languages/query-dsl/query-dsl-query-string-query',
    quote: escaped,
  },
  gmail: {
    title: 'Gmail and Google Vault',
    where: 'Gmail’s search box, or a Vault search over all mailboxes',
    source: 'https://support.google.com/mail/answer/7190',
    quote: phrase,
  },
  exchange: {
    title: 'Exchange message trace',
    where: 'Exchange Online PowerShell; ten days at a time',
    source: 'https://learn.microsoft.com/powershell/module/exchange/get-messagetracev2',
    // PowerShell takes typographic quotation marks for plain ones: each is doubled.
    // https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_quoting_rules
    quote: (value) => plain(value) && `'${value.replace(/['\u2018-\u201b]/g, '$&$&')}'`,
  },
  purview: {
    title: 'Purview and Outlook search',
    where: 'Purview content search, or Outlook’s search box for one mailbox',
    source: 'https://learn.microsoft.com/purview/edisc-keyword-query-language',
    quote: (value) => (value.includes('*') ? undefined : phrase(value)),
  },
  imap: {
    title: 'IMAP',
    where: 'an IMAP session on the mailbox',
    source: 'https://www.rfc-editor.org/rfc/rfc9051#section-6.4.4',
    // Seven bits only: others would need a literal.
    quote: (value) => (/^[\x20-\x7e]*$/.test(value) ? escaped(value) : undefined),
  },
  webmail: {
    title: 'Webmail search box',
    where: 'the webmail’s search over all folders',
    source: 'https://docs.roundcube.net/doc/help/1.1/en_US/mail/search.html',
    // Nothing there ends a literal; the words are typed as they are.
    quote: plain,
  },
};
