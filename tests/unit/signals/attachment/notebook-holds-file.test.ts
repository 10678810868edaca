import { describe, expect, it } from 'vitest';
import { notebookHoldsFile } from '../../../../lib/signals/attachment/notebook-holds-file.ts';
import { latin } from '../../../attachments/archives.ts';
import { notebookOf } from '../../../attachments/documents.ts';
import { findIn } from '../../../attachments/opening.ts';
import { survivesAnything } from '../run.ts';

const notebook = (name: string, content: string) => ({
  files: [{ name: 'Fax.one', content: notebookOf(name, latin(content)) }],
});

describe('notebook-holds-file', () => {
  it('sees a script in a notebook', async () => {
    expect(await findIn(notebookHoldsFile, notebook('press.hta', '<script>1</script>'))).toMatchObject({
      weight: 2.8,
      title: 'The attachment Fax.one is a notebook with a file that runs code',
      quotes: ['press.hta', 'Fax.one'],
    });
  });

  it('weighs a paper in it less', async () => {
    expect(await findIn(notebookHoldsFile, notebook('minutes.txt', 'hello'))).toMatchObject({ weight: 1.4 });
  });

  it('is silent for a notebook of words and pictures', async () => {
    expect(await findIn(notebookHoldsFile, notebook('', '\u0089PNG\r\n'))).toBeUndefined();
  });

  it('holds up to hostile mails', () => survivesAnything(notebookHoldsFile));
});
