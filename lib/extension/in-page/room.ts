/** How much of the page's right side the panel takes, and of its left. The launcher steps aside by the first. */
const roomProperty = '--sidelight-room';
const leftRoomProperty = '--sidelight-room-left';

/** What the page's own margins were. */
export interface Margins {
  left: string;
  right: string;
}

/** How wide the panel is at most in this page, in CSS pixels. */
export function fitting(width: number): number {
  return Math.round(Math.min(width, innerWidth * 0.6));
}

/** Makes the page narrower by as much. Returns its margins before anything of ours took some of them. */
export function takeRoom(side: 'left' | 'right', width: number): Margins {
  const { style } = document.documentElement;
  const taken = style.getPropertyValue(roomProperty) !== '';
  const margins = taken ? { left: '', right: '' } : { left: style.marginLeft, right: style.marginRight };
  style.setProperty(roomProperty, side === 'right' ? `${width}px` : '0px');
  style.setProperty(leftRoomProperty, side === 'left' ? `${width}px` : '0px');
  style.marginLeft = side === 'left' ? `${width}px` : margins.left;
  style.marginRight = side === 'right' ? `${width}px` : margins.right;
  return margins;
}

export function giveRoomBack({ left, right }: Margins): void {
  const { style } = document.documentElement;
  style.marginLeft = left;
  style.marginRight = right;
  style.removeProperty(roomProperty);
  style.removeProperty(leftRoomProperty);
  // Read first: Chromium writes the attribute late, and would put an empty one back after it was removed.
  if (document.documentElement.getAttribute('style') === '') document.documentElement.removeAttribute('style');
}

/** How long a panel that stood in the page before it was loaded anew may take to come back, in milliseconds. */
const backMs = 5_000;

/** Makes room for a panel that is about to come back: before the page is painted, so that nothing moves when it comes. */
export function keepRoom(side: 'left' | 'right', width: number): void {
  const margins = takeRoom(side, fitting(width));
  setTimeout(() => {
    if (!document.querySelector('sidelight-panel')) giveRoomBack(margins);
  }, backMs);
}
