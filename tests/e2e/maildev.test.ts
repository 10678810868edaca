import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Analyst, subjectOf } from './analyst.ts';
import { lookWith } from './console-on-page.ts';

const sample = 'phish/account-limited.eml';
let analyst: Analyst;
beforeAll(async () => {
  analyst = await Analyst.atMailbox();
});
afterAll(() => analyst.close());

describe('the reader for MailDev', () => {
  it('knows the console, and finds no alert in the list alone', async () => {
    const looked = await lookWith('maildev', analyst.page);
    expect(looked.recognised).toBe('maildev');
    expect(looked.alert).toBeUndefined();
    expect(looked.broken).toContain('a message is open');
  });

  it('reads the mail that is open, and knows the one request for its source', async () => {
    await analyst.open(sample);
    const looked = await lookWith('maildev', analyst.page);
    expect(looked.broken).toEqual([]);
    expect(looked.title).toBe(await subjectOf(sample));
    expect(looked.fields).toMatchObject({
      'email.subject': await subjectOf(sample),
      'email.from': expect.stringContaining('service@paypa1-secure.example'),
    });
    expect(looked.rawPath).toBe(`/api/email/${looked.alert?.key}/source`);
  });
});
