import { describe, expect, it } from 'vitest';
import { luresWithDocument } from '../../../../lib/signals/mail/lures-with-document.ts';
import { bound, found, growthOf, silent, survivesAnything } from '../run.ts';

describe('lures-with-document', () => {
  it('sees a voice message that waits', async () => {
    const finding = await found(luresWithDocument, { text: 'You received a new voicemail.\nhttps://listen.test/x' });
    expect(finding.weight).toBe(1);
    expect(finding.group).toBe('pretext');
    expect(finding.technique).toBe('T1566.002');
    expect(finding.quotes[0]).toContain('new voicemail');
  });

  it.each([
    'You have a new voicemail from reception.',
    'Maria shared a document with you.',
    'Please review and sign the agreement.',
    'A fax of 3 pages was received: fax received.',
    'Your salary review document is attached.',
  ])('sees %j', async (text) => {
    await found(luresWithDocument, { text: `${text}\nhttps://files.test/x` });
  });

  it.each([
    'Neue Sprachnachricht für Sie.',
    'Dokument für Sie freigegeben.',
    'Un document partagé attend.',
    'Documento compartido pendiente de firma.',
    'Nuovo messaggio vocale.',
    'Nieuw spraakbericht.',
    '共有ドキュメントの依頼',
  ])('sees it in another language: %j', async (text) => {
    await found(luresWithDocument, { text: `${text}\nhttps://files.test/x` });
  });

  it.each([
    'The document of 1215 is in the museum.',
    'The fax machine was taken away.',
    'The signature tune of the show is back.',
  ])('is silent for %j', (text) => silent(luresWithDocument, { text: `${text}\nhttps://files.test/x` }));

  it.each(['document ', 'new voicemail ', 'review the '])(
    'takes linear time over %j again and again',
    async (piece) => {
      expect(
        await growthOf(luresWithDocument, (size) => ({ text: `https://files.test/x ${piece.repeat(size)}` }), 700),
      ).toBeLessThan(bound);
    },
  );

  it('is silent where nothing can be opened, and in a conversation', async () => {
    await silent(luresWithDocument, { text: 'Please review and sign the agreement.' });
    await silent(luresWithDocument, {
      headers: ['In-Reply-To: <7@corp.example>'],
      text: 'Please review and sign the agreement.\nhttps://files.test/x\nOn Monday, Ana Lopez wrote:\n> Have you seen it?',
    });
  });

  it('is silent for a known service whose own domain it comes from', () =>
    silent(luresWithDocument, {
      from: 'DocuSign <dse@docusign.net>',
      results: 'dmarc=pass header.from=docusign.net',
      text: 'Please review and sign the agreement.\nhttps://www.docusign.net/x',
    }));

  it('survives anything', () => survivesAnything(luresWithDocument));
});
