import { isCarrier } from '../../knowledge/carriers.ts';
import type { Mail } from '../../mail/mail.ts';
import { mailSignal, type SignalInput } from '../signal.ts';
import { asksBankChange } from './asks-bank-change.ts';
import { asksCallback } from './asks-callback.ts';
import { disguises } from './asks-for-nothing.ts';
import { asksGiftCards } from './asks-gift-cards.ts';
import { asksWallet } from './asks-wallet.ts';
import { blackmails } from './blackmails.ts';
import { citeHeader, citeLink, citeSaid } from './cite.ts';
import { claimedByName } from './claimed-name.ts';
import { ownerOf } from './link-owner.ts';
import { promisesMoney } from './promises-money.ts';
import { promisesReward } from './promises-reward.ts';
import { senderOf } from './sender.ts';
import { threatensLoss } from './threatens-loss.ts';
import { type Wording, wording } from './wording.ts';

interface Form {
  title: string;
  /** Each must be there. */
  said: readonly Wording[];
}

const forms: readonly Form[] = [
  {
    title: 'A code or reset that one asks for oneself, to be ignored by whoever did not',
    said: [
      wording(
        'reset|change|set|choose|create|forgot|forgotten ~4 password|passcode|pin',
        'verification|security|confirmation|login|log_in|sign_in|one_time|access|authentication|activation|passcode ~1 code|passcode|password|link',
        'code is|to|for|below|expires',
        'confirm|verify|activate ~3 email|e_mail|address|subscription|registration|account|sign_up|signup',
        'passwort|kennwort|bestätigungscode|sicherheitscode|anmeldecode|einmalcode|code ~6 zurücksetzen|lautet|ändern|eingeben|bestätigen',
        'mot_de_passe|code ~6 réinitialiser|réinitialisation|vérification|confirmation|sécurité',
        'contraseña|código|senha ~6 restablecer|restablecimiento|verificación|verificação|redefinir|redefinição|seguridad|segurança',
        'codice|password ~6 verifica|reimpostare|reimposta|conferma|sicurezza',
        'code|wachtwoord ~6 opnieuw|instellen|verificatie|herstellen|beveiligings',
      ),
      wording(
        'if ~8 did_not|didnt|not|wasnt|werent|havent|have_not|never ~10 ignore|disregard|delete|safely|nothing|no_action|no_further_action|contact|change|remains|unchanged',
        'ignore|disregard ~6 if ~6 not|didnt|did_not|wasnt|never',
        'you ~2 requested|asked|request|are_receiving_this_because_you|received_this_because',
        'wenn|falls|sollten ~8 nicht ~10 ignorieren|ignoriere|löschen|unternehmen|gegenstandslos',
        'si|se|als ~10 pas|no|não|non|niet|origine ~10 ignorer|ignorez|ignore|ignorar|ignora|ignori|negeer|negeren|desconsidere|ignorare',
      ),
    ],
  },
  {
    title: 'A receipt or confirmation of what was ordered or paid',
    said: [
      wording(
        'thank_you|thanks ~2 for ~4 order|purchase|payment|booking|reservation|shopping|registering|registration|donation|subscribing|signing_up|joining|choosing',
        'your|this ~3 order|booking|reservation|payment|receipt|purchase|ticket|tickets|invoice|itinerary|appointment|registration ~4 confirmed|confirmation|received|receipt|attached|number|details|placed|shipped|dispatched|complete|summary|booked|delivered',
        'order|booking|reservation|payment|purchase confirmation|receipt|summary|details|number|shipped|dispatched',
        'receipt|confirmation for|from|of your|order|payment|purchase',
        'vielen_dank|danke ~2 für ~3 bestellung|einkauf|buchung|zahlung|reservierung|anmeldung',
        'bestellbestätigung|auftragsbestätigung|buchungsbestätigung|versandbestätigung|zahlungsbestätigung|ihre_bestellung|ihre_rechnung',
        'merci ~3 commande|achat|réservation|paiement|inscription',
        'gracias ~3 compra|pedido|reserva|pago|obrigado|obrigada',
        'obrigado|obrigada ~4 compra|pedido|reserva|pagamento',
        'grazie ~4 ordine|acquisto|prenotazione|pagamento',
        'bedankt ~3 bestelling|aankoop|boeking|betaling',
        'ご注文|ご予約|ご購入…ありがとう|確認|完了',
        '订单|訂單|预订…确认|確認|成功|感谢',
      ),
    ],
  },
  {
    title: 'A notice of what happens in an account of the sender’s own service',
    said: [
      wording(
        'commented|replied|mentioned|assigned|invited|followed|liked|posted|merged|opened|closed|shared|tagged|subscribed ~8 you|your|on|issue|pull_request|post|thread|discussion|topic',
        'statement|bill|invoice|report|document ~4 is_ready|available|now_available|is_available ~6 online|account|portal|app|view|download',
        'new|recent sign_in|login|comment|comments|message|follower|reply|replies|activity ~6 to|on|from|in|by|your',
        'terms|privacy_policy|terms_of_service|user_agreement ~6 updated|updating|changes|changing|changed|update',
        'appointment|reminder|meeting|event|webinar ~6 scheduled|tomorrow|reminder|confirmed|upcoming',
        'build|job|deployment|backup|scan|test|monitor|cron ~4 passed|succeeded|completed|finished|failed|fixed|success|recovered',
      ),
    ],
  },
];

/** What none of these says. */
const foreign = [asksBankChange, asksCallback, asksGiftCards, asksWallet, blackmails, promisesMoney, promisesReward];

export const ownTransaction = mailSignal({
  id: 'own-transaction',
  title: 'A message of the sender’s own service, with its own links and no threat',
  what: 'A code or reset one asks for, a receipt, a confirmation or a notice, in which every link leads to the sender’s organisation, its mailing service or a known brand, and nothing threatens, promises or hurries.',
  why: 'Services write like this to those who use them. Phishing copies the words and has to lead to another place or to frighten; whoever owns a domain can set up both, so it does not clear alone. Services that carry what their users write count a third, and a sender whose name is a brand’s that it is not has no service.',
  sources: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Forgot_Password_Cheat_Sheet.html',
    'https://www.ftc.gov/business-guidance/resources/can-spam-act-compliance-guide-business',
    'https://www.rfc-editor.org/rfc/rfc7489#section-3.1',
  ],
  weight: -1.1,
  group: 'form',
  rests: 'sender',
  find(mail, input) {
    const sender = senderOf(mail);
    if (sender.freemail || sender.organisation === '' || sender.vouched === 'failed' || claimedByName(mail))
      return undefined;
    if (mail.html?.forms.length || mail.attachments.some(({ inline }) => !inline)) return undefined;
    const web = mail.links.filter((link) => link.host !== '' && link.place !== 'image');
    const own = web.filter((link) => ownerOf(link, sender) === 'sender');
    if (web.some((link) => ownerOf(link, sender) === 'stranger')) return undefined;
    // A brand’s links alone say nothing of a sender who is not the brand.
    if (web.length > 0 && own.length === 0) return undefined;
    if (threatens(mail, input) || disguises(mail, input)) return undefined;
    for (const { title, said } of forms) {
      const quotes = said.map((one) => citeSaid(mail, one, 1));
      if (quotes.some((found) => found.length === 0)) continue;
      return {
        title,
        ...(isCarrier(sender.address) ? { weight: -0.4 } : own.length > 0 ? {} : { weight: -0.7 }),
        citations: [
          ...quotes.flat(),
          ...own.slice(0, 1).flatMap(citeLink),
          ...citeHeader(mail, 'From', sender.address),
        ],
      };
    }
    return undefined;
  },
});

function threatens(mail: Mail, input: SignalInput): boolean {
  const seen = threatensLoss.find({ ...input, mail });
  if (seen && (seen.weight ?? threatensLoss.weight) > 1) return true;
  return foreign.some((signal) => signal.find({ ...input, mail }) !== undefined);
}
