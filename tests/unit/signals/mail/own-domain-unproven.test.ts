import { describe, expect, it } from 'vitest';
import { ownDomainUnproven } from '../../../../lib/signals/mail/own-domain-unproven.ts';
import { found, silent, survivesAnything } from '../run.ts';

const from = 'HR <hr@corp.example>';

describe('own-domain-unproven', () => {
  it('sees a mail from inside that fails the own checks', async () => {
    const results = 'spf=fail smtp.mailfrom=corp.example; dkim=none; dmarc=fail header.from=corp.example';
    const finding = await found(ownDomainUnproven, { from, results });
    expect(finding.weight).toBe(2);
    expect(finding.title).toBe('Says it is from corp.example, your own domain, and fails your own checks');
    expect(finding.quotes).toEqual(['hr@corp.example', `mx.corp.example; ${results}`]);
  });

  it('sees a mail from inside for which only somebody else’s check passed', async () => {
    const finding = await found(ownDomainUnproven, {
      from: 'IT <IT@CORP.EXAMPLE>',
      results: 'spf=pass smtp.mailfrom=evil.test',
    });
    expect(finding.quotes[0]).toBe('IT@CORP.EXAMPLE');
  });

  it('sees it for the domain that it was delivered to, and quotes no more than is needed', async () => {
    const results = `spf=softfail smtp.mailfrom=sister.example (${'reason '.repeat(100)})`;
    const finding = await found(ownDomainUnproven, { from: 'x@sister.example', to: 'analyst@sister.example', results });
    expect(finding.quotes[1]).toHaveLength(200);
  });

  it('is silent for proven mail from inside', () =>
    silent(ownDomainUnproven, {
      from,
      results: 'spf=fail smtp.mailfrom=device.test; dkim=pass header.d=corp.example',
    }));

  it('is silent where no check ran or none may be believed', async () => {
    await silent(ownDomainUnproven, { from, results: 'none' });
    await silent(ownDomainUnproven, {
      from,
      results: 'none',
      headers: ['Authentication-Results: mx.evil.test; dmarc=fail'],
    });
  });

  it('is silent for strangers that fail, and for lookalikes of one’s own domain', async () => {
    await silent(ownDomainUnproven, { results: 'dmarc=fail header.from=supplier.example' });
    await silent(ownDomainUnproven, { from: 'hr@corp-hr.example', results: 'spf=fail smtp.mailfrom=corp-hr.example' });
  });

  it('does not take a public mailbox provider for one’s own organisation', () =>
    silent(ownDomainUnproven, {
      from: 'sidelight.unit.test@gmail.com',
      to: 'sidelight.unit.reader@gmail.com',
      results: 'spf=fail',
    }));

  it('survives anything', () => survivesAnything(ownDomainUnproven));
});
