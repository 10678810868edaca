import { describe, expect, it } from 'vitest';
import { readMail } from '../../../../lib/mail/read.ts';
import { machineNotice } from '../../../../lib/signals/mail/machine-notice.ts';
import { emptyAlert } from '../../alerts.ts';
import { rawMail } from '../../mail-builder.ts';
import { found, silent, survivesAnything } from '../run.ts';

const daemon = 'Mail Delivery System <MAILER-DAEMON@mx.supplier.example>';
const automatic = 'Auto-Submitted: auto-replied';

describe('machine-notice', () => {
  it('sees a delivery report by its form', async () => {
    const raw = rawMail({ text: 'Your message could not be delivered.' }).replace(
      'Content-Type: text/plain; charset=utf-8',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="r"',
    );
    const mail = await readMail(new TextEncoder().encode(raw));
    const sighting = machineNotice.find({ alert: emptyAlert(), mail, earlier: [], ownDomains: new Set() });
    expect(sighting?.citations[0]?.quote).toContain('multipart/report');
  });

  it('sees a bounce of a mail system', async () => {
    const finding = await found(machineNotice, { from: daemon, subject: 'Undelivered Mail Returned to Sender' });
    expect(finding.weight).toBe(-1.6);
    expect(finding.title).toBe('A report or automatic reply of a mail system');
    expect(finding.quotes).toEqual(['Undelivered Mail Returned to Sender']);
  });

  it('sees an automatic reply, and quotes the header that says so', async () => {
    const finding = await found(machineNotice, { subject: 'Automatic reply: Minutes', headers: [automatic] });
    expect(finding.quotes).toEqual(['auto-replied']);
    await found(machineNotice, { subject: 'OUT OF OFFICE: Minutes', headers: ['AUTO-SUBMITTED: AUTO-GENERATED'] });
  });

  it('sees a DMARC report', () =>
    found(machineNotice, {
      from: 'noreply-dmarc@supplier.example',
      subject: 'Report Domain: corp.example Submitter: supplier.example Report-ID: 77',
    }));

  it('is silent for letters of people', async () => {
    await silent(machineNotice, {});
    await silent(machineNotice, { subject: 'Re: the returned mail', text: 'It was undeliverable last week.' });
  });

  it('is silent for automatic mail that is no notice of a mail system', async () => {
    await silent(machineNotice, { subject: 'Your order 77', headers: ['Auto-Submitted: auto-generated'] });
    await silent(machineNotice, { from: daemon, subject: 'Minutes', headers: ['Auto-Submitted: no'] });
  });

  it('is silent for the subject alone where there is a return path', () =>
    silent(machineNotice, { subject: 'Undeliverable: Minutes', headers: ['Return-Path: <x@mailroom.test>'] }));

  it('is silent for a bounce full of links', () =>
    silent(machineNotice, {
      from: daemon,
      subject: 'Undeliverable: Minutes',
      html: '<a href="https://desk.test/">x</a>'.repeat(4),
    }));

  it('is silent for a false bounce that leads to a login page', () =>
    silent(machineNotice, {
      from: daemon,
      subject: 'Undeliverable: 5 messages',
      html: '<p>Five messages wait.</p><a href="https://desk.test/login">Release messages</a>',
    }));

  it('is silent for a bounce’s subject from a stranger whose mail names no return path at all', () =>
    silent(machineNotice, {
      from: 'Help <help@mailroom.test>',
      subject: 'Mail delivery failed',
      text: 'See https://desk.test/login',
    }));

  it('sees a bounce that links to the help of a large provider, and one with a null return path', async () => {
    const html =
      '<p>The address was not found.</p><a href="https://support.google.com/mail/answer/7720">Learn more</a>';
    await found(machineNotice, { from: daemon, subject: 'Delivery Status Notification (Failure)', html });
    await found(machineNotice, { subject: 'Undeliverable: Minutes', headers: ['Return-Path: <>'] });
  });

  it('survives anything', () => survivesAnything(machineNotice));
});
