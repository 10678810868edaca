import { describe, expect, it } from 'vitest';
import { linkHiddenFolder } from '../../../../lib/signals/mail/link-hidden-folder.ts';
import { bound, found, growthOf, silent, survivesAnything } from '../run.ts';

const to = (path: string) => ({ html: `<p>Hello</p><a href="https://bakery.test${path}">Release messages</a>` });

describe('link-hidden-folder', () => {
  it('sees a page among the files of a site’s software', async () => {
    const finding = await found(linkHiddenFolder, to('/wp-content/plugins/forms/in.php?e=1'));
    expect(finding.weight).toBe(1.5);
    expect(finding.title).toBe('A link leads into a folder of the software of bakery.test');
    expect(finding.quotes).toEqual(['Release messages', 'https://bakery.test/wp-content/plugins/forms/in.php?e=1']);
  });

  it.each([
    '/wp-includes/js/mail/',
    '/blog/wp-content/themes/x/login.html',
    '/wp-content/uploads/2026/11/secure.php',
    '/.well-known/vm/?e=1',
    '/modules/mod_login/sign/index.html',
    '/.cache/owa/',
  ])('sees %s, the sender’s own site or not', async (path) => {
    await found(linkHiddenFolder, to(path));
    await found(linkHiddenFolder, { from: 'Desk <desk@bakery.test>', ...to(path) });
  });

  it.each([
    '/',
    '/wp-login.php?action=rp&key=1',
    '/wp-content/uploads/2026/11/menu.pdf',
    '/wp-content/themes/x/logo.png',
    '/.well-known/change-password',
    '/plugins/wp-content',
    '/2026/11/wp-includes-explained/',
    '/docs/.wellknown/',
  ])('is silent for %s', (path) => silent(linkHiddenFolder, to(path)));

  it('takes time in proportion', async () => {
    expect(await growthOf(linkHiddenFolder, (size) => to(`/${'wp-content/uploads/'.repeat(size)}`), 100)).toBeLessThan(
      bound,
    );
  });

  it('survives anything', () => survivesAnything(linkHiddenFolder));
});
