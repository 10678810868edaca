import { describe, expect, it } from 'vitest';
import { sentByProvider } from '../../../../lib/signals/mail/sent-by-provider.ts';
import { found, silent, survivesAnything } from '../run.ts';

const path = (address: string, more: object = {}) => ({ headers: [`Return-Path: <${address}>`], ...more });

describe('sent-by-provider', () => {
  it('sees a provider that signs with the domain’s own key', async () => {
    const finding = await found(sentByProvider, path('bounces+7@em.sendgrid.net'));
    expect([finding.weight, finding.title]).toEqual([-0.3, 'Twilio SendGrid sends for supplier.example, with its key']);
    expect(finding.quotes).toEqual(['<bounces+7@em.sendgrid.net>', 'dkim=pass']);
  });

  it('is silent where only the provider’s own signature passed, or none', async () => {
    await silent(sentByProvider, path('b@em.sendgrid.net', { results: 'dkim=pass header.d=sendgrid.net' }));
    await silent(sentByProvider, path('b@em.sendgrid.net', { results: 'dkim=fail header.d=supplier.example' }));
    await silent(sentByProvider, path('b@em.sendgrid.net', { results: 'none' }));
  });

  it('is silent without a provider, and for the provider’s own mail', async () => {
    await silent(sentByProvider, path('b@supplier.example'));
    await silent(sentByProvider, {});
    await silent(
      sentByProvider,
      path('b@em.sendgrid.net', { from: 'x@sendgrid.net', results: 'dkim=pass header.d=sendgrid.net' }),
    );
  });

  it('survives anything', () => survivesAnything(sentByProvider));
});
