import { bulkOf } from './bulk-form.ts';
import { intentSignal } from './intent.ts';
import { wording } from './wording.ts';

const card =
  'gift_cards|gift_card|giftcards|giftcard|vouchers|itunes_cards|itunes_card|google_play_cards|steam_cards|steam_card|apple_cards|amazon_cards|razer_gold|prepaid_cards|vanilla_cards|e_gift_cards';

export const asksGiftCards = intentSignal({
  id: 'asks-gift-cards',
  title: 'The text asks to buy gift cards or to send their codes',
  what: 'A request to buy gift cards or vouchers, or to scratch them and send pictures of the codes.',
  why: 'Codes are money nobody can call back. Employers do not pay in gift cards and tax offices do not take them.',
  sources: [
    'https://consumer.ftc.gov/articles/avoiding-and-reporting-gift-card-scams',
    'https://www.ic3.gov/PSA/2024/PSA240911',
  ],
  weight: 2,
  group: 'request',
  technique: 'T1657',
  wants: 'gift-cards',
  ways: [
    {
      said: wording(
        `buy|purchase|purchasing|buying|get|getting|pick_up|procure|need|arrange|obtain ~6 ${card}`,
        `which|what ~3 ${card} ~6 store|stores|available|get|buy|local`,
        'scratch|scratching|peel ~8 code|codes|pin|pins|picture|pictures|photo|photos|back',
        'send|email|text|forward|snap|e_mail|share me? ~6 code|codes|pin|pins|picture|pictures|photo|photos|image|images of|on|from|at? the? ~1 gift? card|cards|back',
        `${card} ~6 client|clients|staff|employees|colleagues|reimburs*|vendor|surprise|donation|hospice|veterans`,
        'kaufen|besorgen|besorge|kaufe|brauche ~5 gutscheine|gutscheinkarten|geschenkkarten|google_play_karten|itunes_karten|steam_karten|amazon_gutscheine|paysafecards',
        'gutscheine|gutscheinkarten|geschenkkarten ~4 kaufen|besorgen|freirubbeln|codes',
        'acheter|achète|achetez|procurer|besoin ~5 cartes_cadeaux|carte_cadeau|cartes_itunes|cartes_google|cartes_pcs|coupons_transcash|neosurf',
        'comprar|compra|compre|consigue|necesito ~5 tarjetas_de_regalo|tarjetas_regalo|tarjetas_google|tarjetas_itunes',
        'comprar|compre|preciso|adquirir ~5 cartões_presente|cartões_de_presente|vales_presente|gift_cards',
        'comprare|acquistare|compra|acquista ~5 carte_regalo|buoni_regalo|gift_card',
        'kopen|koop|haal|nodig ~5 cadeaukaarten|cadeaubonnen|giftcards',
      ),
    },
  ],
  // Shops sell gift cards in newsletters; who poses as the boss writes a letter.
  unless: (mail) => bulkOf(mail) !== undefined,
});
