import { isMail } from './other-recipients.ts';
import { inLanguage, queriesOf, query } from './query/query.ts';
import type { Question } from './question.ts';

/** The click log of the mail gateway, or the web proxy: who went where the links lead. */
export const linkClicks: Question = {
  id: 'link-clicks',
  title: 'Who clicked its links?',
  why: 'Who went there may have given a password away: their accounts come first, and nobody else’s need a reset.',
  applies: isMail,
  gap: {
    what: 'No click log and no proxy was asked, so who followed a link is unknown.',
    remedy: 'Ask it in the console that has the clicks or the proxy’s log: the query is ready to copy.',
    blocksBenign: false,
  },
  byHand: {
    unknown: 'who clicked',
    settles: 'reach',
    sources: [
      'https://learn.microsoft.com/defender-xdr/advanced-hunting-urlclickevents-table',
      'https://learn.microsoft.com/defender-xdr/advanced-hunting-devicenetworkevents-table',
      'https://docs.splunk.com/Documentation/CIM/latest/User/Web',
      'https://www.elastic.co/docs/reference/ecs/ecs-url',
    ],
    queries: ({ hosts }) =>
      queriesOf({
        defender: query(
          inLanguage('defender').list(hosts, (list) => list),
          (list) => [
            `let hosts = dynamic([${list}]);`,
            'union',
            '  (UrlClickEvents | where Url has_any (hosts) | project Timestamp, Who = AccountUpn, Url, What = ActionType),',
            '  (DeviceNetworkEvents | where RemoteUrl has_any (hosts) | project Timestamp, Who = InitiatingProcessAccountUpn, Url = RemoteUrl, What = DeviceName)',
            '| where Timestamp > ago(30d)',
            '| order by Timestamp asc',
          ],
        ),
        spl: query(
          inLanguage('spl').list(hosts, (list) => `in(url_domain, ${list})`),
          (condition) => [
            '| from datamodel:"Web.Web"',
            '| where _time > relative_time(now(), "-30d")',
            `| where ${condition}`,
            '| stats min(_time) AS first, count BY user, src, url, action',
          ],
        ),
        esql: query(
          inLanguage('esql').list(hosts, (list) => `url.domain IN (${list}) OR destination.domain IN (${list})`),
          (condition) => [
            'FROM logs-*',
            '| WHERE @timestamp > NOW() - 30 days',
            `| WHERE ${condition}`,
            '| STATS first = MIN(@timestamp), visits = COUNT(*) BY user.name, source.ip, url.domain',
          ],
        ),
        lucene: inLanguage('lucene').list(
          hosts,
          (list) => `url.domain:(${list}) OR destination.domain:(${list})`,
          ' OR ',
        ),
      }),
  },
};
