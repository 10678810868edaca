import { sentInBulk } from './bulk-form.ts';
import { intentSignal } from './intent.ts';
import { wording } from './wording.ts';

export const asksBankChange = intentSignal({
  id: 'asks-bank-change',
  title: 'The text brings new bank details or wants a transfer',
  what: 'Changed bank details for invoices or salary, or a request for a wire transfer.',
  why: 'One changed account number is all that invoice and payroll fraud needs. Real changes are confirmed by another way.',
  sources: [
    'https://www.ic3.gov/PSA/2024/PSA240911',
    'https://www.ic3.gov/PSA/2018/PSA180918',
    'https://attack.mitre.org/techniques/T1657/',
  ],
  weight: 1.9,
  group: 'request',
  technique: 'T1657',
  wants: 'change-bank',
  ways: [
    {
      // A footer says against this very fraud: our bank details will not be changed.
      notWhere: /\b(?:not|never|verify|beware|unchanged|scam|fraud)\b/i,
      said: wording(
        'new|updated|update|changed|different|revised|alternative|current ~3 bank|banking|remittance|direct_deposit|iban|beneficiary|payee|ach details|information|instructions|account|info|coordinates',
        'new|updated|changed|different|revised|alternative ~3 account|payment details|instructions|number',
        'bank|banking|payment|account|direct_deposit|payroll|remittance|ach|iban details|information|instructions|info ~3 changed|updated|below|attached|switched|revised',
        'bank|banking ~1 account|details ~3 changed|updated|under_audit|under_review|frozen|closed',
        'change|update|amend|switch|modify|edit my|our|the ~3 direct_deposit|bank|payroll|salary_account|remittance|salary|paycheck|deposit_information',
        'process|make|initiate|arrange|send|complete|set_up|execute an|a|the|this? ~3 wire|bank|swift|same_day|ach|international|urgent transfer|payment|wire',
        'process|make|initiate|arrange|handle ~3 outgoing|urgent|same_day|vendor|wire payment|transfer|wire',
        'wire|remit|transfer the? funds|payment|amount|money to ~3 account|beneficiary|vendor|supplier|below',
        'redirect|divert|route|direct|remit all? future|next|pending|outstanding|upcoming payments|payment|invoices|remittances',
        'how soon|quickly|fast ~3 wire|payment|transfer ~3 out|processed|today|made',
        'neue|geänderte|geaenderte|aktualisierte|neuen ~1 bankverbindung|kontoverbindung|iban|bankdaten|kontodaten|kontonummer',
        'bankverbindung|kontoverbindung|gehaltskonto ~3 geändert|ändern|aktualisieren|gewechselt',
        'dringende|eilige|sofortige|vertrauliche überweisung|zahlung|auslandsüberweisung',
        'nuevos|nueva|nuestros_nuevos|actualizar|cambiar ~3 datos_bancarios|cuenta_bancaria|nómina|domiciliación',
        'nouveau|nouvelles|nos_nouvelles|nouvel|modifier|changer ~2 rib|coordonnées_bancaires|iban|compte_bancaire|domiciliation',
        'virement urgent|international|bancaire|confidentiel',
        'transferencia|transferência urgente|internacional',
        'novos|novo|nova|alterar|atualizar ~2 dados_bancários|conta_bancária|iban|conta_para_depósito',
        'nuove|nuovo|nuovi|aggiornare|cambiare|modificare ~3 coordinate_bancarie|iban|conto_corrente|dati_bancari',
        'bonifico urgente|bancario|internazionale ~6 oggi|subito|urgente|effettuare|disporre',
        'nieuwe|gewijzigde|nieuw ~1 bankgegevens|rekeningnummer|bankrekening|iban',
      ),
    },
  ],
  unless: sentInBulk,
});
