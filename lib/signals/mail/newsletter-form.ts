import type { Link, Mail } from '../../mail/mail.ts';
import type { Citation } from '../../schema/evidence.ts';
import { mailSignal } from '../signal.ts';
import { citeHeader, citeLink, citeSaid } from './cite.ts';
import { ownerOf } from './link-owner.ts';
import { senderOf } from './sender.ts';
import { saidIn, wording } from './wording.ts';
import { wordsOf } from './words.ts';

const leave = wording(
  'unsubscribe|unsubscribing|opt_out|optout|remove_me|unsubscription|abmelden|abbestellen|austragen|désabonner|désinscrire|désinscription|désabonnement|abmeldung',
  'stop receiving|getting',
  'cancelar|darse|dar la? suscripción|subscripción|baja|assinatura|inscrição',
  'descadastrar|disiscriviti|cancellati|annulla_iscrizione|cancella_iscrizione|afmelden|uitschrijven|wypisz|zrezygnuj',
  'отписаться|отказаться_от_рассылки',
  '配信停止|購読解除|退订|退訂|取消订阅',
);
const preferences = wording(
  'preferences|manage_subscription|manage_your_subscription|manage_subscriptions|email_settings|notification_settings|update_your_profile|change_your_address|subscription_settings|einstellungen|préférences|preferencias|preferências|preferenze|voorkeuren',
);
const browser = wording(
  'view|read|see|open|having_trouble|trouble ~6 browser|online|web_page|webpage|web_version|web',
  'online_version|web_version|webversion|version_en_ligne|versión_online|versione_web|online_ansehen|im_browser',
  'cannot|cant|unable_to ~3 see|view|read ~4 images|email|message|newsletter|properly',
);
const whyYou = wording(
  'you ~3 receiving|received|receive|getting|subscribed ~3 this|our|because|to ~6 because|subscribed|newsletter|email|list|mailing|signed|member|registered|subscriber',
  'this ~3 email|newsletter|message|mail was sent ~2 to',
  'sie erhalten|bekommen ~4 newsletter|e_mail|mail|nachricht',
  'vous recevez|recevez ~6 car|parce|inscrit|abonné|newsletter',
  'recibe|recibes|recebeu|recebe|ricevi|riceve|ontvangt ~8 porque|newsletter|boletín|perché|omdat|correo|e_mail',
);
const issue = wording(
  'newsletter|weekly|digest|bulletin|edition|issue|roundup|headlines|todays_news|subscriber|subscribers|rundbrief|lettre_d_information|boletín|boletim|nieuwsbrief',
);
/** A postal address: a code of a town beside letters, a box, a street with its number. */
const address =
  /\bP\.?\s?O\.? Box \d|\b[A-Z]{2}\.? {1,3}\d{5}(?:-\d{4})?\b|\b\d{1,5} {1,2}(?:\p{L}{2,20} {1,2}){1,3}(?:st(?:reet)?|ave(?:nue)?|r(?:oa)?d|blvd|boulevard|suite|drive|dr|lane|way|square|floor)\b|\b\p{L}{3,24}(?:str(?:a(?:ß|ss)e)?\.?|weg|platz|allee|gasse|straat|laan) \d{1,4}\b|\b[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}\b|\b\d{4,5} {1,2}\p{Lu}\p{L}{2,20}\b/u;

export const newsletterForm = mailSignal({
  id: 'newsletter-form',
  title: 'Built as a newsletter of the sender’s own is built',
  what: 'Several different links, most of them to the sender’s organisation or its mailing service, a way to leave the list, and two of these: preferences, a web version, why one receives it, a postal address, the word newsletter.',
  why: 'Laws on advertising ask for this (CAN-SPAM, GDPR), and a trap needs one door and not twenty. Attackers copy whole newsletters, whose links then lead to the brand and not to the sender.',
  sources: [
    'https://www.ftc.gov/business-guidance/resources/can-spam-act-compliance-guide-business',
    'https://www.rfc-editor.org/rfc/rfc2369',
    'https://support.google.com/a/answer/81126',
  ],
  weight: -1.2,
  group: 'form',
  rests: 'sender',
  find(mail) {
    const sender = senderOf(mail);
    if (sender.freemail || sender.vouched === 'failed' || mail.html?.forms.some((form) => form.asksPassword))
      return undefined;
    const web = mail.links.filter((link) => link.host !== '' && link.place !== 'image');
    const own = web.filter((link) => ['sender', 'mailer'].includes(ownerOf(link, sender)));
    const first = own[0];
    if (!first || own.length * 2 <= web.length || different(web) < 4) return undefined;
    const leaving = leaveQuote(mail, own);
    if (leaving.length === 0) return undefined;
    const marks = [
      citeSaid(mail, preferences, 1),
      citeSaid(mail, browser, 1),
      citeSaid(mail, whyYou, 1),
      citeSaid(mail, issue, 1),
      addressQuote(mail),
    ].filter((quotes) => quotes.length > 0);
    if (marks.length < 2) return undefined;
    return {
      title: `${different(web)} different links, most to ${sender.organisation} or its mailing service, and a way to leave`,
      ...(own.length * 5 >= web.length * 4 ? {} : { weight: -0.8 }),
      citations: [...leaving.slice(0, 1), ...marks.flat().slice(0, 3), ...citeLink(first)],
    };
  },
});

/** How many addresses there are, whatever their queries and fragments say. */
function different(links: readonly Link[]): number {
  return new Set(links.map(({ unwrapped }) => unwrapped.slice(0, 300))).size;
}

function leaveQuote(mail: Mail, own: readonly Link[]): Citation[] {
  if (mail.list.unsubscribe.length > 0) return citeHeader(mail, 'List-Unsubscribe');
  const link = own.find(({ shown }) => shown.length < 200 && saidIn(wordsOf(shown), leave, 1).length > 0);
  return link ? citeLink(link) : citeSaid(mail, leave, 1);
}

function addressQuote(mail: Mail): Citation[] {
  // Footers stand at the end.
  const end = mail.visible.slice(-4000);
  const quote = address.exec(end)?.[0];
  return quote ? [{ evidence: 'message', part: 'body', quote: quote.slice(0, 200) }] : [];
}
