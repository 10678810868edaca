import { sentInBulk } from './bulk-form.ts';
import { intentSignal } from './intent.ts';
import { wording } from './wording.ts';

export const asksData = intentSignal({
  id: 'asks-data',
  title: 'The text wants data on staff, customers or money owed',
  what: 'A request to send W-2 or P60 forms, payroll or employee lists, an aged receivables report, customer contacts or copies of identity papers.',
  why: 'Such lists are what the next fraud is made with: false tax returns, false invoices. Offices ask each other for them too, so sender and way of reply decide.',
  sources: [
    'https://www.irs.gov/newsroom/dangerous-w-2-phishing-scam-evolving-targeting-schools-restaurants-hospitals-tribal-groups-and-others',
    'https://www.ic3.gov/PSA/2024/PSA240911',
    'https://attack.mitre.org/techniques/T1598/',
  ],
  weight: 1.6,
  group: 'request',
  technique: 'T1598',
  wants: 'send-data',
  ways: [
    {
      said: wording(
        'send|email|forward|provide|share|get|need|require|compile|prepare|attach|e_mail|kindly_send ~6 w_2|w2|w_2s|w2s|p60|p60s|1099s|tax_forms|wage_statements|earnings_summary|payroll_list|payroll_report|employee_list|staff_list|employees_list|payslips|pay_stubs',
        'w_2|w2|w_2s|w2s|p60|1099 ~6 employees|staff|all|copies|list|pdf|review',
        'list|copy|copies|report|spreadsheet|details|names of ~4 employees|employee|staff ~6 salary|salaries|social|ssn|date_of_birth|addresses|payroll|phone|bank|emails|email',
        'send|email|forward|provide|share|get|need|prepare ~8 aging_report|ageing_report|aged_receivables|aged_debtors|accounts_receivable|receivables_report|outstanding_invoices|debtors_list|customer_list|client_list|customers_contact|ar_aging|a_r_aging|unpaid_invoices|vendor_list|supplier_list',
        'aging|ageing|aged report|receivables|receivable|debtors|accounts ~8 send|email|forward|customers|contact|copy|updated|latest',
        'send|provide|forward|submit|reply_with|reconfirm|give|furnish|fill ~4 your ~2 full_name|full_names|home_address|passport|driver_s_license|drivers_license|driving_license|id_card|identity_card|identification|date_of_birth|bank_account|bank_details|direct_phone|occupation|account_number|address',
        'full|your full_name|full_names|name|names ~4 address|country|phone|occupation|age|sex|telephone|mobile ~6 occupation|age|sex|phone|telephone|country|mobile|passport|identification',
        'copy|scan|photo|picture of_your|of_the|of ~2 passport|id_card|driver_s_license|drivers_license|driving_license|identity_card|international_passport|identification|bank_statement|bank_card',
        'senden|schicken|übermitteln ~6 personalliste|gehaltsliste|lohnliste|mitarbeiterliste|ausweiskopie|personalausweis|debitorenliste|offene_posten',
        'envoyez|envoyer|transmettre|transmettez|fournir ~6 liste_des_salariés|bulletins_de_paie|balance_âgée|pièce_d_identité|copie_de_votre|liste_des_clients',
        'envíe|enviar|envíeme|remita ~6 lista_de_empleados|nóminas|copia_de_su|documento_de_identidad|pasaporte|facturas_pendientes',
        'inviare|invii|inviami ~6 elenco_dipendenti|buste_paga|copia_del|documento_d_identità|elenco_clienti',
      ),
    },
  ],
  unless: sentInBulk,
});
