import { isMail } from './other-recipients.ts';
import { mailLogPages } from './query/mail-log.ts';
import { inLanguage, joined, queriesOf, query } from './query/query.ts';
import type { Question } from './question.ts';

/** The organisation's mail of the last months: whether this sender wrote before, and whether anybody wrote back. */
export const earlierMail: Question = {
  id: 'earlier-mail',
  title: 'Did this sender write to us before, and did we answer?',
  why: 'A correspondent of years speaks against a trap, as long as the account is still theirs; a first mail that wants money is the usual one.',
  applies: isMail,
  gap: {
    what: 'Earlier mail was not asked for, so whether this sender is known here is unknown.',
    remedy: 'Ask it in the console that has the mail log: the query is ready to copy.',
    blocksBenign: false,
  },
  byHand: {
    unknown: 'whether the sender wrote before',
    settles: 'verdict',
    sources: mailLogPages,
    queries: ({ sender }) =>
      queriesOf({
        defender: query(
          inLanguage('defender').one(
            sender,
            (who) =>
              `SenderFromAddress =~ ${who} or (EmailDirection == "Outbound" and RecipientEmailAddress =~ ${who})`,
          ),
          (condition) => [
            'EmailEvents',
            '| where Timestamp > ago(30d)',
            `| where ${condition}`,
            '| summarize First = min(Timestamp), Last = max(Timestamp), Mails = count(), Mailboxes = dcount(RecipientEmailAddress) by EmailDirection',
          ],
        ),
        spl: query(
          inLanguage('spl').one(sender, (who) => `lower(src_user)=${who} OR lower(recipient)=${who}`),
          (condition) => [
            '| from datamodel:"Email.All_Email"',
            '| where _time > relative_time(now(), "-180d")',
            `| where ${condition}`,
            '| stats min(_time) AS first, max(_time) AS last, count, dc(recipient) AS mailboxes BY src_user',
          ],
        ),
        esql: query(
          inLanguage('esql').one(
            sender,
            (who) => `TO_LOWER(email.from.address) == ${who} OR TO_LOWER(email.to.address) == ${who}`,
          ),
          (condition) => [
            'FROM logs-*',
            '| WHERE @timestamp > NOW() - 180 days',
            `| WHERE ${condition}`,
            '| STATS first = MIN(@timestamp), last = MAX(@timestamp), mails = COUNT(*) BY email.from.address',
          ],
        ),
        lucene: inLanguage('lucene').one(sender, (who) => `email.from.address:${who} OR email.to.address:${who}`),
        gmail: inLanguage('gmail').one(sender, (who) => `{from:${who} to:${who}} in:anywhere older_than:1d`),
        exchange: query(
          joined(
            '\n',
            inLanguage('exchange').one(sender, (who) => `Get-MessageTraceV2 -SenderAddress ${who} @days`),
            inLanguage('exchange').one(sender, (who) => `Get-MessageTraceV2 -RecipientAddress ${who} @days`),
          ),
          (traces) => ['$days = @{ StartDate = (Get-Date).AddDays(-10); EndDate = Get-Date }', traces],
        ),
        purview: inLanguage('purview').one(sender, (who) => `from:${who} OR to:${who}`),
        imap: inLanguage('imap').one(sender, (who) => `UID SEARCH OR FROM ${who} TO ${who}`),
        webmail: inLanguage('webmail').one(sender, (who) => who),
      }),
  },
};
