import { fieldsNamed } from '../../events/security-event.ts';
import { citeField, citePlace, placesSaying } from '../cite-event.ts';
import { eventSignal } from '../signal.ts';
import { windowsMeaning } from './windows.ts';

/** Groups whose members rule a machine or a domain, as systems name them. */
const groups =
  '(?:wheel|root|sudo|sudoers|adm|admins?|administrators?|docker|domain admins?|enterprise admins?|schema admins?|account operators|backup operators|dnsadmins|global administrators?|company administrators?)';
const groupName = new RegExp(`^(?:.*\\\\)?${groups}$`, 'i');
const words = new RegExp(
  `\\badd(?:ed|s|ing)?\\b[^.\\n]{0,80}?\\bto\\b[^.\\n]{0,40}?(?:\\bgroup ['"\`]?${groups}\\b|['"\`]?\\b${groups}\\b['"\`]? (?:group|role))|\\buser added to group ${groups}\\b`,
  'i',
);
const addition =
  /\badd(?:ed|s)?\b[^.\n]{0,60}?\b(?:group|role|member)|\bmember[^.\n]{0,20}?added|\badd ?(?:member|user) ?to/i;

export const adminGroup = eventSignal({
  id: 'admin-group',
  title: 'An account was put into a group that rules the machine',
  what: 'A member was added to wheel, sudo, Administrators, Domain Admins or another group with every right.',
  why: 'Intruders secure their way back so. Administrators do it too, announced and by a ticket; ask for it.',
  sources: [
    'https://attack.mitre.org/techniques/T1098/007/',
    'https://learn.microsoft.com/windows/security/threat-protection/auditing/event-4732',
    'https://learn.microsoft.com/windows-server/identity/ad-ds/plan/security-best-practices/appendix-b--privileged-accounts-and-groups-in-active-directory',
  ],
  weight: 0.9,
  group: 'privilege',
  rests: 'infrastructure',
  technique: 'T1098.007',
  find(event) {
    const said = placesSaying(event, words, 2);
    const group = fieldsNamed(event, 'group.name', 'user.target.name').find(({ value }) =>
      groupName.test(value.trim()),
    );
    const windows = windowsMeaning(event);
    const added =
      said[0] ??
      placesSaying(event, addition, 1)[0] ??
      (windows?.means === 'group-member-added' ? windows.place : undefined);
    if (said.length === 0 && !(group && added)) return undefined;
    return {
      ...(group ? { title: `An account was put into the group ${group.value.trim().slice(0, 60)}` } : {}),
      citations: [
        ...(said.length > 0 ? said : added ? [added] : []).map(citePlace),
        ...(group ? citeField(group) : []),
      ],
    };
  },
});
