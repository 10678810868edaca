import * as z from 'zod';
import type { Gathering } from './gathering.ts';
import { readXml } from './xml.ts';

/** What the schema of RFC 7489, appendix C, has every report carry. */
const needed = [
  'feedback/report_metadata/org_name',
  'feedback/report_metadata/report_id',
  'feedback/report_metadata/date_range/begin',
  'feedback/policy_published/domain',
  'feedback/policy_published/p',
  'feedback/record/row/source_ip',
  'feedback/record/row/count',
  'feedback/record/identifiers/header_from',
];
const depth = 8;

/** Whether an XML file is a DMARC aggregate report, by what it must carry and by having nothing to read beside it. */
export function sayDmarcReport(xml: string, into: Gathering): boolean {
  if (!/<(?:\w+:)?feedback[\s>]/i.test(xml.slice(0, 2_000))) return false;
  const path: string[] = [];
  const found = new Map<string, string>();
  let longest = 0;
  let text = '';
  readXml(xml, {
    open(name) {
      if (path.length < depth) path.push(name.toLowerCase());
      else path.push('');
      text = '';
    },
    text(part) {
      if (text.length < 10_000) text += part;
    },
    close() {
      const value = text.trim();
      longest = Math.max(longest, value.length);
      const at = path.join('/');
      if (value !== '' && !found.has(at)) found.set(at, value);
      path.pop();
      text = '';
    },
  });
  const has = (end: string) => found.has(end);
  // Names, numbers and addresses; whoever wants to tell something needs more room.
  if (!needed.every(has) || longest > 300) return false;
  into.trait(
    'dmarc-report',
    `${found.get('feedback/report_metadata/org_name')} ${found.get('feedback/policy_published/domain')}`,
  );
  return true;
}

/** The members that RFC 8460, section 4.4, demands. */
const tlsReport = z.looseObject({
  'organization-name': z.string().max(300),
  'date-range': z.looseObject({ 'start-datetime': z.string(), 'end-datetime': z.string() }),
  'report-id': z.string().max(300),
  policies: z.array(z.looseObject({ policy: z.looseObject({ 'policy-domain': z.string().max(300) }) })).min(1),
});

/** Whether a JSON file is a report on encryption between mail servers (SMTP TLS reporting). */
export function sayTlsReport(json: string, into: Gathering): boolean {
  if (!json.slice(0, 4_000).includes('"organization-name"')) return false;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return false;
  }
  const parsed = tlsReport.safeParse(value);
  if (!parsed.success) return false;
  into.trait('tls-report', parsed.data['organization-name']);
  return true;
}
