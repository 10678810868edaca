import { intentSignal } from './intent.ts';
import { wording } from './wording.ts';

export const urgesHaste = intentSignal({
  id: 'urges-haste',
  title: 'The text urges to act at once, or says that little is left',
  what: 'Act now, immediate attention, expires today, last spots, first come first served.',
  why: 'Haste and scarcity keep people from asking somebody. Advertising uses both, so it weighs little.',
  sources: [
    'https://www.ncsc.gov.uk/collection/phishing-scams',
    'https://consumer.ftc.gov/articles/how-avoid-scam',
    'https://attack.mitre.org/techniques/T1566/',
  ],
  weight: 0.6,
  group: 'pressure',
  technique: 'T1566',
  ways: [
    {
      said: wording(
        'act|respond|reply|verify|confirm|claim|move|migrate|update|pay|upgrade|secure|withdraw|call|reset|renew now|immediately|at_once|urgently|promptly|without_delay|before_it_is_too_late|before_its_too_late|before_midnight',
        'immediate|urgent|prompt|immediately|urgently ~1 action|attention|response|verification|payment|update|review|required|needed',
        'requires|require|required|needs your ~1 immediate|urgent|prompt attention|action|response|confirmation',
        'this_is|its|very|extremely|highly urgent|time_sensitive|time_critical',
        'action|response|attention required|needed',
        'as_soon_as_possible|immediately|urgently|without_delay ~5 avoid|otherwise|suspend*|prevent',
        'sofort|umgehend|dringend|unverzüglich ~4 handeln|reagieren|bestätigen|aktualisieren|zahlen|erforderlich|überprüfen',
        'handeln|reagieren|bestätigen sie ~1 jetzt|sofort|umgehend|noch_heute',
        'agissez|répondez|réagissez|confirmez ~2 maintenant|immédiatement|rapidement|sans_délai|sans_tarder',
        'action|intervention immédiate|urgente|requise',
        'actúe|responda|confirme|acción ~2 ahora|inmediatamente|inmediata|de_inmediato|cuanto_antes|urgente|requerida',
        'aja|responda|confirme|ação ~2 agora|imediatamente|imediata|o_quanto_antes|urgente|necessária',
        'agisci|rispondi|conferma|azione ~2 ora|subito|immediatamente|immediata|richiesta|urgente',
        'handel|reageer|bevestig|actie ~2 nu|direct|onmiddellijk|vereist|meteen',
        '至急|今すぐ|直ちに|お早めに…確認|ご対応|手続き|更新',
        '立即|尽快|儘快|马上…处理|處理|验证|驗證|确认|更新',
      ),
    },
    {
      title: 'The text says that time or places run out',
      weight: 0.5,
      said: wording(
        'offer|access|link|reward|claim|window|opportunity|allocation|spot|prize|code|invitation|bonus|eligibility|snapshot ~2 expires|expire|ends|closes|closing|expiring in|today|tonight|soon|shortly|within|at_midnight|on',
        'only|just # spots|spots_left|left|remaining|places|winners|seats|hours_left|slots',
        'limited spots|slots|allocation|availability|number_of|supply ~3 left|available|remaining|claim|now|first|secure',
        'first_come first_served',
        'before_it_expires|before_it_ends|while_it_lasts|dont_miss_out|do_not_miss_out|time_is_running_out|hurry',
        'last_chance to claim|get|secure|receive|register|join',
        'unclaimed ~4 will_be|returned|forfeited|burned|redistributed|reassigned|given',
        'nur_noch # plätze|stück|tage|stunden|verfügbar',
        'plus_que|seulement # places|heures|jours|disponibles|restantes',
        'solo_quedan|quedan_solo|últimas|restam|restano|ultimi # ~1 horas|unidades|plazas|vagas|ore|posti',
      ),
    },
  ],
});
