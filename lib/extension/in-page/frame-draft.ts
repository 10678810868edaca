import { type Drafted, draftInto } from '../../page/draft.ts';
import { lastField, lastFrame } from './last-field.ts';

/** Numbers of drafts that are meant for a field in this frame. */
const meant: string[] = [];
const meantLimit = 20;
/** How long a frame waits for its parent's word, in steps of 20 ms. */
const patience = 10;

/**
 * Tells the frame that the analyst last went into that the draft with this number is meant for it. False where they are in
 * this document itself. The number opens nothing: it tells one frame from the others in the tab.
 */
export function pointAtFrame(nonce: string): boolean {
  const frame = lastFrame();
  if (!frame?.contentWindow) return false;
  frame.contentWindow.postMessage({ sidelightDraft: nonce }, '*');
  return true;
}

/** In a frame below the page: hears from its parent which drafts are meant for it, and hands on those for a frame of its own. */
export function listenForDrafts(): void {
  addEventListener('message', ({ data, source }) => {
    if (source !== parent || typeof data !== 'object' || data === null || typeof data.sidelightDraft !== 'string')
      return;
    if (pointAtFrame(data.sidelightDraft)) return;
    meant.push(data.sidelightDraft);
    meant.splice(0, meant.length - meantLimit);
  });
}

/**
 * Drafts into the field of this frame, where the draft is meant for it and there is one; `undefined` elsewhere. A frame of
 * another site gets nothing: what is drafted there that site could read.
 */
export async function draftInFrame(text: string, nonce: string): Promise<Drafted | undefined> {
  for (let waited = 0; waited < patience && !meant.includes(nonce); waited++)
    await new Promise((resolve) => setTimeout(resolve, 20));
  const field = meant.includes(nonce) ? lastField() : undefined;
  if (!field) return undefined;
  const above = location.ancestorOrigins;
  if (self.origin !== above[above.length - 1])
    return { ok: false, why: 'That field is in a frame of another site. Copy the note and paste it yourself.' };
  return draftInto(field, text);
}
