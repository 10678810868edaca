import { describe, expect, it } from 'vitest';
import { machineMailOf } from '../../../../lib/signals/mail/machine-mail.ts';
import { type MailDraft, mailOf } from '../../mail-builder.ts';

const kindOf = async (draft: MailDraft) => machineMailOf(await mailOf(draft));
const empty = ['Return-Path: <>'];

describe('machineMailOf', () => {
  it.each([
    ['Undelivered Mail Returned to Sender', 'This is the mail system at host mx.supplier.example.'],
    [
      'Mail delivery failed: returning message to sender',
      'This message was created automatically by mail delivery software.',
    ],
    ['failure notice', 'Hi. This is the qmail-send program at mx.supplier.example.'],
    ['Returned mail: see transcript for details', '   ----- The following addresses had permanent fatal errors -----'],
    ['Undeliverable: Minutes', 'Delivery has failed to these recipients or groups:'],
    ['Delivery Status Notification (Failure)', 'Your message wasn’t delivered to x@supplier.example'],
    ['Unzustellbar: Protokoll', 'Fehler bei der Nachrichtenzustellung'],
    ['Non remis : Compte rendu', 'x'],
  ])('knows the report %j', async (subject, text) => {
    expect(await kindOf({ subject, text, headers: empty })).toBe('delivery report');
  });

  it('knows a report by its words where the envelope is lost', async () => {
    const text = 'This is the mail system at host mx.supplier.example.';
    expect(await kindOf({ subject: 'Undelivered Mail Returned to Sender', text })).toBe('delivery report');
    expect(await kindOf({ from: 'MAILER-DAEMON@supplier.example', subject: 'x', text })).toBe('delivery report');
  });

  it.each([
    'Automatic reply: Minutes',
    'Out of Office: Minutes',
    'Abwesenheitsnotiz',
    'Réponse automatique : x',
    'Respuesta automática: x',
    'Risposta automatica: x',
    '自動応答: x',
  ])('knows the automatic reply %j', async (subject) => {
    expect(await kindOf({ subject, headers: ['Auto-Submitted: auto-replied'] })).toBe('automatic reply');
    expect(await kindOf({ subject, headers: ['Precedence: auto_reply'] })).toBe('automatic reply');
    expect(await kindOf({ subject }), 'by its subject alone').toBeUndefined();
  });

  it('knows a DMARC report by subject, or by sender and file name', async () => {
    expect(await kindOf({ subject: 'Report Domain: corp.example Submitter: x.example Report-ID: 7' })).toBe(
      'DMARC report',
    );
    const attachments = [
      { name: 'x.example!corp.example!1793577600!1793664000.xml.gz', type: 'application/gzip', content: 'x' },
    ];
    expect(await kindOf({ from: 'dmarc-noreply@x.example', subject: 'x', attachments })).toBe('DMARC report');
    expect(await kindOf({ subject: 'x', attachments })).toBeUndefined();
  });

  it('knows no machine in letters, nor in a subject that poses as a report', async () => {
    expect(await kindOf({})).toBeUndefined();
    expect(await kindOf({ subject: 'Undelivered Mail', text: 'Sign in to release 6 messages.' })).toBeUndefined();
    expect(await kindOf({ subject: 'Minutes', headers: ['Auto-Submitted: no'] })).toBeUndefined();
  });
});
