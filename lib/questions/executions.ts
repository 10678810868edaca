import { isMail } from './other-recipients.ts';
import { inLanguage, joined, queriesOf, query } from './query/query.ts';
import type { Question } from './question.ts';

/** The endpoints' log: whether what the mail carries, or what its links offer, was saved or started anywhere. */
export const executions: Question = {
  id: 'executions',
  title: 'What ran after it arrived?',
  why: 'A file that was only delivered is a mail to purge; one that was started is a machine to isolate.',
  applies: isMail,
  gap: {
    what: 'No endpoint log was asked, so whether anything was saved or started from it is unknown.',
    remedy: 'Ask it in the console that has the endpoints’ log: the query is ready to copy.',
    blocksBenign: false,
  },
  byHand: {
    unknown: 'what ran after it',
    settles: 'reach',
    sources: [
      'https://learn.microsoft.com/defender-xdr/advanced-hunting-deviceprocessevents-table',
      'https://learn.microsoft.com/defender-xdr/advanced-hunting-devicefileevents-table',
      'https://docs.splunk.com/Documentation/CIM/latest/User/Endpoint',
      'https://www.elastic.co/docs/reference/ecs/ecs-process',
      'https://www.elastic.co/docs/reference/ecs/ecs-file',
    ],
    queries({ hashes, files, hosts }) {
      const defender = inLanguage('defender');
      const spl = inLanguage('spl');
      const esql = inLanguage('esql');
      const lucene = inLanguage('lucene');
      return queriesOf({
        defender: query(
          joined(
            ' or ',
            defender.list(hashes, (list) => `SHA256 in (${list})`),
            defender.list(files, (list) => `FileName in~ (${list}) or ProcessCommandLine has_any (${list})`),
            defender.list(hosts, (list) => `FileOriginUrl has_any (${list})`),
          ),
          (condition) => [
            'union withsource=Log DeviceFileEvents, DeviceProcessEvents',
            '| where Timestamp > ago(14d)',
            `| where ${condition}`,
            '| project Timestamp, Log, DeviceName, ActionType, FileName, ProcessCommandLine, InitiatingProcessFileName, InitiatingProcessAccountUpn',
            '| order by Timestamp asc',
          ],
        ),
        spl: query(
          joined(
            ' OR ',
            spl.list(hashes, (list) => `in(lower(file_hash), ${list})`),
            spl.list(files, (list) => `in(file_name, ${list})`),
          ),
          (condition) => [
            '| from datamodel:"Endpoint.Filesystem"',
            '| where _time > relative_time(now(), "-14d")',
            `| where ${condition}`,
            '| stats min(_time) AS first, count BY dest, user, action, file_path',
          ],
        ),
        esql: query(
          joined(
            ' OR ',
            esql.list(hashes, (list) => `file.hash.sha256 IN (${list}) OR process.hash.sha256 IN (${list})`),
            esql.list(files, (list) => `file.name IN (${list}) OR process.args IN (${list})`),
          ),
          (condition) => [
            'FROM logs-endpoint.events.*',
            '| WHERE @timestamp > NOW() - 14 days',
            `| WHERE ${condition}`,
            '| KEEP @timestamp, host.name, user.name, event.action, file.path, process.command_line',
            '| SORT @timestamp',
          ],
        ),
        lucene: joined(
          ' OR ',
          lucene.list(hashes, (list) => `file.hash.sha256:(${list}) OR process.hash.sha256:(${list})`, ' OR '),
          lucene.list(files, (list) => `file.name:(${list})`, ' OR '),
        ),
      });
    },
  },
};
