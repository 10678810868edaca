import { describe, expect, it } from 'vitest';
import { ownerOf } from '../../../../lib/signals/mail/link-owner.ts';
import { senderOf } from '../../../../lib/signals/mail/sender.ts';
import { mailOf } from '../../mail-builder.ts';

async function owner(target: string, from = 'ana@supplier.example') {
  const mail = await mailOf({ from, html: `<a href="${target}">x</a>` });
  const [link] = mail.links;
  return link && ownerOf(link, senderOf(mail));
}

describe('ownerOf', () => {
  it('is the sender for its own hosts and its brand’s other domains', async () => {
    expect(await owner('https://wiki.supplier.example/')).toBe('sender');
    expect(await owner('https://www.paypal.de/', 'x@paypal.com')).toBe('sender');
  });

  it('is a mail provider for its counters, a brand for its own pages', async () => {
    expect(await owner('https://u7.ct.sendgrid.net/x')).toBe('mailer');
    expect(await owner('https://www.paypal.com/')).toBe('brand');
  });

  it('is a stranger for the rest, addresses and lookalikes too', async () => {
    for (const target of [
      'https://desk.test/',
      'https://192.0.2.7/',
      'https://supplier.example.desk.test/',
      'https://paypal.com.desk.test/',
    ])
      expect([target, await owner(target)]).toEqual([target, 'stranger']);
  });

  it('is a stranger for what anybody publishes at a brand, even where the brand is the sender', async () => {
    expect(await owner('https://sites.google.com/view/a')).toBe('stranger');
    expect(await owner('https://docs.google.com/forms/a', 'x@google.com')).toBe('stranger');
    expect(await owner('https://accounts.google.com/a', 'x@google.com')).toBe('sender');
  });

  it('is the sender where the platform is all that the sender does', async () => {
    expect(await owner('https://www.dropbox.com/help', 'no-reply@dropbox.com')).toBe('sender');
  });
});
