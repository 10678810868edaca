/** The gap that an unread frame of another site is, followed by that site's origin: whoever shows it can offer to allow the site. */
export const otherSite = 'frame-of:';
