import { rewriting } from './rewriting.ts';

const heads = /^export function (format(?:Text|Html)Header)\(message\) \{\n[\s\S]*?^\}\n/gm;

/**
 * postal-mime without drawing the head of a message within a message: lib/mail/mime.ts has those kept as attachments, so that none is
 * put into the text around it. Throws where its file no longer looks like this, so that an update is noticed.
 */
export function withoutNestedHeads(code: string): string {
  const left = code.replace(heads, "export const $1 = () => '';\n");
  if (left.match(/^export const format(?:Text|Html)Header/gm)?.length !== 2)
    throw new Error('postal-mime draws heads of messages in another way now');
  return left;
}

/** A plugin for Vite that does this to postal-mime. */
export const mailWithoutNestedHeads = () =>
  rewriting('mail-without-nested-heads', /\/postal-mime\/dist\/esm\/text-format\.js$/, withoutNestedHeads);
