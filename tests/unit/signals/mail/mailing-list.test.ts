import { describe, expect, it } from 'vitest';
import { mailingList } from '../../../../lib/signals/mail/mailing-list.ts';
import { found, silent, survivesAnything } from '../run.ts';

const id = 'List-Id: Developers talk <talk.lists.dev.example>';
const post = 'List-Post: <mailto:talk@lists.dev.example>';
const answers = ['In-Reply-To: <7@corp.example>', 'References: <7@corp.example>'];
const relay = 'lists.dev.example';

describe('mailing-list', () => {
  it('sees a post that the list’s host handed over', async () => {
    const finding = await found(mailingList, { headers: [id, post], relay });
    expect(finding.weight).toBe(-1.4);
    expect(finding.title).toBe('Post of the list Developers talk <talk.lists.dev.example>');
    expect(finding.quotes).toEqual(['Developers talk <talk.lists.dev.example>']);
  });

  it('sees a post that answers another', () => found(mailingList, { headers: [id, post, ...answers] }));

  it('takes an id without brackets, in upper case, and another host of the same organisation', async () => {
    await found(mailingList, { headers: ['LIST-ID: talk.lists.dev.example'], relay: 'mail7.dev.example' });
    await found(mailingList, { headers: ['List-Id: "Talk" <TALK.LISTS.DEV.EXAMPLE>'], relay });
  });

  it('is silent without an id', () => silent(mailingList, { headers: [post, ...answers], relay }));

  it('is silent for headers alone, which anybody writes', async () => {
    await silent(mailingList, { headers: [id, post] });
    await silent(mailingList, { headers: [id, ...answers] });
    await silent(mailingList, { headers: [id, post, 'In-Reply-To: <7@corp.example>'] });
  });

  it('is silent where a stranger handed it over, whatever its name holds', async () => {
    await silent(mailingList, { headers: [id, post], relay: 'lists.dev.example.evil.test' });
    await silent(mailingList, { headers: [id, post], relay: 'dev-example.test' });
  });

  it('is silent for an id that names no host', async () => {
    await silent(mailingList, { headers: ['List-Id: 77', post], relay });
    await silent(mailingList, { headers: ['List-Id:', post], relay });
  });

  it('is silent where only a lower header, which the sender may have written, names the list’s host', () =>
    silent(mailingList, {
      headers: [
        id,
        post,
        'Received: from out.evil.test (out.evil.test [203.0.113.9]) by mx.corp.example; Mon, 2 Nov 2026 09:00:01 +0000',
      ],
      relay,
    }));

  it('survives anything', () => survivesAnything(mailingList));
});
