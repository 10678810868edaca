/** Characters of a raw source that a page holds itself; a larger one is a gap. Apart from the schemas, which a page never loads. */
export const heldLimit = 2_000_000;
