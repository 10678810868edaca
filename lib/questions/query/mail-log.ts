/** Vendors' pages on the logs of mail and their searches, which questions about other mails go by. */
export const mailLogPages: readonly string[] = [
  'https://learn.microsoft.com/defender-xdr/advanced-hunting-emailevents-table',
  'https://docs.splunk.com/Documentation/CIM/latest/User/Email',
  'https://www.elastic.co/docs/reference/ecs/ecs-email',
  'https://support.google.com/mail/answer/7190',
  'https://learn.microsoft.com/powershell/module/exchange/get-messagetracev2',
  'https://learn.microsoft.com/purview/edisc-keyword-query-language',
];
