import { describe, expect, it } from 'vitest';
import { attachmentPasswordGiven } from '../../../../lib/signals/attachment/attachment-password-given.ts';
import { rar4Of, zipOf } from '../../../attachments/archives.ts';
import { findIn } from '../../../attachments/opening.ts';
import { survivesAnything } from '../run.ts';

const locked = await zipOf({ 'a.txt': 'x' }, '4471');

describe('attachment-password-given', () => {
  it('sees the password that opens the archive, and quotes it where it stands', async () => {
    const finding = await findIn(attachmentPasswordGiven, {
      text: 'The file is locked.\nPassword: 4471\nRegards',
      files: [{ name: 'a.zip', content: locked }],
    });
    expect(finding).toMatchObject({
      weight: 2.2,
      title: 'a.zip is locked, and the mail gives the password that opens it',
    });
    expect(finding?.citations).toEqual([
      { evidence: 'attachments', part: 'files', quote: 'a.zip' },
      { evidence: 'message', part: 'body', quote: 'Password: 4471' },
    ]);
  });

  it('sees one in the subject or in the file’s name', async () => {
    expect(
      await findIn(attachmentPasswordGiven, {
        subject: 'Papers, pw: 4471',
        files: [{ name: 'a.zip', content: locked }],
      }),
    ).toBeDefined();
    expect(
      await findIn(attachmentPasswordGiven, { files: [{ name: 'papers_password_4471.zip', content: locked }] }),
    ).toBeDefined();
  });

  it('weighs one less that cannot be tried', async () => {
    const rar = { name: 'a.rar', content: rar4Of(['a.exe'], true) };
    expect(await findIn(attachmentPasswordGiven, { text: 'Password: 4471', files: [rar] })).toMatchObject({
      weight: 1.8,
      title: 'a.rar is locked, and the mail speaks of a password',
    });
  });

  it('is silent where the password comes by another way, or nothing is locked', async () => {
    expect(
      await findIn(attachmentPasswordGiven, {
        text: 'The password will follow by phone.',
        files: [{ name: 'a.zip', content: locked }],
      }),
    ).toBeUndefined();
    expect(
      await findIn(attachmentPasswordGiven, {
        text: 'Password: 4471',
        files: [{ name: 'a.zip', content: await zipOf({ a: 'x' }) }],
      }),
    ).toBeUndefined();
  });

  it('holds up to hostile mails', () => survivesAnything(attachmentPasswordGiven));
});
