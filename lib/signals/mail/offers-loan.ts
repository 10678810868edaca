import { intentSignal } from './intent.ts';
import { wording } from './wording.ts';

export const offersLoan = intentSignal({
  id: 'offers-loan',
  title: 'The text offers a loan to anybody',
  what: 'Loans or funding at low interest, without checks of credit, to whoever answers; debts that are to be wiped out.',
  why: 'A fee comes first and the loan never. Banks offer loans to their customers, from their own domains.',
  sources: [
    'https://consumer.ftc.gov/articles/what-know-about-advance-fee-loans',
    'https://www.fca.org.uk/consumers/loan-fee-fraud',
    'https://attack.mitre.org/techniques/T1657/',
  ],
  weight: 1.7,
  group: 'request',
  technique: 'T1657',
  wants: 'borrow',
  ways: [
    {
      said: wording(
        'offer|offers|offering|provide|provides|give|giving|grant|granting ~5 loan|loans|funding|financing|credit ~8 interest|%|rate|individuals|business|companies|anyone|collateral|#',
        'loan|loans|funding|financing ~8 interest_rate|% ~8 apply|contact|years|duration|reply|interested|repayment|email',
        'loan|loans offer|offers|opportunity|lender',
        'loan|loans at #',
        'loan|loans|funding|cash_advance|credit|line_of_credit ~6 approved|pre_approved|preapproved|pre_qualified|no_credit_check|bad_credit|same_day|instant|guaranteed|without_collateral|any_purpose|low_interest|up_to_$|as_low_as',
        'approved|pre_approved|preapproved|pre_qualified|qualify|qualified|eligible ~5 loan|loans|funding|line_of_credit|cash_advance|working_capital|business_capital',
        'do_you|are_you need|looking_for|seeking|searching_for|in_need_of ~3 loan|loans|funding|finance|financing|investor|capital',
        'need_a|urgent|apply_for|quick|instant|fast loan|loans|personal_loan|business_loan',
        'student_loan|student_loans|debt|debts|tax_debt ~4 forgiveness|forgiven|relief|eliminated|consolidation|settlement|wiped ~8 eligible|qualify|call|approved|apply|today|program|enroll',
        'kredit|darlehen ~4 angebot|ohne_schufa|zinsen|zinssatz|zinsen_von|sofort|privatpersonen ~6 kontaktieren|beantragen|%|jahre|melden|angebot',
        'prêt|prêts|crédit ~4 entre_particuliers|particulier|offre|taux|rapide|sans ~6 %|intérêt|contactez|contact|euros|€|taux',
        'offre de_prêt|de_crédit|de_financement',
        'préstamo|préstamos|crédito ~4 interés|oferta|rápido|particulares|aprobado|sin_aval ~6 %|contacte|solicite|euros|tasa',
        'empréstimo|empréstimos|crédito ~4 juros|oferta|aprovado|rápido|liberado|sem_consulta ~6 %|contato|solicite|taxa|agora',
        'prestito|prestiti|finanziamento ~4 tra_privati|offerta|tasso|veloce|approvato ~6 %|contattare|interesse|euro|richiedi',
        'lening|leningen ~4 aanbod|rente|zonder_bkr|particulieren ~6 %|contact|euro|aanvragen',
        'кредит|займ|ссуда ~4 без|процент*|одобрен|предложение ~6 %|годовых|справок|отказа|оформить',
        'pożyczka|kredyt ~4 oprocentowanie|oferta|bez_bik|szybka ~6 %|kontakt|zł',
      ),
    },
  ],
});
