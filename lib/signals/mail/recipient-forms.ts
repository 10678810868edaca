import type { Mail } from '../../mail/mail.ts';

/**
 * How a recipient's address may stand in a link, in lower case: plain, with percent signs, in base64 and hexadecimal. Of the
 * first five. One that only differs in case is met by no chance either.
 */
export function recipientForms(mail: Pick<Mail, 'to' | 'cc'>): string[] {
  const addresses = [...mail.to, ...mail.cc]
    .map((mailbox) => mailbox.address)
    .filter((address) => /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(address))
    .slice(0, 5);
  return addresses.flatMap((address) => {
    const encoded = encodeURIComponent(address.toWellFormed());
    return [address, encoded, encodeURIComponent(encoded), ...coded(address)].map((form) => form.toLowerCase());
  });
}

function coded(address: string): string[] {
  const bytes = new TextEncoder().encode(address);
  const base64 = bytes.toBase64({ omitPadding: true });
  return [base64, base64.replaceAll('+', '-').replaceAll('/', '_'), bytes.toHex()];
}
