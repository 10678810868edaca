import { describe, expect, it } from 'vitest';
import { linkOpenPlatform } from '../../../../lib/signals/mail/link-open-platform.ts';
import { found, silent, survivesAnything } from '../run.ts';

describe('link-open-platform', () => {
  it('sees a link to a free site', async () => {
    const finding = await found(linkOpenPlatform, {
      html: '<a href="https://mail-desk-77.web.app/in">Keep my mailbox</a>',
    });
    expect(finding.weight).toBe(1.6);
    expect(finding.title).toBe('A link goes to mail-desk-77.web.app (Firebase Hosting), where anybody can publish');
    expect(finding.quotes).toEqual(['Keep my mailbox', 'https://mail-desk-77.web.app/in']);
  });

  it('weighs tunnels and IPFS most, stored files less, documents and chats least', async () => {
    const weigh = async (target: string) => (await found(linkOpenPlatform, { text: `See ${target}` })).weight;
    expect(await weigh('https://a1b2.ngrok-free.app/login')).toBe(1.8);
    expect(await weigh('https://ipfs.io/ipfs/bafy77')).toBe(1.8);
    expect(await weigh('https://desk.jotform.com/77')).toBe(1.6);
    expect(await weigh('https://storage.googleapis.com/desk/a.html')).toBe(1.4);
    expect(await weigh('https://desk.notion.site/Invoice-77')).toBe(0.7);
    expect(await weigh('https://t.me/desk77')).toBe(0.7);
  });

  it('names the worst of several', async () => {
    const finding = await found(linkOpenPlatform, { text: 'https://t.me/desk77 and https://a1b2.ngrok.io/' });
    expect(finding.title).toContain('ngrok');
  });

  it('sees it in upper case, and from a sender on the same kind of platform', async () => {
    await found(linkOpenPlatform, { text: 'https://DESK-77.WEB.APP/' });
    await found(linkOpenPlatform, { from: 'x@one.web.app', text: 'https://other.web.app/' });
  });

  it('is silent where the sender is that platform', async () => {
    await silent(linkOpenPlatform, { from: 'noreply@typeform.com', text: 'https://desk.typeform.com/to/7' });
    await silent(linkOpenPlatform, { from: 'Forms <no-reply@google.com>', text: 'https://sites.google.com/view/team' });
  });

  it('is silent for ordinary sites and for names that only look like a platform’s', async () => {
    await silent(linkOpenPlatform, { text: 'https://wiki.supplier.example/web.app' });
    await silent(linkOpenPlatform, { text: 'https://myweb.app.supplier.example/ https://notweb.example/' });
  });

  it('is silent for pictures that are only shown', () =>
    silent(linkOpenPlatform, { html: '<p>Hello</p><img src="https://storage.googleapis.com/supplier/logo.png">' }));

  it('is silent for a tenant’s own share, which whole companies send', () =>
    silent(linkOpenPlatform, { text: 'https://supplier.sharepoint.com/sites/minutes' }));

  it('survives anything', () => survivesAnything(linkOpenPlatform));
});
