import { describe, expect, it } from 'vitest';
import { adminGroup } from '../../../../lib/signals/identity/admin-group.ts';
import { foundIn, idmef, silentIn } from '../event-run.ts';

describe('a member added to a ruling group', () => {
  it('is seen on Linux and Windows, by words and by fields', () => {
    foundIn(adminGroup, "Nov 20 srv7 usermod[20587]: add 'backup2' to group 'wheel'");
    foundIn(adminGroup, idmef({ text: 'User Added to Group sudo' }));
    const windows = foundIn(adminGroup, {
      Channel: 'Security',
      EventID: 4728,
      TargetUserName: 'Domain Admins',
      MemberName: 'CN=Eve,DC=corp',
      SubjectUserName: 'ana',
    });
    expect(windows.title).toBe('An account was put into the group Domain Admins');
    expect(windows.technique).toBe('T1098.007');
    foundIn(adminGroup, { event: { action: 'added-member-to-group' }, group: { name: 'Administrators' } });
    foundIn(adminGroup, { message: 'User eve was added to the Global Administrator role by ana' });
  });
  it('is not one added to a group of no power, one removed, or a group that is only named', () => {
    silentIn(adminGroup, "Nov 20 srv7 usermod[20587]: add 'ana' to group 'printers'");
    silentIn(adminGroup, { Channel: 'Security', EventID: 4728, TargetUserName: 'Sales', MemberName: 'CN=Eve' });
    silentIn(adminGroup, { message: 'User eve was removed from the Administrators group' });
    silentIn(adminGroup, { message: 'Member of Domain Admins ana opened report.xlsx' });
  });
});
