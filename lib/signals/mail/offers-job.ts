import { intentSignal } from './intent.ts';
import { wording } from './wording.ts';

export const offersJob = intentSignal({
  id: 'offers-job',
  title: 'The text offers easy work to a stranger',
  what: 'Part-time or remote work with fixed pay and no experience, handling payments, parcels or cheques, a mystery shopper, tasks paid by the like.',
  why: 'The work is to pass on stolen money or goods, or to pay for it in advance. Real employers were applied to.',
  sources: [
    'https://consumer.ftc.gov/articles/job-scams',
    'https://www.ic3.gov/PSA/2024/PSA240604',
    'https://www.europol.europa.eu/operations-services-and-innovation/public-awareness-and-prevention-guides/money-muling',
    'https://attack.mitre.org/techniques/T1657/',
  ],
  weight: 1.6,
  group: 'request',
  technique: 'T1657',
  wants: 'work',
  ways: [
    {
      said: wording(
        'work_from_home|work_at_home|remote_job|remote_work|part_time_job|part_time_position|home_based|online_job|flexible_job|remote_position|part_time ~14 $|€|£|usd|weekly|per_week|hour|hourly|day|daily|earn|salary|no_experience|opportunity|opening|offer|monthly|per_day',
        'earn|make|get_paid|receive|income|salary|paid|pay_of|weekly_pay ~3 $|€|£|usd|up_to|# ~3 # ~3 weekly|daily|per_week|per_day|a_week|a_day|per_hour|an_hour|monthly|every_week|from_home|each_week|per_task|every_day',
        '$ # ~3 weekly|daily|per_week|per_day|a_week|a_day|from_home|every_week',
        'mystery|secret shopper|shoppers|shopping|evaluator',
        'payment|payments|financial|account|payroll|receivable|collection|shipping|reshipping|logistics|administrative|personal|executive agent|processor|representative|assistant|manager|officer ~10 part_time|remote|work_from_home|home_based|commission|position|weekly|vacancy|flexible|wanted|needed|no_experience',
        'receive|process|forward|transfer|deposit ~4 payments|payment|funds|cheques|checks|packages|parcels ~8 your ~2 account|bank|home|address|commission|behalf|keep',
        'keep|deduct|retain|commission_of|earn # ~1 %|percent ~8 transfer|payment|transaction|amount|rest|balance|commission|salary|processed',
        'no_experience|experience_is_not|no_prior_experience|no_special_skills ~2 required|needed|necessary ~12 earn|pay|paid|salary|income|training|job|work|weekly',
        'like|rate|review|optimize|subscribe ~3 videos|products|apps|hotels|channels ~8 earn|paid|commission|task|tasks|income',
        'your|you ~3 resume|cv|profile|application ~8 shortlisted|selected|impressed|found|came_across|reviewed ~10 job|position|role|interview|hourly|remote|offer|telegram|whatsapp',
        'interview ~4 via|through|on telegram|whatsapp|google_hangouts|hangouts|signal|wire|teams_chat|zangi',
        'nebenjob|heimarbeit|minijob|homeoffice_job|nebenverdienst|zusatzverdienst ~12 verdienen|woche|stunden|euro|€|zahlung|bewerben',
        'verdienen_sie|verdiene ~4 # ~6 woche|tag|monat|täglich|wöchentlich',
        'travail à_domicile|à_temps_partiel|à_distance|depuis_chez_vous ~10 gagnez|gagner|salaire|euros|€|semaine',
        'gagnez|gagner ~4 # ~6 par_jour|par_semaine|par_mois',
        'trabajo|empleo desde_casa|a_tiempo_parcial|remoto|en_línea ~10 gane|ganar|salario|dólares|euros|semana|día',
        'gane|gana|ganhe ~4 # ~6 día|semana|diarios|semanales|por_dia|por_semana',
        'lavoro|lavora da_casa|part_time|da_remoto ~10 guadagna|guadagnare|euro|stipendio|settimana',
        'thuiswerk|bijbaan|bijverdienen ~10 verdien|verdienen|euro|week',
        'удаленная_работа|работа_на_дому|подработка ~8 доход|рублей|заработок|зарплата|день|неделю',
        'praca_zdalna|praca_w_domu|dodatkowa_praca ~8 zarobki|zarabiaj|zł|tygodniowo|dziennie',
        '副業|在宅ワーク|兼职|兼職…日給|月収|稼|日薪|日结|高薪|在家',
      ),
    },
  ],
});
