import { phrases } from './cite.ts';
import { intentSignal } from './intent.ts';

export const asksCredentials = intentSignal({
  id: 'asks-credentials',
  title: 'The text asks to confirm an account, a password or an identity',
  what: 'A request to verify, confirm, update or validate an account, password, identity, mailbox or payment details.',
  why: 'It is the commonest request of phishing. Real services ask it too, after one has just signed up, so it weighs little alone.',
  sources: ['https://attack.mitre.org/techniques/T1598/', 'https://apwg.org/trendsreports/'],
  weight: 0.8,
  group: 'request',
  technique: 'T1598',
  wants: 'sign-in',
  patterns: phrases(
    '(?:verify|confirm|validate|update|re-?activate|restore|secure|unlock|recover) (?:your|ur|the) (?:\\p{L}+ ){0,3}(?:account|identity|password|mailbox|e-?mail(?: address)?|information|details|profile|wallet|card|billing|payment|membership|access|ownership)',
    '(?:keep|retain|continue (?:using|with)) (?:your |the |my )?(?:current|same|old|existing) password',
    'account (?:verification|validation|confirmation) (?:is )?(?:required|needed|pending)',
    '(?:log|sign) ?in (?:\\p{L}+ ){0,4}to (?:verify|confirm|restore|avoid|keep|review|unlock|view|see|read|open|access|download|release)',
    '(?:best[äa]tigen|verifizieren|aktualisieren) sie (?:bitte )?(?:ihr|ihre|ihren) (?:\\p{L}+ )?(?:konto|daten|identit[äa]t|passwort|zugang|angaben)',
    '(?:verifi(?:que|car)|confirm(?:e|ar)|actuali(?:ce|zar)) (?:su|tu|sus|tus) (?:\\p{L}+ )?(?:cuenta|identidad|contrase[ñn]a|datos|informaci[óo]n)',
    '(?:v[ée]rifi(?:ez|er)|confirm(?:ez|er)|mett(?:ez|re) [àa] jour) (?:votre|vos) (?:\\p{L}+ )?(?:compte|identit[ée]|mot de passe|informations|coordonn[ée]es|donn[ée]es)',
    '(?:verifique|confirme|atualize) (?:sua|seu|seus|suas) (?:\\p{L}+ )?(?:conta|identidade|senha|dados|cadastro)',
    '(?:verifica|conferma|aggiorna)(?:re)? (?:il|la|i|le) (?:tuo|tua|suo|sua|tuoi|suoi) (?:\\p{L}+ )?(?:conto|account|identit[àa]|password|dati)',
  ),
});
