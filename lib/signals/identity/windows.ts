import { fieldsNamed, type SecurityEvent } from '../../events/security-event.ts';
import type { Place } from '../cite-event.ts';

export type Meaning = 'login-failed' | 'login-succeeded' | 'group-member-added' | 'account-locked';

/** https://learn.microsoft.com/windows-server/identity/ad-ds/plan/appendix-l--events-to-monitor */
const meanings: Record<string, Meaning> = {
  4624: 'login-succeeded',
  4625: 'login-failed',
  4771: 'login-failed',
  4728: 'group-member-added',
  4732: 'group-member-added',
  4756: 'group-member-added',
  4740: 'account-locked',
};

const windowsLog = /^(?:security|microsoft-windows-security-auditing)$/i;

/** Names that only the events of that log have: exports leave out the name of the log. */
const windowsField = /(?:^|\.)(?:TargetUserName|TargetUserSid|SubjectUserName|SubjectUserSid|LogonType)$/i;

/** What the number of an event in Windows' security log means. Other logs number other things alike. */
export function windowsMeaning(event: SecurityEvent): { means: Meaning; place: Place } | undefined {
  if (
    !event.fields.some(
      (field) => (field.value.length < 60 && windowsLog.test(field.value.trim())) || windowsField.test(field.path),
    )
  )
    return undefined;
  for (const field of fieldsNamed(event, 'event.code')) {
    const match = /^\d{4}$/.exec(field.value.trim());
    const means = match && Object.hasOwn(meanings, match[0]) ? meanings[match[0]] : undefined;
    if (match && means) return { means, place: { field, match, quote: field.value.trim() } };
  }
  return undefined;
}
