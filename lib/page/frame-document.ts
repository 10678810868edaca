/** The document in a frame of the page's own origin; `undefined` in another's, or where the frame is gone. */
export function documentIn(frame: Element | null | undefined): Document | undefined {
  try {
    return (frame as HTMLIFrameElement | null | undefined)?.contentDocument ?? undefined;
  } catch {
    return undefined;
  }
}
