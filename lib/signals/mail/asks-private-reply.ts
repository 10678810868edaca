import type { Mail } from '../../mail/mail.ts';
import type { Citation } from '../../schema/evidence.ts';
import { bulkOf } from './bulk-form.ts';
import { citeHeader, wordsOfMail } from './cite.ts';
import { answersSomething } from './conversation.ts';
import { intentSignal } from './intent.ts';
import { senderOf } from './sender.ts';
import { wording } from './wording.ts';

const approach = wording(
  'are_you|you|r_u available|free|at_your_desk|in_the_office|around|busy|less_busy|on_your_desk right_now|at_the_moment|today|now|for_a_moment|at_this_time',
  'send|text|give|share|provide|forward|drop|email me? your|ur ~3 cell|mobile|phone|whatsapp|whats_app|telephone|personal|direct number|no|numbers|phone|cell|email',
  'what_is|whats your|ur ~2 cell|mobile|whatsapp|personal number|phone|email',
  'keep|treat|handle this|it|the_matter|everything|between ~3 confidential|confidentially|confidence|discreet|discreetly|between_us|between_ourselves|secret|private|to_yourself',
  'quick|small|urgent|personal|little|discreet|confidential favour|favor|task|errand|assignment|request',
  'get_back|reply|respond|write|contact|reach|email|revert ~4 for more|further details|information|clarification|briefing|instructions|directives',
  'get_back|reply|respond|write|contact|reach|email ~3 to_my|via_my|on_my|through_my private|personal|direct|alternative',
  'reply|respond|contact|write|email ~3 via|through|on|to this|private|personal e_mail|email|address',
  'reply|respond|get_back|contact ~3 so_i_can|so_that_i_can|for_me_to|to_enable_me',
  'kindly|please reply|respond|get_back|acknowledge|revert|confirm_receipt',
  'i_am|im ~3 in a|an? ~1 meeting|conference',
  'cant|cannot|can_not|unable_to|not_able_to ~1 talk|take_calls|speak|call|receive_calls ~2 right_now|at_the_moment|now|just|phone',
  'are_you|is_this_email|is_your_email still? active|in_use|valid|reachable',
  'did_you|have_you get|got|receive|received|see|seen|read my ~2 email|mail|message|letter|previous',
  'i_need|need|i_want you_to|your ~3 assistance|help|handle|run|take_care ~4 urgently|discreetly|asap|immediately|for_me|on_something',
  'let_me_know if|when you|your ~2 available|interested|receive|get_this',
  'i_have|there_is|have_a|got ~4 proposal|offer|something|opportunity|matter|information|business ~5 discuss|share|tell|benefit|you|interest',
  'discuss|share|tell ~4 something|proposal|matter|business|opportunity ~3 with_you|you',
  'trying|tried to reach|contact|get_in_touch_with you',
  'can_i|may_i|could_i trust_you|trust|rely',
  'write|reply|respond|answer me back? via|on|at|here|directly|privately|asap|immediately|urgently',
  'awaiting|waiting_for|await|await_for|expecting|anticipating your ~1 urgent|swift|prompt|quick|immediate|earliest ~1 response|reply|cooperation',
  'treat_as|treat_this_as urgent|confidential|private',
  'on|through|via|to whatsapp|telegram|signal|google_chat|hangouts ~4 for|details|reach|contact|+|number|discuss',
  'contact|reach|message|text|add|write me ~2 on|via|through|at whatsapp|telegram|signal|hangouts|google_chat|skype',
  'sind_sie|bist_du ~2 verfügbar|erreichbar|im_büro|am_platz|am_schreibtisch',
  'schicken|senden|sende|schick ~3 ihre|deine ~2 handynummer|mobilnummer|telefonnummer|whatsapp',
  'streng|bitte|absolut vertraulich',
  'kurze|kleine|dringende ~1 aufgabe|bitte|gefallen',
  'êtes_vous|es_tu ~1 disponible|au_bureau|occupé',
  'numéro_de_portable|numéro_de_téléphone|numéro_whatsapp ~4 envoyer|communiquer|joindre',
  'envoyez|communiquez|transmettez moi ~2 votre ~2 numéro|portable',
  'restez|rester|garder|confidentialité|discrétion ~4 confidentiel|confidentielle|entre_nous|absolue',
  'está|estás|estas ~1 disponible|en_la_oficina|ocupado',
  'envíeme|envíame|mándame|pásame ~2 su|tu ~2 número|celular|móvil|whatsapp',
  'está|você_está ~1 disponível|no_escritório|ocupado',
  'sei|è ~1 disponibile|in_ufficio|libero',
  'ben_je|bent_u ~1 beschikbaar|op_kantoor|bezig',
);

/** Longer letters say what they are about. */
const brief = 120;

/** A short line from a public mailbox that answers nothing and leads nowhere. */
function fromPrivateMailbox(mail: Mail): Citation[] {
  const sender = senderOf(mail);
  if (!sender.freemail || answersSomething(mail) || mail.list.id || mail.links.some(({ host }) => host !== ''))
    return [];
  return wordsOfMail(mail).body.words.length > brief ? [] : citeHeader(mail, 'From', sender.address);
}

export const asksPrivateReply = intentSignal({
  id: 'asks-private-reply',
  title: 'The text only wants an answer, in private',
  what: 'A short approach that asks for a reply, for a phone number, for discretion or for a quick favour, without saying what about; weighs most in a few words from a public mailbox that say too why one cannot call, or that it is urgent or secret.',
  why: 'Fraud by conversation begins with a harmless line; the request comes once one has answered. Colleagues write like this too.',
  sources: [
    'https://www.ic3.gov/PSA/2024/PSA240911',
    'https://attack.mitre.org/techniques/T1598/',
    'https://consumer.ftc.gov/articles/how-spot-business-email-compromise',
  ],
  weight: 1.7,
  group: 'pressure',
  technique: 'T1598',
  wants: 'reply',
  ways: [
    {
      title: 'From a private mailbox: an answer is wanted, in private, and no call',
      weight: 1.7,
      said: approach,
      with: [
        fromPrivateMailbox,
        wording(
          'cant|cannot|unable_to|not|no ~3 talk|call|calls|speak|phone|phones',
          'in|into|heading_to|entering ~2 meeting|meetings|conference|session',
          'discreet|discreetly|confidential|confidentially|between_us|secret|surprise',
          'reply|respond|email|answer ~3 by|via|here|only ~1 email|mail|e_mail|here',
          'asap|urgent|urgently|right_away|immediately|as_soon_as_possible|as_soon_as_you',
          'sitzung|besprechung|vertraulich|dringend|réunion|confidentiel|urgence|reunión|reunião|riunione|urgente|vergadering|dringend',
        ),
      ],
    },
    { weight: 1.2, said: approach },
    {
      weight: 1.2,
      // A question of four words: with the question mark it is one, without it any letter says so.
      said: wording(
        'are_you|you available|free|around|at_your_desk|in_the_office|busy',
        'are_you there',
        'do_you|got|have have? a? moment|minute|second',
      ),
      notWhere: /[^?]$/,
    },
  ],
  unless: (mail) => bulkOf(mail) !== undefined || mail.visible.length > 4000,
});
