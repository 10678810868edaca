import { describe, expect, it } from 'vitest';
import { bouncesElsewhere } from '../../../../lib/signals/mail/bounces-elsewhere.ts';
import { found, silent, survivesAnything } from '../run.ts';

const unproven = 'spf=pass smtp.mailfrom=desk.test; dmarc=none header.from=x';
const mail = (from: string, path: string, more: object = {}) => ({
  from,
  headers: [`Return-Path: <${path}>`],
  results: unproven,
  ...more,
});

describe('bounces-elsewhere', () => {
  it('sees a brand’s name over a stranger’s envelope', async () => {
    const finding = await found(bouncesElsewhere, mail('PayPal <service@paypal.com>', 'web77@desk.test'));
    expect([finding.weight, finding.title]).toEqual([1.3, 'From paypal.com, with desk.test in Return-Path']);
    expect(finding.quotes).toEqual(['web77@desk.test', 'service@paypal.com']);
  });

  it('sees a public mailbox behind an organisation, in the envelope or in Sender', async () => {
    expect((await found(bouncesElsewhere, mail('Jo <jo@firm.test>', 'jo.77@gmail.com'))).weight).toBe(0.7);
    const sender = await found(bouncesElsewhere, {
      from: 'Jo <jo@firm.test>',
      headers: ['Sender: jo.77@gmail.com'],
      results: unproven,
    });
    expect(sender.title).toBe('From firm.test, with gmail.com in Sender');
  });

  it('is silent where a check vouches for From, or none ran', async () => {
    await silent(
      bouncesElsewhere,
      mail('PayPal <service@paypal.com>', 'x@desk.test', { results: 'dkim=pass header.d=paypal.com' }),
    );
    await silent(bouncesElsewhere, mail('PayPal <service@paypal.com>', 'x@desk.test', { results: 'none' }));
  });

  it('is silent for the same owner, known mail providers, forwarders and lists', async () => {
    await silent(bouncesElsewhere, mail('PayPal <service@paypal.com>', 'bounce@paypal.de'));
    await silent(bouncesElsewhere, mail('PayPal <service@paypal.com>', 'bounces+7@em.sendgrid.net'));
    await silent(bouncesElsewhere, mail('PayPal <service@paypal.com>', 'SRS0=ab=cd=paypal.com=service@forward.test'));
    await silent(bouncesElsewhere, mail('PayPal <service@paypal.com>', 'analyst@corp.example'));
    await silent(bouncesElsewhere, {
      from: 'PayPal <service@paypal.com>',
      headers: ['Return-Path: <talk-bounces@dev.test>', 'List-Id: <talk.dev.test>'],
      results: unproven,
    });
  });

  it('is silent for small firms with somebody else’s server', () =>
    silent(bouncesElsewhere, mail('Jo <jo@firm.test>', 'web@hoster.test')));

  it('survives anything', () => survivesAnything(bouncesElsewhere));
});
