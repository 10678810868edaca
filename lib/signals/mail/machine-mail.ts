import { headerOf, type Mail } from '../../mail/mail.ts';

export type MachineMail = 'delivery report' | 'DMARC report' | 'automatic reply' | 'mail system’s message';

/**
 * How mail systems name their reports and automatic replies. Postfix (bounce(5)), Exim (spec, chapter 49), sendmail,
 * qmail (qmail-send(8)), Exchange and Gmail document these; the last lines are Outlook’s automatic replies by language.
 */
const reportSubject =
  /^(?:(?:re|aw|fwd?): ?)?(?:undeliver(?:ed|able)\b|delivery (?:status notification|failure|report|delayed|has failed)|mail delivery (?:failed|failure|subsystem|system|delayed)|returned mail|failure notice|delayed mail|warning: (?:message|could not send)|message (?:blocked|not delivered)|delivery incomplete|non[- ]delivery|unzustellbar|nachricht unzustellbar|zustellung (?:fehlgeschlagen|verzögert)|non remis|échec de (?:la )?remise|no se puede entregar|no entregado|não é possível entregar|falha na entrega|mancato recapito|non recapitabile|onbestelbaar|niet bezorgd|nie można dostarczyć|не доставлено|недоставленное)/i;
const replySubject =
  /^(?:(?:re|aw): ?)?(?:auto(?:matic|mated|matische|matisch)?[- ]?(?:reply|response|re|antwort|antwoord)\b|out of (?:the )?office|vacation (?:reply|message)|on vacation|i am (?:away|out of)|away from|abwesenheits?|abwesend|r[ée]ponse automatique|absence du bureau|absent\b|respuesta autom[áa]tica|fuera de (?:la )?oficina|resposta autom[áa]tica|ausente|risposta automatica|fuori (?:sede|ufficio)|afwezig|automatyczna odpowied|автоответ|otomatik yanıt|自動応答|自动回复|自動回覆)/i;
/** RFC 7489, section 7.2.1.1: subject and file name of an aggregate report. */
const dmarcSubject = /report domain:.*submitter:/i;
const dmarcFile = /^[\w.-]+![\w.-]+!\d{9,11}!\d{9,11}(?:![\w-]+)?\.(?:xml|zip|xml\.gz)$/i;
/** What mail systems begin the text of a report with, as their manuals show it. */
const reportText =
  /this is the mail (?:system|delivery) (?:at host|system|agent)|this message was created automatically by (?:the )?mail delivery (?:software|system)|this is the qmail-send program|the following address(?:es)? had (?:permanent|transient)|(?:delivery|your message) (?:to these recipients or groups|to the following recipients?|has failed to these)|this is an automatically generated delivery status notification|your message (?:wasn['’]t|could not be|couldn['’]t be|was not) delivered|delivery to the following recipients? (?:failed|has been)|^(?:final-recipient|diagnostic-code|reporting-mta):/im;

/**
 * What kind of message between mail systems this is; `undefined` where it is none. By its form (RFC 3462, RFC 3464, RFC
 * 3834), or by its words where the envelope fits them: an empty return path, a mail system's own address.
 */
export function machineMailOf(mail: Mail): MachineMail | undefined {
  const type = headerOf(mail, 'content-type') ?? '';
  if (/^\s*multipart\/report/i.test(type)) return 'delivery report';
  if (dmarcSubject.test(mail.subject.slice(0, 500))) return 'DMARC report';
  const from = mail.from[0]?.address ?? '';
  if (/dmarc/i.test(from) && mail.attachments.some(({ name }) => dmarcFile.test(name))) return 'DMARC report';
  const subject = mail.subject.trim().slice(0, 500);
  const automatic = isAutomatic(mail);
  const daemon = /^(?:mailer-daemon|postmaster|mail-daemon|postoffice)(?:[+=].*)?@/i.test(from);
  const nullPath = /^\s*<\s*>/.test(headerOf(mail, 'return-path') ?? '');
  const apart = automatic || daemon || nullPath;
  if (reportSubject.test(subject) && (apart || reportText.test(mail.visible.slice(0, 4000)))) return 'delivery report';
  if (daemon && reportText.test(mail.visible.slice(0, 4000))) return 'delivery report';
  if (replySubject.test(subject) && apart) return 'automatic reply';
  if (daemon && automatic) return 'mail system’s message';
  return undefined;
}

/** RFC 3834 and what programs wrote before it. */
function isAutomatic(mail: Mail): boolean {
  const submitted = headerOf(mail, 'auto-submitted');
  if (submitted !== undefined) return !/^\s*no\b/i.test(submitted);
  return (
    /auto_?reply|junk/i.test(headerOf(mail, 'precedence') ?? '') ||
    ['x-autoreply', 'x-autorespond', 'x-autoresponder', 'x-failed-recipients', 'x-vacation'].some(
      (name) => headerOf(mail, name) !== undefined,
    ) ||
    /autorespon/i.test(headerOf(mail, 'x-mailer') ?? '')
  );
}
