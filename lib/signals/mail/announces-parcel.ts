import { mailSignal } from '../signal.ts';
import { citeSaid } from './cite.ts';
import { brandOfDomain, senderOf } from './sender.ts';
import { wording } from './wording.ts';

const parcel = 'package|parcel|shipment|delivery|item|order|consignment|mailpiece|postal_item|courier';
const said = wording(
  `${parcel} ~6 could_not|cannot|couldnt|unable_to|failed_to|not_be|been_unable ~2 delivered|deliver|delivery|be_delivered|complete|dispatched`,
  'unable_to|could_not|failed_to|attempted_to|tried_to|cannot ~1 deliver|complete_delivery ~4 package|parcel|shipment|item|order',
  `${parcel} ~4 on_hold|held|pending|waiting|stopped|stuck|suspended|detained|returned|awaiting|stranded|undelivered|undeliverable ~4 customs|warehouse|fee|address|payment|confirmation|depot|delivery|sender|you|your|instructions|facility`,
  `${parcel} ~3 is|has|been on_hold|held|suspended|detained|stopped|returned|pending`,
  'failed|missed|unsuccessful|incomplete|second|final|last|attempted delivery ~2 attempt|notification|notice|address|reminder',
  'incorrect|incomplete|wrong|invalid|missing|insufficient|unclear ~2 address|house_number|delivery_information|postal_code|zip_code|address_information|recipient_information|shipping_address',
  'confirm|update|verify|correct|provide|schedule|reschedule|arrange|choose your|the|a ~3 delivery|shipping|redelivery|re_delivery|address ~2 address|details|information|date|preferences|delivery|redelivery|package',
  'schedule|reschedule|arrange|book|confirm your|the|a redelivery|re_delivery',
  'release|receive|track|claim|collect|get your|the ~2 package|parcel|shipment ~6 pay|fee|confirm|customs|address|click|link',
  'paket|sendung|lieferung|päckchen ~6 nicht|konnte|zurückgehalten|angehalten|zoll|wartet|zugestellt_werden ~4 zugestellt|zustellen|werden|bestätigen|gebühr|zollamt|adresse|freigabe|depot|wartet',
  'paket|sendung|lieferung ~4 wartet|zurückgehalten|angehalten|aufgehalten|unzustellbar',
  'colis|livraison|envoi ~6 pu|pas|attente|retenu|bloqué|suspendu|échoué|être ~4 livré|livrer|douane|frais|adresse|entrepôt|livraison|dépôt|distribué',
  'paquete|envío|pedido|entrega ~6 no|retenido|pendiente|espera|detenido|fallida|podido ~4 entregado|entregar|aduana|entrega|dirección|pago|almacén|tasas',
  'encomenda|pacote|pedido|entrega|objeto ~6 não|retida|retido|pendente|aguardando|taxado|tributado|taxada|tributada|foi_taxada|alfândega ~4 entregue|entregar|alfândega|taxa|endereço|pagamento|liberação|liberar|importação|fiscalização',
  'colis|paquete|encomenda|pacco|pakket|paczka ~3 en_attente|bloqué|retenu|retenido|detenido|en_espera|retida|retido|taxada|fermo|in_attesa|in_giacenza|bloccato|trattenuto|vastgehouden|tegengehouden|wstrzymana|zatrzymana',
  'pacco|spedizione|consegna ~6 non|giacenza|sospeso|bloccato|attesa|fermo|fallita|trattenuto ~4 consegnato|consegnare|dogana|spese|indirizzo|deposito|consegna|magazzino|giacenza',
  'pakket|zending|bezorging ~6 niet|vastgehouden|wacht|opgehouden|mislukt|kon|tegengehouden ~4 bezorgd|bezorgen|douane|kosten|adres|worden|depot|geleverd',
  'paczka|przesyłka|przesyłki ~6 wstrzymana|zatrzymana|oczekuje|nie|dostarczona|dopłata|niedopłata ~4 dostarczona|adres|adresu|opłaty|dopłaty|dostarczyć|magazynie|dostawy',
  'посылка|посылку|отправление|заказ ~6 задержана|ожидает|не|доставлена|доставить|удерживается ~4 доставлена|таможне|адрес|оплаты|доставки|складе|доставить|вручена',
  'kargonuz|paketiniz|gönderiniz ~6 teslim|beklemede|bekliyor|gümrükte|edilemedi',
  'お荷物|荷物|宅配便|配達|配送…不在|持ち帰り|住所|お届け|保管|再配達|確認できません',
  '包裹|快递|快遞|快件…地址|无法|無法|投递|派送|海关|海關|滞留|滯留|更新',
);

export const announcesParcel = mailSignal({
  id: 'announces-parcel',
  title: 'A parcel is said to wait for an address, a fee or a click',
  what: 'A delivery that failed or is held, with an address to correct, a fee to pay or a time to choose, from another sender than a known carrier or shop.',
  why: 'Nearly everybody waits for a parcel. Carriers and post offices say so from their own domains, and so do shops, so it weighs little.',
  sources: [
    'https://www.usps.com/help/phishing.htm',
    'https://www.dhl.com/global-en/footer/fraud-awareness.html',
    'https://www.royalmail.com/help/scam-examples',
    'https://attack.mitre.org/techniques/T1566/002/',
  ],
  weight: 1.1,
  group: 'pretext',
  rests: 'attacker',
  technique: 'T1566.002',
  find(mail) {
    const sender = senderOf(mail);
    if (brandOfDomain(sender.organisation) && !sender.freemail && sender.vouched !== 'failed') return undefined;
    const citations = citeSaid(mail, said);
    return citations.length > 0 ? { citations } : undefined;
  },
});
