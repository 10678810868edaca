import type { Gap } from '../schema/gap.ts';
import type { HtmlReading, MailAttachment } from './mail.ts';

/** A part of the message that was not read: it makes `benign` impossible. */
export function partGap(id: string, what: string, cause: Gap['cause']): Gap {
  return { id, what, cause, blocksBenign: true };
}

/** Pictures, sound and film show and play; their words are another matter. */
const shown = new Set(['png', 'jpeg', 'gif', 'bmp', 'webp', 'tiff', 'heif', 'media']);

/** Fewer letters than a mail of people has: then a picture in it is what is to be read. */
export const pictureLetters = 220;

/**
 * Parts of the message that its own reading cannot open: files in formats of their own, words in pictures. The source of
 * the question `attachments` opens most of them, and says itself what is left.
 */
export function unreadGaps(attachments: readonly MailAttachment[], html: HtmlReading | undefined, text: string): Gap[] {
  const gaps: Gap[] = [];
  const files = attachments.filter(isClosed);
  if (files.length > 0) {
    const names = files.slice(0, 3).map((file) => (file.name || file.declaredType).slice(0, 80));
    gaps.push({
      ...partGap(
        'attachments-unopened',
        `${files.length === 1 ? 'An attachment was' : `${files.length} attachments were`} not opened: ${names.join(', ')}.`,
        'not-readable',
      ),
      closedBy: 'attachments',
      remedy: 'Start the companion, which opens it without running it; or open it in a sandbox, not on your machine.',
    });
  }
  const codes = attachments.filter(mayHoldCode);
  if (codes.length > 0)
    gaps.push({
      ...partGap(
        'codes-unread',
        `${codes.length === 1 ? 'A picture that came along was' : `${codes.length} pictures that came along were`} not looked through for codes.`,
        'not-readable',
      ),
      closedBy: 'attachments',
      remedy: 'Start the companion, which reads them; or look at them, and do not follow a code.',
    });
  const pictures = html?.images.filter((image) => !(image.width !== undefined && image.width <= 3)) ?? [];
  if (lettersIn(html?.visible ?? text) < pictureLetters && pictures.length > 0)
    gaps.push({
      ...partGap(
        'picture-unread',
        'The message is mostly a picture; words and codes in it were not read.',
        'not-readable',
      ),
      closedBy: 'attachments',
      remedy: 'Look at the picture; do not follow a code in it.',
    });
  return gaps;
}

export function lettersIn(text: string): number {
  return text.replace(/[^\p{L}]/gu, '').length;
}

/** Fewer bytes hold a counting pixel or a line, and no code that a phone could read. */
const leastCode = 150;

function mayHoldCode({ contentType, size }: MailAttachment): boolean {
  return contentType !== undefined && contentType !== 'media' && shown.has(contentType) && size >= leastCode;
}

/** Whether nothing of it was read: it is neither text nor a picture, nor a signature, which holds nothing. */
function isClosed({ contentType, declaredType, name, size, text }: MailAttachment): boolean {
  if (contentType === 'mail' || declaredType === 'message/rfc822') return true;
  if (text !== undefined || size === 0 || contentType === 'pgp') return false;
  if (contentType === 'pkcs7') return !/pkcs7-signature/i.test(declaredType) && !/\.p7s$/i.test(name);
  return contentType === undefined || !shown.has(contentType);
}
