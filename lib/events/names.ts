import type { Leaf } from './flatten.ts';

/** What a field of an event means, in the Elastic Common Schema's words, and OCSF's where it has none. */
export type FieldName =
  | '@timestamp'
  | 'event.action'
  | 'event.category'
  | 'event.code'
  | 'event.count'
  | 'event.disposition'
  | 'event.outcome'
  | 'event.provider'
  | 'event.severity'
  | 'rule.name'
  | 'message'
  | 'source.ip'
  | 'source.domain'
  | 'destination.ip'
  | 'destination.domain'
  | 'destination.port'
  | 'host.name'
  | 'user.name'
  | 'user.target.name'
  | 'group.name'
  | 'process.name'
  | 'process.command_line'
  | 'process.parent.name'
  | 'file.name'
  | 'file.path'
  | 'malware.name'
  | 'url.original'
  | 'user_agent.original'
  | 'http.request.method'
  | 'http.request.body'
  | 'http.response.status_code'
  | 'observer.product'
  | 'observer.type';

/**
 * Vendors' spellings of each name, without `_`, `-` and case; with dots they are the end of a path. From ECS, OCSF, ArcSight's
 * CEF dictionary, Windows' security auditing, AWS CloudTrail and Microsoft's sign-in logs:
 * https://www.elastic.co/docs/reference/ecs, https://schema.ocsf.io,
 * https://www.microfocus.com/documentation/arcsight/arcsight-smartconnectors/pdfdoc/cef-implementation-standard/cef-implementation-standard.pdf,
 * https://learn.microsoft.com/windows/security/threat-protection/auditing/event-4625,
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html; LEEF, Falco, Datadog, Zeek, Suricata,
 * Google Cloud's audit logs, Kubernetes' audit, Cloudflare's requests, Security Hub's and GuardDuty's findings, Graylog's information model:
 * https://www.ibm.com/docs/en/dsm?topic=overview-predefined-leef-event-attributes, https://falco.org/docs/reference/rules/supported-fields/,
 * https://docs.datadoghq.com/standard-attributes/, https://docs.zeek.org/en/master/logs/conn.html,
 * https://docs.suricata.io/en/latest/output/eve/eve-json-format.html, https://cloud.google.com/logging/docs/reference/audit/auditlog/rest/Shared.Types/AuditLog,
 * https://kubernetes.io/docs/reference/config-api/apiserver-audit.v1/, https://developers.cloudflare.com/logs/reference/log-fields/zone/http_requests/,
 * https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-findings-format-syntax.html,
 * https://docs.aws.amazon.com/guardduty/latest/APIReference/API_Finding.html, https://schema.graylog.org
 */
const spellings: Record<FieldName, string> = {
  '@timestamp':
    '@timestamp timecreated timegenerated eventtime createtime creationtime timestamp rt devtime evt.time requestreceivedtimestamp edgestarttimestamp firstobservedat',
  'event.action':
    'event.action eventname operationname eventtype displaymessage activityname activitydisplayname operation evt.name protopayload.methodname',
  'event.category': 'event.category categoryname classname event.type',
  'event.code': 'event.code eventid eventcode',
  'event.count':
    'event.count eventcount failurecount failedattempts attempts attemptcount occurrences baseeventcount cnt',
  'event.disposition':
    'event.disposition disposition actiontaken remediationaction remediationstatus deviceaction actualaction act quarantineaction threatstatus verdictaction policyaction',
  'event.outcome':
    'event.outcome outcome outcome.result eventoutcome resultstatus loginstatus status status.errorcode completion responseelements.consolelogin result resulttype evt.outcome',
  'event.provider': 'event.provider providername sourcename system.provider.name channel eventsource',
  'event.severity': 'event.severity severity severityname alertseverity risklevel sev severity.label',
  'rule.name':
    'rule.name rule.title rulename signaturename alertname alertdisplayname detectionname findinginfo.title finding.title alert.signature attackname eventdefinitiontitle',
  message:
    'message msg description rule.description event.original event.reason reason statusdetail fullmessage originallog rawlog rawevent logmessage',
  'source.ip':
    'source.ip source.address sourceip sourceipaddress sourceaddress srcip src srcaddr srcendpoint.ip clientip client.ip client.ipaddress client.address ipaddress calleripaddress remoteip remoteaddress remoteaddr rhost id.origh network.client.ip callerip network.sourceipv4 remoteipdetails.ipaddressv4 identsrc sourceips',
  'source.domain': 'source.domain srchost shost workstationname srcendpoint.hostname srchostname',
  'destination.ip':
    'destination.ip destination.address destip dst dstip dstaddr destinationip destinationipaddress dstendpoint.ip targetip id.resph network.destination.ip network.destinationipv4',
  'destination.domain':
    'destination.domain dhost desthost dstendpoint.hostname dsthostname http.hostname clientrequesthost',
  'destination.port':
    'destination.port dpt dstport destport destinationport dstendpoint.port id.respp network.destination.port network.destinationport',
  'host.name':
    'host.name host.hostname hostname computer computername devicename device.hostname device.name dvchost agent.hostname hosthostname identhostname',
  'user.name':
    'user.name username user suser subjectusername initiatingprocessaccountname accountname useridentity.username useridentity.arn actor.user.name actor.alternateid userprincipalname upn usr.name usr.email usrname principalemail user.username actor.email',
  'user.target.name': 'user.target.name targetusername duser dstuser membername targetuser',
  'group.name': 'group.name groupname grp group targetgroup',
  'process.name':
    'process.name processname image newprocessname process.executable process.file.name proc.name proc.exepath process.path processpath process.image.path processexecutable imagefilename imagepath',
  'process.command_line':
    'process.commandline commandline processcommandline cmdline process.cmdline command proc.cmdline processcmdline',
  // Sysmon's, Windows' own, Defender's table of processes, Splunk's model.
  'process.parent.name':
    'process.parent.name process.parent.executable parent parentimage parentprocessname parentprocess parentprocesspath initiatingprocessfilename actor.process.name actor.process.file.name parent.process.name parentprocess.name proc.pname parentimagefilename',
  'file.name': 'file.name filename fname',
  'file.path': 'file.path filepath folderpath targetfilename',
  'malware.name':
    'malware.name threatname malwarename virusname riskname threat.name virus malware threatfamily threatfamilyname',
  'url.original':
    'url.original url.full url requesturl requesturi uri url.path url.query request http.url clientrequesturi httprequest.url.text csuristem csuriquery querystring requestpath uripath',
  'user_agent.original':
    'useragent.original useragent requestclientapplication httpuseragent httprequest.useragent csuseragent http.useragent rawuseragent callersupplieduseragent clientrequestuseragent',
  'http.request.method': 'http.request.method requestmethod httpmethod csmethod http.method clientrequestmethod',
  'http.request.body': 'http.request.body http.request.body.content requestbody postdata',
  'http.response.status_code':
    'http.response.statuscode httpstatus httpstatuscode httpresponse.code responsecode scstatus responsestatus edgeresponsestatus responsestatus.code http.statuscode',
  'observer.product': 'observer.product metadata.product.name productname deviceproduct product sourcetype',
  'observer.type': 'observer.type observer.vendor devicevendor',
};

/**
 * Paths of the Intrusion Detection Message Exchange Format, which Prelude speaks: https://www.rfc-editor.org/rfc/rfc4765.
 * Whoever is watched decides what stands in most of them; the rest is the sensor's own.
 */
const idmef: Record<string, FieldName> = {
  'classification.text': 'rule.name',
  'classification.reference.meaning': 'rule.name',
  'assessment.impact.severity': 'event.severity',
  'assessment.impact.completion': 'event.outcome',
  'assessment.impact.type': 'event.category',
  'assessment.impact.description': 'message',
  'assessment.action.category': 'event.disposition',
  'assessment.action.description': 'event.disposition',
  'correlation_alert.name': 'rule.name',
  createtime: '@timestamp',
  'analyzer.name': 'observer.product',
  'analyzer.class': 'observer.type',
  'source.node.address.address': 'source.ip',
  'source.node.name': 'source.domain',
  'source.process.name': 'process.name',
  'target.node.address.address': 'destination.ip',
  'target.node.name': 'host.name',
  'target.service.port': 'destination.port',
  'target.service.web_service.url': 'url.original',
  'target.service.web_service.cgi': 'url.original',
  'target.service.web_service.arg': 'url.original',
  'target.service.web_service.http_method': 'http.request.method',
  'target.process.name': 'process.name',
  'target.process.path': 'process.command_line',
  'target.process.arg': 'process.command_line',
  'target.file.name': 'file.name',
  'target.file.path': 'file.path',
};
/** IDMEF says by a type beside it what a user's name is. */
const idmefUser = /^(source|target)\.user\.user_id\.name$/;

const bySpelling = new Map<string, FieldName>();
for (const [name, words] of Object.entries(spellings))
  for (const word of words.split(' ')) bySpelling.set(word, name as FieldName);

/** The name of a field, from how its vendor spells its path; `undefined` for one that nothing is known of. */
export function fieldName(path: string, sibling: (key: string) => string | undefined): FieldName | undefined {
  const plain = path.replace(/\[\d+\]/g, '').replace(/^\./, '');
  if (plain.startsWith('alert.')) {
    const inner = plain.slice('alert.'.length);
    const user = idmefUser.exec(inner)?.[1];
    if (user)
      return /group/.test(sibling('type') ?? '') ? 'group.name' : user === 'source' ? 'user.name' : 'user.target.name';
    const known = Object.hasOwn(idmef, inner) ? idmef[inner] : undefined;
    if (known) return known;
  }
  const segments = plain
    .toLowerCase()
    .replace(/[_\-\s]/g, '')
    .split('.');
  for (const length of [3, 2, 1]) {
    const known = bySpelling.get(segments.slice(-length).join('.'));
    if (known && segments.length >= length) return known;
  }
  return undefined;
}

/** Keys that name a value which stands beside them: `{"Name": "TargetUserName", "#text": "ana"}`, IDMEF's meaning and data. */
const labels = new Set(['name', 'key', '@name', 'meaning', 'property']);
const values = new Set(['value', '#text', 'data', 'newvalue', 'text', '$t']);

/** The path of a value that is named by its neighbour, under that name; the path as it stands for any other. */
export function namedPath({ path, key }: Leaf, sibling: (key: string) => string | undefined): string {
  if (!values.has(key.toLowerCase())) return path;
  for (const label of labels) {
    const name = sibling(label);
    if (name && name.length <= 80) return `${path.slice(0, path.lastIndexOf('.'))}.${name.replaceAll('.', ' ')}`;
  }
  return path;
}
