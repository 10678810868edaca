import { describe, expect, it } from 'vitest';
import { signsAsNobody } from '../../../../lib/signals/mail/signs-as-nobody.ts';
import { found, silent, survivesAnything } from '../run.ts';

const body =
  'Dear user,\nwe have seen something that you should look at in your account before the end of the week.\n\nRegards,\n';

describe('signs-as-nobody', () => {
  it('sees a department without name, address or firm', async () => {
    const finding = await found(signsAsNobody, { text: `${body}Account Security Team` });
    expect(finding.weight).toBe(0.5);
    expect(finding.quotes).toEqual(['Account Security Team']);
    await found(signsAsNobody, { text: `${body}Mail Administrator` });
    await found(signsAsNobody, { text: `${body}Ihr Kundenservice` });
  });

  it('is silent where firm, address or phone stand below', async () => {
    await silent(signsAsNobody, { text: `${body}Account Security Team\nSupplier Ltd` });
    await silent(signsAsNobody, { text: `${body}Customer Support\n12 Garden Street` });
    await silent(signsAsNobody, { text: `${body}Customer Support\n+1 202 555 0143` });
  });

  it('is silent for people, answers and lists', async () => {
    await silent(signsAsNobody, { text: `${body}Ana Lopez` });
    await silent(signsAsNobody, {
      text: `${body}Support Team\nOn Monday, Ana Lopez wrote:\n> Have you seen it?`,
      headers: ['In-Reply-To: <1@corp.example>'],
    });
    await silent(signsAsNobody, { text: `${body}Support Team`, headers: ['List-Post: <mailto:l@lists.test>'] });
  });

  it('survives anything', () => survivesAnything(signsAsNobody));
});
