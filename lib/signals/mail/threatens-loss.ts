import { phrases } from './cite.ts';
import { intentSignal } from './intent.ts';

export const threatensLoss = intentSignal({
  id: 'threatens-loss',
  title: 'The text threatens a loss or sets a deadline',
  what: 'An account, mailbox, parcel or payment is said to be suspended, locked, deleted or to expire, or an answer is due within hours or days.',
  why: 'Fear and haste keep people from checking. Honest reminders have deadlines too.',
  sources: ['https://attack.mitre.org/techniques/T1566/', 'https://www.ncsc.gov.uk/collection/phishing-scams'],
  weight: 1.2,
  group: 'pressure',
  technique: 'T1566',
  patterns: phrases(
    '(?:account|mailbox|e-?mail|access|profile|wallet|card|service|subscription|membership|storage|license|domain|package|parcel)s? (?:\\p{L}+ ){0,4}(?:suspended|limited|locked|restricted|blocked|disabled|deactivated|terminated|deleted|expire[ds]?|expiring|closed|on hold|at risk|compromised)',
    '(?:suspend|limit|lock|restrict|block|disable|deactivate|terminate|delete|close)(?:ed|ing)? (?:\\p{L}+ ){0,2}your (?:\\p{L}+ ){0,2}(?:account|mailbox|access|e-?mail|profile|service|wallet|card)',
    // What somebody promises to do within some hours is no threat: a shop's answer, a refund.
    '(?<!(?:we|team)(?:.ll| will| shall| aim to| try to| usually| normally) (?:\\p{L}+ ){0,6})(?:within|in|next) (?:the next )?(?:\\d{1,2}|twenty-four|forty-eight) ?(?:hours|hrs|h|business days|working days)',
    '(?:final|last|second) (?:notice|warning|reminder|attempt|chance)',
    '(?:unusual|suspicious|unauthori[sz]ed|abnormal) (?:\\p{L}+ )?(?:activity|sign-?in|login|log-in|access|transaction|attempt)',
    '(?:failure to|if you (?:do not|don.t|fail to)) (?:\\p{L}+ ){0,6}(?:suspen|terminat|delet|los[es]|clos|forfeit|permanent)\\p{L}*',
    'avoid (?:\\p{L}+ ){0,3}(?:suspension|termination|interruption|closure|deactivation|cancellation|loss|penalt(?:y|ies)|fees?)',
    '(?:konto|zugang|postfach) (?:\\p{L}+ ){0,4}(?:gesperrt|eingeschr[äa]nkt|deaktiviert|gel[öo]scht)',
    '(?:cuenta|acceso|buz[óo]n) (?:\\p{L}+ ){0,4}(?:suspendid[ao]|bloquead[ao]|limitad[ao]|restringid[ao])',
    '(?:compte|acc[èe]s|bo[îi]te) (?:\\p{L}+ ){0,4}(?:suspendu|bloqu[ée]|limit[ée]|restreint|d[ée]sactiv[ée])e?',
    '(?:conta|acesso) (?:\\p{L}+ ){0,4}(?:suspens[ao]|bloquead[ao]|limitad[ao]|cancelad[ao])',
    'dans les \\d{1,2} ?(?:heures|h|jours)|en las pr[óo]ximas \\d{1,2} horas|innerhalb von \\d{1,2} (?:stunden|tagen)|(?:em|nas pr[óo]ximas) \\d{1,2} horas',
  ),
});
