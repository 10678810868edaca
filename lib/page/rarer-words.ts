/**
 * What is known of labels once a page is read, beside lib/page/label.ts: until then, an alert is noticed by the words that
 * any console uses.
 */
const labels: Readonly<Record<string, string>> = {
  host: 'dvc fqdn netbios station ci',
  user: 'samaccountname',
  risk: 'prio danger importance rating',
  rule: 'definition correlation monitor scenario',
  // What makes something else of the words beside it.
  other:
    'vendor product model mac country city location region number sid method protocol department manager email mail size tree session tenant subscription cloud reputation sensor gateway manager collector nat proxy approver analyst reviewer operator lead contact watcher scanner appliance probe observer expected allowed excluded previous max min average license site confidence tactic technique techniques action verdict disposition resolution outcome result response reason operating external public reporting',
};

/** Field names of one word that say more than one thing: CEF's, LEEF's, Zeek's and Falco's own short ones. */
const short: Readonly<Record<string, string>> = {
  spt: 'source port',
  dpt: 'destination port',
  suser: 'source user',
  duser: 'target user',
  shost: 'source host',
  dhost: 'destination host',
  dvchost: 'host',
  sproc: 'process',
  sev: 'severity',
  rt: 'event time',
  devtime: 'event time',
  usrname: 'user name',
  identhostname: 'host name',
  pname: 'parent process',
  pexe: 'parent process path',
  pexepath: 'parent process path',
  pcmdline: 'parent command line',
  principalemail: 'user name',
  callersupplieduseragent: 'user agent',
  saddr: 'source ip',
  daddr: 'destination ip',
  'id.orig_h': 'source ip',
  'id.resp_h': 'destination ip',
  'id.resp_p': 'destination port',
  // https://falco.org/docs/reference/rules/supported-fields/#field-class-fd
  'fd.rip': 'destination ip',
  'fd.rport': 'destination port',
  'fd.cip': 'source ip',
  'fd.sip': 'destination ip',
  'fd.sport': 'destination port',
  ua: 'user agent',
  'x-forwarded-for': 'source ip',
  // Wazuh's own scale; others call the level of a log so.
  'rule.level': 'severity',
  'threat id/name': 'threat name',
};

export const rarerWords = { labels, short };
