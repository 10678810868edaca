import { describe, expect, it } from 'vitest';
import { senderOnPlatform } from '../../../../lib/signals/mail/sender-on-platform.ts';
import { found, silent, survivesAnything } from '../run.ts';

describe('sender-on-platform', () => {
  it('sees a Microsoft 365 tenant’s initial name', async () => {
    const finding = await found(senderOnPlatform, { from: 'Billing <billing@sidelightunittest.onmicrosoft.com>' });
    expect(finding.weight).toBe(1.8);
    expect(finding.title).toBe('Sent from sidelightunittest.onmicrosoft.com, a Microsoft 365 tenant’s initial name');
    expect(finding.quotes).toEqual(['billing@sidelightunittest.onmicrosoft.com']);
  });

  it('sees a free name on a platform for sites, in upper case too', async () => {
    const finding = await found(senderOnPlatform, { from: 'X <X@Sidelight-Unit-Test.WEB.APP>' });
    expect(finding.title).toBe('Sent from sidelight-unit-test.web.app, a free name at Firebase Hosting');
    expect(finding.quotes).toEqual(['X@Sidelight-Unit-Test.WEB.APP']);
    await found(senderOnPlatform, { from: 'x@project.sidelight-unit-test.firebaseapp.com' });
  });

  it('is silent for organisations with domains of their own', () => silent(senderOnPlatform, {}));

  it('is silent for the platform itself', async () => {
    await silent(senderOnPlatform, { from: 'noreply@typeform.com' });
    await silent(senderOnPlatform, { from: 'noreply@microsoft.com' });
    await silent(senderOnPlatform, { from: 'noreply@onmicrosoft.com' });
  });

  it('is silent for platforms of documents, whose notices come from hosts below them', () =>
    silent(senderOnPlatform, { from: 'noreply@mail.notion.so' }));

  it('is silent for names that only look like it, and for public mailboxes', async () => {
    await silent(senderOnPlatform, { from: 'x@myweb.app.example' });
    await silent(senderOnPlatform, { from: 'x@onmicrosoft.com.supplier.example' });
    await silent(senderOnPlatform, { from: 'sidelight.unit.test@outlook.com' });
  });

  it('survives anything', () => survivesAnything(senderOnPlatform));
});
