import type { MailDraft } from '../mail-builder.ts';

const long = 'a'.repeat(50_000);
const zeroWidth = (text: string) => [...text].join('\u200b');
const disguise = 'Dear customer, verify your PayPal account within 24 hours or call +1 202 555 0143 about $ 499.99';

/** Mails that are written to break what reads them. */
export const hostileMails: readonly MailDraft[] = [
  { from: '', to: '', subject: '', text: '', results: '', relay: '' },
  { from: '<>', to: '<>', subject: ' ', html: '', results: 'none' },
  { from: '@', to: '@', text: '\u0000\u0000', headers: ['Reply-To: @', 'Return-Path: <>', 'List-Id:'] },
  { from: `${long} <x@evil.test>`, to: `${long}@corp.example`, subject: long, text: long },
  { from: `"${long}@bank.example" <${long}@${long.slice(0, 60)}.test>`, headers: [`Reply-To: ${long}@evil.test`] },
  { from: 'a@x.test, '.repeat(3000), headers: ['References: <1@x.test> '.repeat(2000), `In-Reply-To: ${long}`] },
  { headers: [`List-Id: ${long}`, `List-Post: ${long}`, `List-Unsubscribe: ${'<https://x.test/>, '.repeat(2000)}`] },
  { headers: [`Authentication-Results: mx.corp.example; ${'dmarc=fail '.repeat(4000)}`], results: long },
  { headers: [`Received: from ${long} by mx.corp.example`, `Auto-Submitted: ${long}`], subject: `Re: ${long}` },
  { subject: zeroWidth(disguise), text: zeroWidth(disguise), from: `${zeroWidth('PayPal Service')} <x@evil.test>` },
  { subject: disguise.toUpperCase(), text: disguise.replaceAll(' ', '\n'), from: 'PAYPAL <X@EVIL.TEST>' },
  {
    subject: '\u202e\u2066\ufeff\u00ad',
    text: '\ud83d\udd12\u200d\u{e0041}\ufffd İİİ ﬃ',
    from: 'İİ\u202e <x@xn--.test>',
  },
  { text: `${'new bank details '.repeat(3000)}${'$ 5,000,000 '.repeat(3000)}`, to: 'İ+[(\\@corp.example' },
  {
    html: ['https://[::1', 'https://%', 'http://xn--', 'https://xn--a.test/', '//', 'data:', 'javascript:', 'HTTP://1/']
      .map((target) => `<a href="${target}">https://bank.example</a>`)
      .join(''),
  },
  {
    html: [
      'https://a.test:99999/',
      'https://192.0.2.1:8081/',
      `https://x.test/${long}`,
      `https://${long}.test/?u=https://`,
    ]
      .map((target) => `<a href="${target}"><img alt="${long.slice(0, 2000)}"></a>`)
      .join(''),
  },
  { html: `<a href="https://bit.ly/x">${'<b>'.repeat(3000)}${long}` },
  { html: `<div style="display:none">${zeroWidth(disguise).repeat(20)}</div><form><input type=password>` },
  { attachments: [{ name: '', type: 'text/html', content: '<form><input type=password></form>' }] },
  { attachments: [{ name: `${long.slice(0, 5000)}.pdf.exe`, type: 'application/pdf', content: 'MZ' }] },
  {
    attachments: [
      { name: '...', type: '', content: '' },
      { name: '\u202e.', type: 'x', content: '\u0000' },
    ],
  },
];
