import type { Alert } from '../schema/alert.ts';
import { hasMessage } from './message.ts';
import { mailLogPages } from './query/mail-log.ts';
import { inLanguage, joined, queriesOf, query } from './query/query.ts';
import type { Question } from './question.ts';

/** Whether the alert is a mail that a mail log could know. */
export function isMail(alert: Alert): boolean {
  return alert.kind === 'email' && (hasMessage(alert) || alert.observables.some(({ type }) => type === 'email'));
}

/** The mail log: the same message, or the same sender with the same subject, in other mailboxes. */
export const otherRecipients: Question = {
  id: 'other-recipients',
  title: 'Who else received this mail?',
  why: 'A mail that reached one reader reached more of them as a rule, and what is done must reach them all.',
  applies: isMail,
  gap: {
    what: 'The mail log was not asked, so who else received it is unknown.',
    remedy: 'Ask it in the console that has the mail log: the query is ready to copy.',
    blocksBenign: false,
  },
  byHand: {
    unknown: 'who else received it',
    settles: 'reach',
    sources: [...mailLogPages, 'https://www.rfc-editor.org/rfc/rfc9051#section-6.4.4'],
    queries({ sender, messageId, subject }) {
      const bracketed = messageId?.trim() ? `<${messageId}>` : undefined;
      const ids = messageId && bracketed ? [messageId, bracketed] : [];
      /** The message itself, or its like: the same sender with the same subject. */
      const mails = (or: string, and: string, id: string | undefined, from?: string, about?: string) => {
        const like = joined(and, from, about);
        return joined(or, id, from && about ? like && `(${like})` : from);
      };
      const defender = inLanguage('defender');
      const spl = inLanguage('spl');
      const esql = inLanguage('esql');
      const lucene = inLanguage('lucene');
      const gmail = inLanguage('gmail');
      const exchange = inLanguage('exchange');
      const purview = inLanguage('purview');
      const imap = inLanguage('imap');
      return queriesOf({
        defender: query(
          mails(
            ' or ',
            ' and ',
            defender.one(bracketed, (id) => `InternetMessageId == ${id}`),
            defender.one(sender, (from) => `SenderFromAddress =~ ${from}`),
            defender.one(subject, (about) => `Subject =~ ${about}`),
          ),
          (condition) => [
            'EmailEvents',
            '| where Timestamp > ago(30d)',
            `| where ${condition}`,
            '| project Timestamp, RecipientEmailAddress, Subject, DeliveryAction, LatestDeliveryLocation, NetworkMessageId',
            '| order by Timestamp asc',
          ],
        ),
        spl: query(
          mails(
            ' OR ',
            ' AND ',
            spl.list(ids, (list) => `in(message_id, ${list})`),
            spl.one(sender, (from) => `lower(src_user)=${from}`),
            spl.one(subject, (about) => `subject=${about}`),
          ),
          (condition) => [
            '| from datamodel:"Email.All_Email"',
            '| where _time > relative_time(now(), "-30d")',
            `| where ${condition}`,
            '| stats min(_time) AS first, count BY recipient, subject, action',
          ],
        ),
        esql: query(
          mails(
            ' OR ',
            ' AND ',
            esql.list(ids, (list) => `email.message_id IN (${list})`),
            esql.one(sender, (from) => `TO_LOWER(email.from.address) == ${from}`),
            esql.one(subject, (about) => `email.subject == ${about}`),
          ),
          (condition) => [
            'FROM logs-*',
            '| WHERE @timestamp > NOW() - 30 days',
            `| WHERE ${condition}`,
            '| STATS first = MIN(@timestamp), mails = COUNT(*) BY email.to.address, email.subject',
          ],
        ),
        lucene: mails(
          ' OR ',
          ' AND ',
          lucene.list(ids, (list) => `email.message_id:(${list})`, ' OR '),
          lucene.one(sender, (from) => `email.from.address:${from}`),
          lucene.one(subject, (about) => `email.subject:${about}`),
        ),
        gmail: query(
          joined(
            ' ',
            gmail.one(sender, (from) => `from:${from}`),
            gmail.one(subject, (about) => `subject:${about}`),
          ),
          (condition) => [`${condition} in:anywhere newer_than:30d`],
        ),
        exchange: query(
          exchange.one(bracketed, (id) => `-MessageId ${id}`) ??
            exchange.one(sender, (from) => `-SenderAddress ${from}`),
          (condition) => [
            `Get-MessageTraceV2 ${condition} -StartDate (Get-Date).AddDays(-10) -EndDate (Get-Date) |`,
            '  Select-Object Received, RecipientAddress, Subject, Status',
          ],
        ),
        purview: joined(
          ' AND ',
          purview.one(sender, (from) => `from:${from}`),
          purview.one(subject, (about) => `subject:${about}`),
        ),
        imap: query(
          imap.one(bracketed, (id) => `HEADER Message-ID ${id}`) ?? imap.one(sender, (from) => `FROM ${from}`),
          (condition) => [`UID SEARCH ${condition}`],
        ),
        webmail:
          inLanguage('webmail').one(subject, (about) => about) ?? inLanguage('webmail').one(sender, (from) => from),
      });
    },
  },
};
