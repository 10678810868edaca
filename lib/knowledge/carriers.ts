/**
 * Brands' own services that carry a stranger's words: the notification is genuine, its content is whatever a user of the
 * service wrote. Shape: host suffixes, with the local parts that do so; an empty list means every address there.
 *
 * Sources: the vendors' own pages on abuse of shared files, money requests, invitations and trial help desks
 * (https://support.google.com/docs/answer/2494893, https://www.paypal.com/us/security/learn-about-fake-messages,
 * https://support.zendesk.com/hc/en-us/articles/4408886607898, https://www.docusign.com/trust/security/incident-reporting,
 * https://docs.github.com/en/account-and-profile/managing-subscriptions-and-notifications-on-github).
 */
export interface Carrier {
  host: string;
  locals: readonly string[];
}

export const carriers: readonly Carrier[] = [
  {
    host: 'google.com',
    locals: [
      'drive-shares-noreply',
      'drive-shares-dm-noreply',
      'calendar-notification',
      'forms-receipts-noreply',
      'noreply-apps-scripts-notifications',
    ],
  },
  { host: 'docs.google.com', locals: [] },
  { host: 'dropbox.com', locals: ['no-reply'] },
  { host: 'paypal.com', locals: ['service'] },
  { host: 'intuit.com', locals: ['quickbooks', 'do_not_reply'] },
  { host: 'docusign.net', locals: [] },
  { host: 'adobesign.com', locals: [] },
  { host: 'frame.io', locals: [] },
  { host: 'github.com', locals: ['notifications', 'noreply'] },
  { host: 'gitlab.com', locals: [] },
  { host: 'atlassian.net', locals: [] },
  { host: 'trello.com', locals: [] },
  { host: 'asana.com', locals: [] },
  { host: 'notion.so', locals: ['notify'] },
  { host: 'canva.com', locals: [] },
  { host: 'linkedin.com', locals: ['invitations', 'messages-noreply'] },
  { host: 'facebookmail.com', locals: [] },
  { host: 'wetransfer.com', locals: [] },
  { host: 'sharepointonline.com', locals: [] },
  { host: 'zendesk.com', locals: [] },
  { host: 'freshdesk.com', locals: [] },
  { host: 'intercom-mail.com', locals: [] },
  { host: 'eventbrite.com', locals: [] },
  { host: 'surveymonkey.com', locals: [] },
  { host: 'typeform.com', locals: [] },
  { host: 'jotform.com', locals: [] },
];

/** Whether mail from this address carries words that the brand did not write. */
export function isCarrier(address: string): boolean {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at).toLowerCase();
  const host = address.slice(at + 1).toLowerCase();
  return carriers.some(
    (carrier) =>
      (host === carrier.host || host.endsWith(`.${carrier.host}`)) &&
      (carrier.locals.length === 0 || carrier.locals.includes(local)),
  );
}
