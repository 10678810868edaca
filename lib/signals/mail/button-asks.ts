import type { Link } from '../../mail/mail.ts';
import type { Want } from '../../schema/finding.ts';
import { mailSignal } from '../signal.ts';
import { citeLink } from './cite.ts';
import { isStrangers, leadsEverywhere } from './link-owner.ts';
import { senderOf } from './sender.ts';
import { saidIn, type Wording, wording } from './wording.ts';
import { wordsOf } from './words.ts';

/** Longer ones are sentences, which the text’s own signals read. */
const longest = 80;

const buttons: readonly { wants: Want; said: Wording }[] = [
  {
    wants: 'open-wallet',
    said: wording(
      'connect|verify|validate|secure|update|sync|restore|protect|migrate|upgrade|activate|check|unlock|link your|the|my|now? ~2 wallet|wallets|ledger|trezor|metamask|device|seed|crypto',
      'wallet|ledger|trezor verify|verification|update|validation|security|connect|sync|check',
    ),
  },
  {
    wants: 'move-crypto',
    said: wording(
      'claim|withdraw|redeem|get|receive|collect|stake|swap|migrate|unlock|check|buy your|the|my|free|now? ~3 tokens|token|airdrop|coins|crypto|btc|bitcoin|eth|usdt|nft|nfts|eligibility|allocation|balance|funds|assets|staking',
      'check eligibility|allocation',
      'withdraw|withdrawal now|funds|here|btc',
      'start|begin|complete|continue ~1 migration|staking|claiming|claim|withdrawal|kyc|swap|mining',
      'join presale|the_presale|airdrop|whitelist',
    ),
  },
  {
    wants: 'sign-in',
    said: wording(
      'verify|confirm|validate|secure|restore|unlock|unblock|recover|reactivate|update|upgrade|authenticate|re_activate|revalidate your|my|the|now? ~3 account|accounts|identity|password|mailbox|email|e_mail|access|information|details|profile|membership|information|storage|payment|billing|card|now|here|security|login|device|phone|kyc|ownership',
      'verify|authenticate|revalidate|reactivate|unlock now|here|account|access',
      'keep|retain|continue_with|use my|your|the|same|current ~2 password',
      'review|check|see|cancel|dispute|report ~2 activity|activities|sign_in|login|transaction|attempt|device|unauthorized|suspicious|request',
      'cancel|stop|decline|undo ~2 request|deactivation|termination|deletion|closure|shutdown',
      'release|retrieve|recover|deliver|view|allow|review|read ~3 messages|message|emails|mails|mail|quarantine|quarantined|pending',
      'secure|protect my|your account',
      'this_wasn|this_wasnt|it_wasnt|it_was_not me',
      'yes|no ~1 it_was_me|it_wasnt_me|this_was_me',
      'increase|upgrade|clear|add|free_up|manage ~2 storage|quota|mailbox_size|mailbox',
      'konto|identität|daten|zugang|postfach|passwort|zahlung ~2 bestätigen|verifizieren|aktualisieren|entsperren|überprüfen|freischalten|sichern|reaktivieren|beibehalten',
      'jetzt bestätigen|verifizieren|aktualisieren|überprüfen|anmelden|freischalten|entsperren',
      'vérifier|confirmer|valider|mettre_à_jour|activer|réactiver|débloquer|actualiser|régulariser mon|ma|mes|votre|vos|maintenant? ~2 compte|identité|informations|données|coordonnées|accès|dossier|situation|paiement|maintenant|abonnement',
      'verificar|confirmar|actualizar|validar|reactivar|desbloquear|atualizar|regularizar|reativar|desbloquear mi|su|tu|minha|sua|meu|seu|agora|ahora|la|el? ~2 cuenta|identidad|datos|información|acceso|conta|cadastro|dados|ahora|agora|pago|pagamento|tarjeta',
      'verifica|conferma|aggiorna|sblocca|riattiva|convalida ora|il|la|i|le|tuo|tua|subito ~2 conto|account|dati|identità|accesso|ora|carta|profilo',
      'verifica|conferma|aggiorna|sblocca|riattiva|accedi ora|subito',
      'verifieer|bevestig|controleer|activeer|update|bijwerken nu|uw|mijn|je ~2 account|gegevens|identiteit|rekening|nu|toegang',
      'potwierdź|zweryfikuj|zaktualizuj|odblokuj dane|konto|tożsamość|teraz',
      'подтвердить|проверить|обновить|восстановить|разблокировать аккаунт|данные|доступ|личность|учетную',
      'hesabı|hesabımı|bilgilerimi ~1 doğrula|onayla|güncelle',
      'アカウント|本人|情報|ログイン…確認|更新|認証',
      '立即|马上|點擊|点击…验证|驗證|确认|登录|登入|更新',
    ),
  },
  {
    wants: 'open-document',
    said: wording(
      'listen|play|hear to? ~2 voicemail|message|voice_message|audio|recording|voice',
      'view|open|review|access|download|read|see|sign|preview ~3 document|documents|shared_file|fax|voicemail|voice_message|secure_message|encrypted_message|agreement|proposal|scan|contract|remittance|payslip|payment_advice',
      'review|sign and? ~1 sign|document|now',
    ),
  },
  {
    wants: 'claim-reward',
    said: wording(
      'claim|collect|redeem|unlock|grab|win|receive|reveal|open|get your|my|the|now|it|a|free|this|here ~3 reward|rewards|prize|gift|gift_card|bonus|voucher|cash|now|offer_now|surprise|giftcard|yours|points|spins|free',
      'claim now|here|it|yours|reward|prize|gift|bonus|today',
      'start|take|begin|complete|participate ~2 survey|quiz|questionnaire',
      'confirm ~1 now|reward|prize|participation',
      'get_started_now|yes_i_want_it|i_want_it|spin_now|spin_the_wheel|play_now',
      'belohnung|gewinn|geschenk|prämie|gutschein ~1 abholen|sichern|einlösen|beanspruchen|anfordern',
      'jetzt teilnehmen|abholen|sichern|einlösen|beanspruchen',
      'réclamer|récupérer|obtenir|recevoir mon|ma|votre|le ~1 cadeau|récompense|prix|lot|gain',
      'reclamar|reclama|obtener|recibir|canjear|resgatar|receber mi|su|tu|meu|seu|el|ahora|agora ~1 premio|recompensa|regalo|prêmio|brinde|ahora|agora|pontos',
      'richiedi|ritira|riscatta|ottieni il|la|ora|subito ~1 premio|regalo|ricompensa|ora|subito',
      'claim|ontvang|ophalen nu|je|uw|mijn ~1 prijs|beloning|cadeau|nu',
    ),
  },
  {
    wants: 'claim-refund',
    said: wording(
      'claim|get|receive|request|accept|process|view ~3 refund|rebate|payment|reimbursement|compensation|payout',
      'erstattung|rückerstattung|steuererstattung ~1 anfordern|beantragen|erhalten',
      'remboursement|reembolso|devolución|rimborso|restituição ~1 demander|obtenir|solicitar|recibir|richiedi|obtener|receber',
    ),
  },
  {
    wants: 'pay',
    said: wording(
      'pay|settle|update|confirm|renew|fix|retry your|my|the|now|fee|add ~2 payment|payment_method|fee|fees|fine|toll|invoice|billing|card|subscription|membership|duty|duties',
      'pay now|here|online|securely|fee',
      'schedule|reschedule|confirm|track|release|update|arrange|choose ~2 delivery|redelivery|package|parcel|shipment|address|shipping',
      'jetzt bezahlen|zahlen|begleichen',
      'sendung|paket|lieferung|zustellung ~1 freigeben|bestätigen|planen|verfolgen|neu_planen',
      'payer|régler|suivre|reprogrammer|planifier mon|ma|les|maintenant|la ~1 colis|livraison|frais|facture|maintenant|amende',
      'pagar|pagar_ahora|reprogramar|rastrear|confirmar ahora|agora|mi|el|a|meu|la|minha ~1 envío|paquete|entrega|tasa|taxa|encomenda|multa|ahora|agora',
      'paga|segui|riprogramma ora|il|la|subito ~1 pacco|spedizione|consegna|ora',
      'betaal|volg|plan nu|uw|mijn|je ~1 pakket|zending|bezorging|nu|boete',
    ),
  },
];

export const buttonAsks = mailSignal({
  id: 'button-asks',
  title: 'A link to a stranger asks in its own words for what traps ask for',
  what: 'The words on a link or button that leads neither to the sender nor to a known brand or mailing service: verify account, connect wallet, claim reward, release messages, pay fee, in several languages.',
  why: 'What is to be pressed says what is wanted. Services have such buttons too, and they lead to themselves; so do advertisements in mail that leads to eight strangers or more, where it weighs less.',
  sources: [
    'https://attack.mitre.org/techniques/T1204/001/',
    'https://attack.mitre.org/techniques/T1598/003/',
    'https://consumer.ftc.gov/articles/how-recognize-avoid-phishing-scams',
  ],
  weight: 1.2,
  group: 'call-to-action',
  rests: 'attacker',
  technique: 'T1204.001',
  find(mail) {
    if (mail.list.post) return undefined;
    const sender = senderOf(mail);
    for (const link of mail.links.slice(0, 100)) {
      if (link.place !== 'html' || link.host === '' || link.shown.length > longest || link.shown.trim().length < 5)
        continue;
      if (!isStrangers(link, mail)) continue;
      const text = wordsOf(link.shown);
      const wants = buttons.find(({ said }) => saidIn(text, said, 1).length > 0)?.wants;
      if (wants)
        return {
          title: titleOf(link),
          wants,
          ...(leadsEverywhere(mail, sender) ? { weight: 0.5 } : {}),
          citations: citeLink(link),
        };
    }
    return undefined;
  },
});

function titleOf({ shown, host }: Link): string {
  return `A link says “${shown.trim().replace(/\s+/g, ' ').slice(0, 60)}” and leads to ${host}`;
}
