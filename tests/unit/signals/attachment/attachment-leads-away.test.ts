import { describe, expect, it } from 'vitest';
import { attachmentLeadsAway } from '../../../../lib/signals/attachment/attachment-leads-away.ts';
import { findIn } from '../../../attachments/opening.ts';
import { survivesAnything } from '../run.ts';

const page = (content: string) => ({ files: [{ name: 'Voice.html', content: `<html>${content}</html>` }] });
const long = '<p>What was said at the meeting on Monday, in order of the agenda, and by whom.</p>'.repeat(12);

describe('attachment-leads-away', () => {
  it('sees a page that passes its reader on', async () => {
    const script = '<script>window.location.href = "https://stranger.test/x"</script>';
    expect(await findIn(attachmentLeadsAway, page(script))).toMatchObject({
      weight: 2.4,
      title: 'The attachment Voice.html passes its reader on to another address',
      quotes: ['window.location.href = "https://stranger.test/x"', 'Voice.html'],
    });
    expect(
      await findIn(attachmentLeadsAway, page('<meta http-equiv=refresh content="0;url=https://stranger.test/">')),
    ).toBeDefined();
    expect(await findIn(attachmentLeadsAway, page(script + long))).toMatchObject({ weight: 1.2 });
  });

  it('sees a form for a stranger’s server', async () => {
    const form = '<form action="https://stranger.test/f"><input name=card></form>';
    expect(await findIn(attachmentLeadsAway, page(form))).toMatchObject({ weight: 1.8 });
    expect(await findIn(attachmentLeadsAway, page(form + long))).toMatchObject({ weight: 0.8 });
  });

  it('is silent for a page to read, and for a form of the sender’s own', async () => {
    expect(
      await findIn(attachmentLeadsAway, page('<p>Minutes</p><a href="https://stranger.test/">more</a>')),
    ).toBeUndefined();
    expect(
      await findIn(attachmentLeadsAway, page('<form action="https://www.supplier.example/poll"><input name=a></form>')),
    ).toBeUndefined();
  });

  it('holds up to hostile mails', () => survivesAnything(attachmentLeadsAway));
});
