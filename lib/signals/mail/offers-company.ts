import { intentSignal } from './intent.ts';
import { wording } from './wording.ts';

export const offersCompany = intentSignal({
  id: 'offers-company',
  title: 'The text offers love, company or sex to a stranger',
  what: 'A stranger who found the reader’s profile and wants to know him or her better, singles nearby, pictures to look at, a soldier or widow who looks for a friend.',
  why: 'Romance fraud begins like this, and so does the advertising of pay sites. Dating services write to their members, from their own domains.',
  sources: [
    'https://consumer.ftc.gov/articles/what-know-about-romance-scams',
    'https://www.fbi.gov/how-we-can-help-you/scams-and-safety/common-frauds-and-scams/romance-scams',
    'https://attack.mitre.org/techniques/T1566/',
  ],
  weight: 1.6,
  group: 'request',
  technique: 'T1566',
  wants: 'meet',
  ways: [
    {
      said: wording(
        'single|lonely|beautiful|sexy|hot|horny|mature|local|pretty|attractive|russian|ukrainian|asian|naughty women|woman|girls|girl|ladies|lady|singles|moms|wives|milfs|men ~8 meet|near|chat|waiting|looking|want|wants|date|area|your|online|profile|seeking|city',
        'meet|date|chat_with|find|hook_up_with ~3 single|singles|sexy|hot|beautiful|lonely|horny|local|mature|attractive women|woman|girls|ladies|singles|men|near|in_your_area|in|now',
        'near_you|nearby|in_your_area|around_you ~4 chat|meet|talk|hook_up|tonight|date',
        'women|girls|singles|ladies in_your_area|near_you|nearby|around_you|from_your_city',
        'saw|found|came_across|viewed|read|seen|liked|like your ~2 profile|picture|pictures|photo|photos|email|contact ~14 know_you|get_to_know|friend|friends|friendship|relationship|interested|love|chat|write|talk|attracted|decided|handsome|partner',
        'want|like|love|wish|interested ~3 get|getting to? know_you ~4 better|more|friends|friendship|each_other',
        'get_to_know each_other|one_another|you_better|you_more',
        'looking|look|searching|seeking|search ~4 serious|honest|true|real|lasting|long_term|good|caring|loving relationship|love|man|woman|partner|friendship|soulmate|life_partner|husband|friend',
        'my_name_is|im|i_am ~10 years_old|year_old ~16 single|lonely|widow|widowed|love|relationship|friend|friendship|soldier|army|looking|nurse|photo|photos|pictures',
        'send|sent|show|share|exchange|see|view ~3 my|you_my|more|private|nude|naked|sexy|hot photos|pictures|photo|pics|picture|video|webcam|selfies',
        'us|american|female|un army|soldier|military|marine|general ~10 syria|afghanistan|iraq|ukraine|yemen|love|peacekeeping|deployed|stationed|single|friend|trust|box|funds',
        'casual|discreet|no_strings|adult|secret|extramarital sex|dating|encounter|encounters|hookup|hookups|affair|affairs|fun|relationship|attached',
        'singles|frauen|mädchen|damen ~4 deiner|ihrer|kennenlernen|treffen|nähe|chatten|warten|einsame',
        'kennenlernen|kennen_lernen ~6 profil|foto|fotos|beziehung|freundschaft|liebe',
        'rencontre|rencontrer|rencontrez|rencontres ~4 femmes|célibataires|coquines|filles|sérieuse|hommes',
        'conocer|conoce|encuentra ~3 mujeres|solteras|chicas|solteros|hombres',
        'conhecer|conheça|encontre|incontra|conosci ~3 mulheres|solteiras|garotas|donne|ragazze|single',
        'ontmoet|leer ~3 vrouwen|singles|meisjes|dames ~4 buurt|kennen|dating|wachten',
        'познакомиться|знакомства|познакомимся ~6 девушк*|женщин*|мужчин*|серьезн*|отношен*|фото',
        '出会い|人妻|女性|美女|约会|交友|同城…会い|希望|紹介|寂寞|陪|上门|聊天',
      ),
    },
  ],
});
