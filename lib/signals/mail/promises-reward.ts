import { phrases } from './cite.ts';
import { intentSignal } from './intent.ts';

export const promisesReward = intentSignal({
  id: 'promises-reward',
  title: 'The text promises a gift for a click',
  what: 'A reward, prize, gift card, free product or exclusive offer for answering a survey or claiming in time.',
  why: 'The “survey” collects card data for “shipping”. Loyalty programmes promise rewards too, from their own domains.',
  sources: [
    'https://consumer.ftc.gov/articles/fake-prize-sweepstakes-lottery-scams',
    'https://attack.mitre.org/techniques/T1204/001/',
  ],
  weight: 1.4,
  group: 'request',
  technique: 'T1204.001',
  wants: 'claim-reward',
  patterns: phrases(
    '(?:claim|get|receive|collect|unlock|redeem) (?:your|a|an|this) (?:\\p{L}+ ){0,4}(?:reward|prize|gift|gift ?card|bonus|voucher|coupon)',
    '(?:you(?:.ve| have)(?: just)?|have) (?:been|won) (?:\\p{L}+ ){0,3}(?:selected|chosen|won|a winner|\\p{Sc}?\\d+)',
    'congratulations[!,.]? (?:\\p{L}+[!,.]? ){0,4}(?:you|your|won|winner|selected|gift|reward)',
    '(?:short|quick|brief|\\d+[- ](?:second|minute|question)) (?:\\p{L}+ )?(?:survey|questionnaire)',
    '(?:exclusive|free|surprise|mystery|special) (?:\\p{L}+ ){0,2}(?:gift|reward|prize|box|bonus|offer for you)',
    '(?:reward|gift|prize|offer|bonus) (?:\\p{L}+ ){0,4}(?:waiting|pending|unclaimed|reserved|expires?|inside|confirmation)',
    '(?:answer|complete|take) (?:\\p{L}+ ){0,4}(?:survey|questions) (?:\\p{L}+ ){0,6}(?:receive|get|win|reward|gift|free)',
    '(?:sie haben|herzlichen gl[üu]ckwunsch).{0,40}(?:gewonnen|ausgew[äa]hlt)|ha sido seleccionad[oa]|vous avez (?:[ée]t[ée] s[ée]lectionn[ée]|gagn[ée])|voc[êe] (?:foi selecionad[oa]|ganhou)|hai vinto',
  ),
});
