const range =
  /(\d[\d.,\u00a0 ]*)\s*(?:[-–—~]|to|bis|à|a)\s*(\d[\d.,\u00a0 ]*)\s+(?:of|von|de|sur|\/)\s+(\d[\d.,\u00a0 ]*)/i;
const share =
  /^(?:showing\s+|page\s+|seite\s+|página\s+)?(\d[\d.,]*)\s+(?:of|von|sur|de)\s+(\d[\d.,]*)(?:\s+\p{L}+)?$/iu;

const number = (text = '') => Number(text.replace(/[.,\u00a0 ]/g, ''));

/** So many of how many, as a page says it: “1–50 of 256”, in five languages. */
export interface Count {
  first: number;
  last: number;
  total: number;
  /** “2 of 9” may be pages as well as rows. */
  pages: boolean;
}

/** What a short text says of how many there are; `undefined` where it says nothing of the kind. */
export function countIn(text: string): Count | undefined {
  const [, first, last, all] = range.exec(text) ?? [];
  if (last !== undefined) {
    const count = { first: number(first), last: number(last), total: number(all), pages: false };
    return count.first <= count.last && count.last <= count.total && count.total < 1e9 ? count : undefined;
  }
  const [, shown, whole] = share.exec(text) ?? [];
  return shown !== undefined && number(whole) >= number(shown) && number(whole) < 1e9
    ? { first: 1, last: number(shown), total: number(whole), pages: true }
    : undefined;
}
