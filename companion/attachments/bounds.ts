/**
 * How much of a mail's attachments is opened. What is beyond a bound is a gap that blocks benign, so a bomb is never
 * cleared; what honest mail brings stays far below.
 */

/** Files that are opened, contents of archives counted; and that are named, since names tell much and cost nothing. */
export const fileLimit = 300;
export const listLimit = 1_000;
/** Archives in archives: honest mail has one in another at most, and a mail in a mail. */
export const depthLimit = 6;
/** Names that are listed of one archive; all of an ordinary project's. */
export const entryLimit = 3_000;
/** Bytes of one file that is taken out of another, and of all of them together: an archive of zeros is a thousand times its size. */
export const contentLimit = 32 * 1024 * 1024;
export const contentsLimit = 96 * 1024 * 1024;

/**
 * Milliseconds for one file in the worker thread, which is then ended: libraries there can be made to run on. Ten times
 * what the largest honest file takes, since the machine may have other things to do.
 */
export const fileMs = 8_000;
/** Milliseconds for all of a mail's. */
export const totalMs = 30_000;
/** Megabytes of JavaScript's heap that the worker may take before it is ended. */
export const workerMegabytes = 512;

/** Characters of text from one file, and from all of them. */
export const textLimit = 60_000;
export const textsLimit = 400_000;
/** Texts that are parts of the answer: evidence has room for 40 parts. */
export const textPartLimit = 24;
/** Links of one file, and of all of them. */
export const linkLimit = 200;
export const linksLimit = 600;
/** Traits of one file, and characters of the words that show one. */
export const traitLimit = 40;
export const quoteLimit = 600;

/** Pages of a PDF that are read: a lure has one or two. */
export const pageLimit = 20;
/** Pages of a PDF whose pictures are looked at, and pictures of them. */
export const picturePageLimit = 6;
export const pdfPictureLimit = 40;
/** Drawing operators of one page: a page of a catalogue has some ten thousand. */
export const operatorLimit = 200_000;
/** Pixels of a picture: twice those of a phone's camera, at 4 bytes each once unpacked. */
export const pixelLimit = 24_000_000;
/** Pixels along a side: below, no code has room; 21 modules of 2 pixels and a margin. */
export const sideMinimum = 42;
/** Pictures of one mail that codes are looked for in. */
export const pictureLimit = 80;
/** Codes of one picture. */
export const codeLimit = 8;

/** Passwords that are tried on one archive: those that the text names, no others. */
export const passwordLimit = 6;
