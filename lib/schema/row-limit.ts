/** More rows than a person triages in one go; what is beyond is told as not read. Apart from the schemas, which a page never loads. */
export const rowLimit = 1_000;
