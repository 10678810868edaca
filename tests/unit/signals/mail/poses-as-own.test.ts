import { describe, expect, it } from 'vitest';
import { posesAsOwn } from '../../../../lib/signals/mail/poses-as-own.ts';
import { found, silent, survivesAnything } from '../run.ts';

describe('poses-as-own', () => {
  it('sees one’s own domain in a stranger’s name', async () => {
    const finding = await found(posesAsOwn, { from: '"Human Resources | corp.example" <hr@people-portal.test>' });
    expect(finding.weight).toBe(2);
    expect(finding.title).toBe('The sender’s name says corp.example, your own; the address is at people-portal.test');
    expect(finding.quotes).toContain('hr@people-portal.test');
  });

  it('sees one’s own name beside an office, and weighs that less', async () => {
    expect((await found(posesAsOwn, { from: 'CORP IT Helpdesk <it@desk.test>' })).weight).toBe(1.2);
    await found(posesAsOwn, { from: 'Соrр Webmail <it@desk.test>' });
  });

  it('weighs a proven address at a mail provider little', async () => {
    const hosted = { from: 'Corp HR <no-reply@em.sendgrid.net>', results: 'dkim=pass header.d=sendgrid.net' };
    expect((await found(posesAsOwn, hosted)).weight).toBe(0.5);
  });

  it('is silent for colleagues, for others’ names, and for the name without an office', async () => {
    await silent(posesAsOwn, { from: 'Corp HR <hr@corp.example>' });
    await silent(posesAsOwn, { from: 'Northwind HR <hr@desk.test>' });
    await silent(posesAsOwn, { from: 'Friends of Corp <a@desk.test>' });
    await silent(posesAsOwn, { from: 'Corporate IT <a@desk.test>' });
    await silent(posesAsOwn, { from: 'it <a@desk.test>' });
  });

  it('is silent for lists that name whose they are', () =>
    silent(posesAsOwn, { from: 'Corp IT <a@desk.test>', headers: ['List-Id: <it.desk.test>'] }));

  it('survives anything', () => survivesAnything(posesAsOwn));
});
