import { describe, expect, it } from 'vitest';
import { insideMail } from '../../../../lib/signals/mail/inside-mail.ts';
import { found, silent, survivesAnything } from '../run.ts';

const from = 'Tom Berg <tom@corp.example>';
const results =
  'spf=pass smtp.mailfrom=corp.example; dkim=pass header.d=corp.example; dmarc=pass header.from=corp.example';

describe('inside-mail', () => {
  it('sees a colleague whom the receiver’s own checks vouch for', async () => {
    const finding = await found(insideMail, { from, results });
    expect(finding.weight).toBe(-1.5);
    expect(finding.title).toBe('From corp.example, your own domain, and your own checks passed');
    expect(finding.quotes).toEqual(['tom@corp.example', 'spf=pass']);
  });

  it('takes the domain of the address it was delivered to for one’s own', async () => {
    const finding = await found(insideMail, {
      from: 'Eva <eva@sister.example>',
      to: 'Analyst <analyst@SISTER.example>',
      results: 'dkim=pass header.d=mail.sister.example',
    });
    expect(finding.quotes).toEqual(['eva@sister.example', 'dkim=pass']);
  });

  it('is silent for strangers with proof of their own domain', () => silent(insideMail, {}));

  it('is silent where nothing proves it', async () => {
    await silent(insideMail, { from, results: 'none' });
    await silent(insideMail, { from, results: 'spf=pass smtp.mailfrom=supplier.example' });
    await silent(insideMail, {
      from,
      results: 'spf=pass smtp.mailfrom=corp.example; dmarc=fail header.from=corp.example',
    });
  });

  it('is silent where the proof was written by somebody else', () =>
    silent(insideMail, { from, results: 'none', headers: [`Authentication-Results: mx.evil.test; ${results}`] }));

  it('is silent for a lookalike and for a name that only contains one’s own', async () => {
    await silent(insideMail, { from: 'Tom <tom@c0rp.example>', results: results.replaceAll('corp', 'c0rp') });
    await silent(insideMail, { from: 'Tom <tom@corp.example.evil.test>', results: 'spf=pass smtp.mailfrom=evil.test' });
  });

  it('does not take a public mailbox provider for one’s own organisation', () =>
    silent(insideMail, {
      from: 'sidelight.unit.test@gmail.com',
      to: 'sidelight.unit.reader@gmail.com',
      results: 'dkim=pass header.d=gmail.com',
    }));

  it('survives anything', () => survivesAnything(insideMail));
});
