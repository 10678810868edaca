import { citePattern } from './cite.ts';
import { intentSignal } from './intent.ts';
import { wording } from './wording.ts';

/** Sums that strangers do not speak of; `$3m` is how newspapers write. */
const millions =
  /(?:usd|us\$|eur|gbp)\s?\d[\d.,]{0,20}\s?(?:millions?|m)(?![\p{L}\p{N}])|[$€£]\s?\d[\d.,]{0,20}\s?millions?|\d[\d.,]{0,20}\s?millions?\s(?:\p{L}{1,12}\s)?(?:dollars|usd|euros?|pounds)|(?:million|hundred thousand)\s(?:united states|us|u\.s\.)\s?dollars|(?:[$€£]|usd|eur|gbp)\s?\d{1,3}(?:[.,]\d{3}){2,3}(?!\d)|\d{1,3}(?:[.,]\d{3}){2,3}(?:[.,]\d\d)?\s?(?:[$€£]|usd|eur|gbp|euros?|(?:us |united states )?dollars|pounds)/iu;
/** A sum of four digits at least. */
const sum =
  /(?:[$€£]|usd|eur|gbp)\s?\d[\d.,]{3,20}|\d[\d.,]{3,20}\s?(?:[$€£]|usd|eur|gbp|euros?|dollars|pounds)|\d{1,3}[.,]\d{3}/iu;

export const promisesMoney = intentSignal({
  id: 'promises-money',
  title: 'The text promises money that one did not earn',
  what: 'An inheritance, a fund, a donation, a lottery, a compensation, a business proposal about millions.',
  why: 'Advance-fee fraud: the promise costs a fee first. Hardly any honest mail speaks of millions to strangers.',
  sources: [
    'https://www.fbi.gov/how-we-can-help-you/scams-and-safety/common-frauds-and-scams/advance-fee-schemes',
    'https://consumer.ftc.gov/articles/fake-prize-sweepstakes-lottery-scams',
    'https://attack.mitre.org/techniques/T1657/',
  ],
  weight: 2.2,
  group: 'request',
  technique: 'T1657',
  wants: 'claim-money',
  ways: [
    {
      said: wording(
        'next_of_kin|inheritance|unclaimed_funds|unclaimed_fund|unclaimed_estate|unclaimed_money|unclaimed_inheritance|unclaimed_prize|abandoned_fund|abandoned_sum|dormant_account|inheritance_fund|compensation_fund|contract_payment|overdue_payment_file',
        'late client|husband|customer|father|depositor|relative|dictator|president|brother',
        'my|deceased ~1 deceased client|customer|husband|father|relative',
        'deceased|late|died|passed_away ~12 bank|fund|funds|deposit|estate|million|beneficiary|leaving|without_a_will|no_next_of_kin',
        'sole|rightful|named|dear|our|a|foreign|as_the|as_a|intended|bonafide|legal|fund beneficiary',
        'lottery|sweepstakes|sweepstake|jackpot|lotto|powerball|mega_millions|raffle_draw|promo_draw|euromillions|millionaire_maker',
        'lucky|grand|official winner|winners',
        'winning number|ticket|notification|email|numbers|amount|prize',
        'mutual|mutually benefit|beneficial|interest',
        'confidential|lucrative|profitable|legitimate|serious business? proposal|transaction|deal|project|offer|proposition',
        'business|investment|partnership proposal|proposition',
        'release|transfer|claim|payment|remittance|disbursement|delivery of your|the|this ~3 fund|funds|money|inheritance|consignment|compensation|sum|winnings|trunk|package_containing',
        'foreign partner|beneficiary|account|investor|business_partner ~10 transfer|million|funds|fund|invest',
        'atm_card|atm_visa_card|atm_master_card|visa_card|master_card ~8 million|worth|loaded|amount|delivery|delivered|deliver|courier',
        'western_union|moneygram|money_gram ~10 your|payment|transfer|send|fee|mtcn|office|name',
        'western_union|moneygram|consignment_box|trunk_box|trunk_boxes|diplomatic_courier|diplomatic_agent|fund_release|release_order|payment_approval',
        'compensat* ~6 scam|fraud|scammed victim|victims',
        'paying|remitting|correspondent bank ~8 your|details|fund|funds|release|atm',
        'united_nations|world_bank|imf|international_monetary_fund|federal_reserve|central_bank|reserve_bank|fbi|interpol|ecowas|treasury ~14 compensat*|fund|funds|payment|beneficiary|scam_victims|victims|release|million',
        'scam|fraud victims|victim ~8 compensat*|refund|paid|payment|reimburs*',
        'crude_oil|gold_dust|gold_bars|gold_nuggets|diamonds|petroleum ~10 partner|buyer|sell|invest|proposal|transaction',
        'cancer|terminal_illness|terminally_ill|dying|widow ~25 donate|charity|fund|funds|inheritance|god|orphans|million|wealth',
        'i|we have|am|are|will ~6 donate|donating|donated|bequeath|will ~5 to_you|you_and|to_five|random_individuals|lucky_individuals|humanity|charity',
        'my|our|a|this|some donation|donations|grant to_you|for_you|is_for_you',
        'you ~3 chosen|selected|picked|approved ~8 donation|grant|grants|recipient|beneficiary|payout',
        'attorney|barrister|barr|lawyer|solicitor ~15 deceased|estate|inheritance|same_surname|same_last_name|late|client_died',
        'same|share_the|bear|bears last_name|surname|family_name ~8 client|deceased|late|you',
        'widow|daughter|son|wife of ~2 late',
        'donation|donate|donated|giving|gift|grant|award|awarded of ~4 million|millions|euro|euros|usd|dollars',
        'dear beloved|friend_in_christ|beloved_in_christ|good_friend_of_god',
        'god|lord|allah bless_you|almighty ~15 fund|donation|will|charity|inheritance',
        'herencia|millones_de_dólares|millones_de_euros|fondos_de_herencia|beneficiario_final',
        'millionen euro|dollar|us_dollar|usd',
        'erbschaft|erbschein|nachlass_von|alleinerbe|begünstigter',
        'un|l|votre|héritage|cet héritage',
        'millions de_dollars|d_euros|deuros',
        'don|donation de ~4 euros|dollars|millions',
        'herança|milhões_de_dólares|milhões_de_euros|beneficiário_da',
        'eredità|milioni_di_euro|milioni_di_dollari|donazione_di',
        'erfenis|nalatenschap|miljoen_euro|miljoen_dollar',
        'наследство|наследства|миллионов_долларов|миллиона_долларов|миллионов_евро',
        'spadek|milionów_dolarów|milionów_euro|milyon_dolar|milyon_euro|miras',
        '遗产|遺產|百万美元|百萬美元|万美元|萬美元|相続|遺産',
      ),
      // The world has a heritage, and lotteries and banks are talked of.
      notWhere: /\bworld heritage\b|\bbusiness proposal (?:template|for (?:the|your) (?:class|project))\b/i,
    },
    {
      // News and appeals speak of millions too: here they stand beside a transfer, a share or a claim.
      said: wording(
        'transfer|transferred|transferring|deposit|deposited|inherit|entitled|deceased|late|beneficiary|your_share|share_of|claim|release|released ~12 million|millions|usd|dollars|euros|sum|funds|fund|amount',
        'sum|amount|total|fund|funds ~14 transfer|transferred|deposited|entitled|deceased|share|claim|release|released|you|your',
        'percent|% ~6 share|sum|total|fund|for_you|for_your',
        'your|an account ~6 receive|receiving ~4 fund|funds|sum',
      ),
      with: [(mail) => citePattern(mail, millions)],
    },
    {
      weight: 1.6,
      said: wording(
        'compensation|compensate|compensated|grant|granted|award|awarded|payout|bequeathed ~8 you|your_family|your_name|your_account|your_email',
        // An appeal wants a donation of its reader.
        'donate|donated|donating|donation|giving ~6 to|for|with you|your_family|your_name|your_account|your_email',
        'your|you ~5 fund|funds|compensation|award|grant ~6 approved|released|credited|delivered|pending|transferred|atm',
        'contact|reach|write_to|email|call ~6 bank|attorney|barrister|agent|claims|courier|director|officer ~12 fund|funds|payment|claim|release|card|cheque|transfer',
      ),
      notWhere: /\bthank you for your (?:\p{L}+ )?(?:donation|gift|payment)\b|\bgrant(?:ed)? you \d+ days\b/iu,
      with: [(mail) => citePattern(mail, sum)],
    },
  ],
});
