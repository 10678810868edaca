import { phrases } from './cite.ts';
import { intentSignal } from './intent.ts';

export const asksBankChange = intentSignal({
  id: 'asks-bank-change',
  title: 'The text brings new bank details or wants a transfer',
  what: 'Changed bank details for invoices or salary, or a request for a wire transfer.',
  why: 'One changed account number is all that invoice and payroll fraud needs. Real changes are confirmed by another way.',
  sources: ['https://www.ic3.gov/PSA/2024/PSA240911', 'https://attack.mitre.org/techniques/T1657/'],
  weight: 1.7,
  group: 'request',
  technique: 'T1657',
  wants: 'change-bank',
  patterns: phrases(
    '(?<!(?:not|never) )(?:new|updated?|changed?|different|revised) (?:\\p{L}+ ){0,3}(?:bank(?:ing)?|account|payment|remittance|direct deposit|iban) (?:details|information|instructions|account)',
    // Not what a footer says against this very fraud: our bank details have not changed, we never change them by mail.
    '(?:bank|banking|payment|account|direct deposit|payroll) (?:details|information|instructions) (?:(?!(?:not|never) )\\p{L}+ ){0,3}(?:changed|updated|below|attached)',
    '(?<!(?:not|never) )(?:change|update|amend) (?:my|our|the) (?:\\p{L}+ ){0,3}(?:direct deposit|bank|payroll|salary account|remittance)',
    '(?:process|make|initiate|arrange|send) (?:an? |the )?(?:\\p{L}+ ){0,3}(?:wire transfer|bank transfer|swift transfer|same[- ]day (?:payment|transfer))',
    '(?:neue|ge[äa]nderte) (?:bankverbindung|kontoverbindung|iban)|nuev[ao]s? (?:datos bancarios|cuenta bancaria)|nouve(?:au|lles?) (?:rib|coordonn[ée]es bancaires)|novos? dados banc[áa]rios',
  ),
  unless: (mail) => mail.list.unsubscribe.length > 0,
});
