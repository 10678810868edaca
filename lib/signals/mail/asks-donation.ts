import { intentSignal } from './intent.ts';
import { wording } from './wording.ts';

export const asksDonation = intentSignal({
  id: 'asks-donation',
  title: 'The text wants a donation in a form that cannot be called back',
  what: 'An appeal after a disaster, war or illness that takes crypto money, a wire, a payment app or gift cards.',
  why: 'Charities take cards and cheques; fraud after disasters takes what leaves no way back.',
  sources: [
    'https://consumer.ftc.gov/articles/donating-wisely-and-avoiding-charity-scams',
    'https://www.ic3.gov/PSA/2022/PSA220304',
    'https://attack.mitre.org/techniques/T1657/',
  ],
  weight: 1.6,
  group: 'request',
  technique: 'T1657',
  wants: 'donate',
  ways: [
    {
      said: wording(
        'donate|donation|donations|contribute|contribution|give|support|help|fundraising ~12 victims|refugees|children|orphans|ukraine|earthquake|flood|war|hospital|surgery|hunger|hurricane|relief|humanitarian|wildfire|gaza|cancer|palestine|disaster',
        'victims|refugees|children|orphans|ukraine|earthquake|flood|war|surgery|hurricane|relief|humanitarian ~14 donate|donation|donations|contribute|contribution',
        'spenden|spende ~10 opfer|flüchtlinge|kinder|ukraine|erdbeben|krieg|hilfe',
        'faire_un_don|dons|donner ~10 victimes|réfugiés|enfants|ukraine|séisme|guerre',
        'donar|donación|donativo|doar|doação ~10 víctimas|refugiados|niños|ucrania|terremoto|guerra|vítimas|crianças',
      ),
      with: [
        wording(
          'bitcoin|btc|ethereum|eth|usdt|crypto|cryptocurrency|wallet_address|bitcoins|western_union|moneygram|cash_app|cashapp|zelle|venmo|gift_cards|gift_card|wire_transfer|bitcoin_address',
        ),
      ],
    },
  ],
});
