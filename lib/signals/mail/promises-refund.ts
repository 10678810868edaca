import { intentSignal } from './intent.ts';
import { wording } from './wording.ts';

export const promisesRefund = intentSignal({
  id: 'promises-refund',
  title: 'The text offers a refund or rebate that must be claimed',
  what: 'A tax rebate, an overpaid bill, a refund or benefit that waits for the reader’s bank or card details.',
  why: 'Tax offices and shops pay back to the account they know. A shop’s own notice of a refund says that it is paid, not that one must claim it.',
  sources: [
    'https://www.gov.uk/government/publications/phishing-and-bogus-emails-hm-revenue-and-customs-examples',
    'https://www.irs.gov/newsroom/tax-scamsconsumer-alerts',
    'https://attack.mitre.org/techniques/T1598/',
  ],
  weight: 1.5,
  group: 'request',
  technique: 'T1598',
  wants: 'claim-refund',
  ways: [
    {
      said: wording(
        'tax|vat|income_tax|council_tax|irs|hmrc|stimulus|government|energy|rebate ~3 refund|rebate|repayment|return|payment|credit ~8 eligible|claim|pending|available|approved|submit|receive|due|owed|you|your|waiting',
        'eligible|entitled|qualify|due|approved ~5 refund|rebate|reimbursement|repayment|tax_credit|stimulus|relief_payment|compensation_payment',
        'claim|process|receive|collect|accept|request|submit|get|confirm your|the|a|this|my ~4 refund|rebate|reimbursement|repayment|cashback|overpayment',
        'refund|rebate|reimbursement|repayment|overpayment ~5 pending|available|waiting|awaiting|unclaimed|on_hold|approved|could_not_be|cannot_be|unable_to_be|failed|outstanding',
        'you ~3 overpaid|overcharged|charged_twice|billed_twice|paid_twice|double_charged',
        'steuererstattung|steuerrückerstattung|rückerstattung|erstattung|steuerrückzahlung|rückzahlung|guthaben|bonuszahlung ~8 beantragen|anspruch|berechtigt|wartet|erhalten|bestätigen|ausstehend|verfügbar|anfordern|auszahlung|zusteht|in_höhe',
        'anspruch_auf ~4 erstattung|rückerstattung|steuererstattung|rückzahlung|zuschuss',
        'remboursement|restitution|trop_perçu|crédit_d_impôt|indemnité ~6 attente|disponible|bénéficier|recevoir|réclamer|formulaire|droit|impôts|montant|accordé|effectué_cliquez',
        'droit|derecho|direito|diritto|recht_op à|a|al|ao|alla|een? ~2 remboursement|restitution|indemnité|devolución|reembolso|restituição|rimborso|teruggave|terugbetaling',
        'devolución|reembolso|reintegro ~6 pendiente|disponible|solicitar|solicite|reclamar|impuestos|hacienda|derecho|recibir|aprobado',
        'restituição|reembolso|devolução|estorno ~6 pendente|disponível|solicitar|resgatar|imposto|receita|receber|direito|liberada|liberado',
        'rimborso|rimborsi|restituzione ~6 attesa|disponibile|richiedere|richiedi|fiscale|agenzia|diritto|ricevere|approvato|accredito',
        'teruggave|terugbetaling|belastingteruggave|restitutie ~6 recht|wacht|aanvragen|ontvangen|claimen|openstaand|goedgekeurd',
        'zwrot|zwrotu ~3 podatku|podatkowy|nadpłaty|środków ~5 odbierz|oczekuje|przysługuje|otrzymaj',
        'возврат|вернуть|компенсация ~4 налога|средств|денежных|денег|ндс ~6 получите|получить|оформ*|ожидает|доступ*',
        'vergi|ücret|aidat iadesi|iadeniz|iade ~4 başvuru|hak|bekliyor|alın|tıklayın',
        '還付|返金|払い戻し…手続き|申請|お受け取り|対象|確認',
        '退税|退款|退稅…申请|申請|领取|領取|办理|確認|确认|您有',
      ),
    },
  ],
});
