import type { Mail } from '../../mail/mail.ts';

/** How a recipient's address may stand in a link: plain, with percent signs, in base64. Lower case, of the first five. */
export function recipientForms(mail: Pick<Mail, 'to' | 'cc'>): string[] {
  return [...mail.to, ...mail.cc]
    .map(({ address }) => address)
    .filter((address) => address.includes('@'))
    .slice(0, 5)
    .flatMap((address) => [address, encodeURIComponent(address), base64Of(address)])
    .map((form) => form.toLowerCase());
}

function base64Of(address: string): string {
  try {
    return btoa(address).replace(/=+$/, '');
  } catch {
    // Addresses with letters beyond Latin-1 are not handed over this way.
    return address;
  }
}
