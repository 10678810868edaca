import { intentSignal } from './intent.ts';
import { wording } from './wording.ts';

export const claimsAuthority = intentSignal({
  id: 'claims-authority',
  title: 'The text speaks for police, court, tax office or the boss to make one obey',
  what: 'An arrest warrant, a summons, a tax audit, a copyright complaint or an order from above, with a consequence for who does not follow.',
  why: 'People obey authority before they check it. Offices send letters, and rarely threats by mail.',
  sources: [
    'https://consumer.ftc.gov/articles/how-avoid-government-impersonation-scam',
    'https://www.ic3.gov/PSA/2022/PSA220307',
    'https://attack.mitre.org/techniques/T1656/',
  ],
  weight: 1.3,
  group: 'pressure',
  technique: 'T1656',
  ways: [
    {
      said: wording(
        'arrest|search|bench warrant|warrants',
        'warrant for_your|out_for ~1 arrest',
        'subpoena|summons|summoned|court_order|court_notice|notice_to_appear|legal_complaint|lawsuit|court_hearing ~8 you|your|against|filed|attached|appear|download|view',
        'interpol|europol|fbi|police|gendarmerie|federal_agent|cybercrime|prosecutor|homeland_security ~12 you|your ~8 arrest|investigation|prosecut*|charges|accused|offense|offence|child|pornography|fund|crime|case',
        'irs|hmrc|tax_authority|tax_office|revenue_service|social_security_administration|ssa|tax_department ~10 audit|penalty|penalties|suspended|lien|arrest|discrepancy|unpaid|overdue|legal_action|noncompliance|investigation',
        'copyright|trademark|dmca|intellectual_property ~3 infringement|violation|complaint|claim|strike ~10 page|account|your|content|removed|disabled|appeal|24|48|hours|legal|website|image|images',
        'your ~2 page|account|ad_account|business_account|website|channel ~5 violat*|infring*|reported|against_our ~5 copyright|terms|standards|policy|policies|guidelines|trademark|community',
        'as_directed|as_instructed|approved|authorized|requested by_the|by_our ceo|cfo|president|director|board|chairman|managing_director',
        'mandatory|compulsory ~3 all_staff|all_employees|employees|users|staff|customers|holders|every_user',
        'all|every|each staff|employees|employee|users|user are|is|must|should|has|have ~3 required|mandated|expected|comply|complete|update|verify|acknowledge|act|sign|review|enroll|enrol|confirm',
        'haftbefehl|vorladung|strafverfahren|anzeige_gegen_sie|strafanzeige|gerichtsvollzieher|inkassobüro|pfändung ~10 sie|ihnen|ihr|ihre|gegen|zahlen|konto',
        'convocation|mandat_d_arrêt|poursuites|brigade|gendarmerie|huissier ~10 vous|votre|pédopornographie|infraction|justice|judiciaires',
        'orden_de_arresto|citación|demanda|embargo|denuncia|citación_judicial ~8 usted|su|contra|judicial|policía',
        'intimação|mandado|processo|citação|notificação_extrajudicial ~8 você|seu|sua|judicial|polícia|contra|justiça',
        'mandato_di_arresto|citazione|denuncia|convocazione|polizia_postale ~8 lei|suo|sua|confronti|giudiziaria|tribunale',
        'повестка|уголовное|штраф|арест ~6 вас|вы|ваш*|суд|полиц*|дело',
        '逮捕|裁判|警察|差し押さえ|公安|法院|传票|傳票|税务…通知|あなた|最終|您|涉嫌|调查|調查',
      ),
    },
  ],
  unless: (mail) => mail.list.post !== undefined,
});
