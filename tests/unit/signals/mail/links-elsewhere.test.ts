import { describe, expect, it } from 'vitest';
import { linksElsewhere } from '../../../../lib/signals/mail/links-elsewhere.ts';
import { found, silent, survivesAnything } from '../run.ts';

const trap = '<a href="https://desk.test/view">View message</a>';

describe('links-elsewhere', () => {
  it('sees that the only link leads to a stranger', async () => {
    const finding = await found(linksElsewhere, { html: trap });
    expect(finding.weight).toBe(1);
    expect(finding.title).toBe('All links go to desk.test, none to supplier.example');
    expect(finding.quotes).toEqual(['View message', 'https://desk.test/view', 'ana@supplier.example']);
  });

  it('sees several links to one stranger, in plain text too', async () => {
    const finding = await found(linksElsewhere, {
      text: 'https://desk.test/a https://www.desk.test/b https://DESK.TEST/c',
    });
    expect(finding.title).toBe('All links go to desk.test, none to supplier.example');
  });

  it('sees a link to a bare address', () => found(linksElsewhere, { text: 'http://203.0.113.7/a' }));

  it('is silent in an answer', () =>
    silent(linksElsewhere, {
      html: `${trap}<p>On Monday, Ana Lopez wrote:</p><p>Have you seen it?</p>`,
      headers: ['In-Reply-To: <7@corp.example>'],
    }));

  it('is silent for the post of a list', async () => {
    await silent(linksElsewhere, { html: trap, headers: ['List-Id: <talk.dev.example>'] });
    await silent(linksElsewhere, { html: trap, headers: ['List-Post: <mailto:talk@dev.example>'] });
  });

  it('is silent where one link leads to the sender, a mail provider or a known brand', async () => {
    await silent(linksElsewhere, { html: `${trap}<a href="https://supplier.example/">Home</a>` });
    await silent(linksElsewhere, { html: `${trap}<a href="https://u7.ct.sendgrid.net/u">Unsubscribe</a>` });
    await silent(linksElsewhere, { html: `${trap}<a href="https://www.dhl.com/">DHL</a>` });
  });

  it('is silent for a letter of news with links to many', () =>
    silent(linksElsewhere, {
      text: 'https://a.example/1 https://b.example/2 https://c.example/3 https://d.example/4 https://e.example/5',
    }));

  it('weighs three or four strangers less', async () => {
    const finding = await found(linksElsewhere, { text: 'https://a.test/1 https://b.test/2 https://c.test/3' });
    expect(finding.weight).toBe(0.6);
  });

  it('is silent without web links, and without a sender', async () => {
    await silent(linksElsewhere, { html: '<a href="mailto:x@desk.test">write</a>' });
    await silent(linksElsewhere, { from: '', html: trap });
  });

  it('weighs half where a proven sender’s mailing service, listed nowhere, counts clicks and unsubscribes', async () => {
    const html = [1, 2, 3, 4, 5].map((n) => `<a href="https://click.counter.test/${n}">News ${n}</a>`).join(' ');
    const headers = ['List-Unsubscribe: <https://u.counter.test/leave>'];
    expect((await found(linksElsewhere, { html, headers })).weight).toBe(0.5);
    expect((await found(linksElsewhere, { html })).weight).toBe(1);
    expect((await found(linksElsewhere, { html, headers, results: 'none' })).weight).toBe(1);
    expect(
      (await found(linksElsewhere, { html, headers: ['List-Unsubscribe: <https://other.test/leave>'] })).weight,
    ).toBe(1);
    const one = '<a href="https://click.counter.test/1">News</a>';
    expect((await found(linksElsewhere, { html: one, headers })).weight).toBe(1);
  });

  it('survives anything', () => survivesAnything(linksElsewhere));
});
