import { describe, expect, it } from 'vitest';
import { bulkForm } from '../../../../lib/signals/mail/bulk-form.ts';
import { found, silent, survivesAnything } from '../run.ts';

const unsubscribe = 'List-Unsubscribe: <https://supplier.example/u?77>, <mailto:leave@supplier.example>';
const oneClick = 'List-Unsubscribe-Post: List-Unsubscribe=One-Click';
const returnPath = 'Return-Path: <bounce-77@u7.sendgrid.net>';

describe('bulk-form', () => {
  it('sees one-click unsubscribe of a sender that is vouched for', async () => {
    const finding = await found(bulkForm, { headers: [unsubscribe, oneClick] });
    expect(finding.weight).toBe(-0.7);
    expect(finding.title).toBe('Bulk mail with one-click unsubscribe');
    expect(finding.quotes).toEqual(['<https://supplier.example/u?77>, <mailto:leave@supplier.example>']);
  });

  it('sees a known provider in the return path with a passed signature', async () => {
    const finding = await found(bulkForm, {
      headers: [returnPath, unsubscribe],
      results: 'spf=pass smtp.mailfrom=sendgrid.net; dkim=pass header.d=sendgrid.net',
    });
    expect(finding.title).toBe('Bulk mail through Twilio SendGrid, with a way to unsubscribe');
  });

  it('sees both in upper case', () =>
    found(bulkForm, { headers: [unsubscribe.toUpperCase(), 'LIST-UNSUBSCRIBE-POST: LIST-UNSUBSCRIBE=ONE-CLICK'] }));

  it('is silent without a way to unsubscribe', async () => {
    await silent(bulkForm, { headers: [oneClick] });
    await silent(bulkForm, { headers: [oneClick, 'List-Unsubscribe:'] });
    await silent(bulkForm, { text: 'To unsubscribe answer with STOP.', headers: [returnPath] });
  });

  it('is silent for a way to unsubscribe alone', () => silent(bulkForm, { headers: [unsubscribe] }));

  it('is silent for one-click unsubscribe of a sender that nothing vouches for', async () => {
    await silent(bulkForm, { headers: [unsubscribe, oneClick], results: 'none' });
    await silent(bulkForm, { headers: [unsubscribe, oneClick], results: 'spf=pass smtp.mailfrom=evil.test' });
    await silent(bulkForm, { headers: [unsubscribe, oneClick], results: 'dmarc=fail header.from=supplier.example' });
  });

  it('is silent for a provider’s return path without a passed signature', async () => {
    await silent(bulkForm, { headers: [returnPath, unsubscribe], results: 'spf=pass smtp.mailfrom=sendgrid.net' });
    await silent(bulkForm, {
      headers: [returnPath, unsubscribe, 'Authentication-Results: mx.evil.test; dkim=pass header.d=sendgrid.net'],
      results: 'none',
    });
  });

  it('is silent for the return path of a stranger', () =>
    silent(bulkForm, {
      headers: ['Return-Path: <bounce@sendgrid.net.evil.test>', unsubscribe],
      results: 'dkim=pass header.d=evil.test',
    }));

  it('survives anything', () => survivesAnything(bulkForm));
});
