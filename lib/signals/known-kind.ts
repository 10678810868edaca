import { fieldsNamed, type SecurityEvent } from '../events/security-event.ts';
import { loginsIn } from './identity/login.ts';

/** True where signals looked at what the event shows, and may have found nothing in it: logins, requests, processes. */
export function isKnownKind(event: SecurityEvent): boolean {
  return (
    loginsIn(event) !== undefined ||
    fieldsNamed(event, 'url.original', 'process.command_line', 'process.parent.name', 'malware.name').length > 0
  );
}
