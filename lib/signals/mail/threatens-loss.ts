import { intentSignal } from './intent.ts';
import { wording } from './wording.ts';

const ended =
  'suspended|locked|restricted|blocked|disabled|deactivated|terminated|deleted|expire|expires|expired|expiring|closed|on_hold|at_risk|compromised|frozen|revoked|flagged|disconnected|been_limited|is_limited|temporarily_limited|deleting|purged|shut_down|past_due';
const held =
  'account|accounts|mailbox|mailboxes|email|e_mail|mail|access|profile|wallet|wallets|card|service|services|subscription|membership|storage|license|licence|domain|package|parcel|shipment|password|inbox|files|data|photos|tokens|assets|funds';

export const threatensLoss = intentSignal({
  id: 'threatens-loss',
  title: 'The text threatens a loss or sets a deadline',
  what: 'An account, mailbox, parcel or payment is said to be suspended, locked, deleted or to expire, or an answer is due within hours or days.',
  why: 'Fear and haste keep people from checking. Honest reminders have deadlines too.',
  sources: [
    'https://attack.mitre.org/techniques/T1566/',
    'https://www.ncsc.gov.uk/collection/phishing-scams',
    'https://consumer.ftc.gov/articles/how-recognize-avoid-phishing-scams',
  ],
  weight: 1.2,
  group: 'pressure',
  technique: 'T1566',
  ways: [
    {
      // Shops and appeals have last chances too.
      notWhere:
        /% off\b|\b(?:sales?|discounts?|coupons?|free shipping|donat\p{L}{1,4}|match(?:ed|ing)|last chance to (?:save|shop|buy|register|give|vote))\b/iu,
      said: wording(
        `your|ur ~2 ${held} ~4 ${ended}`,
        `${held} has|have|was|were|is|are|will|been|about_to|may|must|shall|going_to ~4 ${ended}`,
        `account|mailbox|email|password|access|wallet|storage|subscription ${ended}`,
        `suspend|limit|lock|restrict|block|disable|deactivate|terminate|delete|close|freeze|revoke|suspended|limited|locked|restricted|blocked|disabled|deactivated|terminated|deleted|suspending|deactivating|closing ~2 your ~2 ${held}`,
        'suspension|termination|deactivation|closure|deletion|loss|restriction|expiration|expiry|cancellation of ~2 your ~3 account|mailbox|access|email|profile|wallet|card|service|services|subscription|domain|data|files|funds|assets',
        'final|last|second|third|urgent notice|warning|reminder|attempt|chance|notification',
        'unusual|suspicious|unauthorized|unauthorised|abnormal|unrecognized|unrecognised|irregular|fraudulent|unknown ~1 activity|activities|sign_in|signin|login|log_in|logins|access|transaction|transactions|attempt|attempts|device|charge|withdrawal|behavior',
        'failure_to|failing_to|if_you_do_not|if_you_dont|if_you_fail|if_not|if_no_action|unless_you|otherwise ~8 suspen*|terminat*|delet*|lose|loss|clos*|forfeit*|permanent*|disab*|deactivat*|restrict*|limit*|lock*|block*|expir*|legal|penalt*|fine|fines|charged|frozen',
        'avoid|prevent|stop ~3 suspension|termination|interruption|closure|deactivation|cancellation|loss|penalty|penalties|fee|fees|fines|disruption|service_interruption|losing|deletion|limitation|restriction|legal_action|account_closure|being_locked',
        'lose|losing|loss_of|forfeit|forfeited ~2 your ~2 access|account|funds|assets|data|files|emails|messages|tokens|coins|balance|rewards|points|eligibility',
        'will|may|could|would be permanently|irreversibly|automatically lost|deleted|closed|disabled|removed|suspended|terminated|forfeited|burned|revoked|locked',
        'no_longer|not be_able_to access|use|send|receive|withdraw|log_in ~2 your ~2 account|mailbox|email|emails|messages|wallet|funds|service|assets',
        'legal_action|legal_proceedings|court|arrest|prosecut*|debt_collect*|collection_agency|credit_score|credit_rating|law_enforcement ~8 you|your|against|taken|initiated',
      ),
    },
    {
      weight: 1,
      title: 'The text sets a deadline of hours or days',
      // What somebody promises to do in time is no threat: a shop's answer, a refund, a parcel. Nor is how long a code holds.
      notWhere:
        /\b(?:code|otp|passcode|password reset|reset link|confirmation link)\b.{0,60}\b(?:valid|expires?)\b|\b(?:we|team|they|representative|order|package|delivery)(?:['’]ll| will| shall| aim| try| usually| normally| typically| ship| reply| respond| answer)|\b(?:ships?|shipped|dispatched|delivered|arrives?|refunded|processed|working on) /i,
      said: wording(
        'within|in|next the? next? # hours|hour|hrs|hr|h|business_days|working_days|minutes|mins',
        'within|in|next the? next? 24h|48h|72h|12h|6h|24hrs|48hrs|72hrs',
        'within|in the? next? twenty_four|forty_eight|seventy_two hours',
        'within # days ~4 otherwise|or|to_avoid|failure|account|will',
        'you_have|only|have # hours|hrs|minutes|days left|remaining|to',
        '# hours|hrs|minutes|days ~3 before|until ~4 suspen*|delet*|clos*|expir*|lock*|lose|loss|terminat*',
      ),
    },
    {
      said: wording(
        'konto|kundenkonto|zugang|postfach|karte|account|mitgliedschaft|paket|sendung ~5 gesperrt|eingeschränkt|eingeschraenkt|deaktiviert|gelöscht|geloescht|blockiert|gekündigt|eingefroren|ausgesetzt|abgelaufen|läuft_ab|zurückgehalten',
        'sperrung|löschung|deaktivierung|kündigung|einschränkung ~2 ihres|ihrer|ihr ~2 kontos|zugangs|postfachs|karte|kundenkontos|mitgliedschaft',
        'innerhalb von|der? nächsten? # stunden|tagen|werktagen|std',
        'binnen|in_den_nächsten # stunden|tagen',
        'letzte|zweite|letzter|dringende mahnung|erinnerung|warnung|aufforderung|versuch|benachrichtigung',
        'ungewöhnliche|verdächtige|unbefugte|unautorisierte ~1 aktivität|aktivitäten|anmeldung|transaktion|zugriff|anmeldeversuch|zahlung',
        'compte|accès|boîte|messagerie|carte|abonnement|colis ~5 suspendu|suspendue|bloqué|bloquée|limité|limitée|restreint|désactivé|désactivée|clôturé|supprimé|expiré|expire|résilié|en_attente',
        'suspension|blocage|clôture|suppression|désactivation de ~2 votre ~2 compte|accès|carte|abonnement|messagerie',
        'dans|sous les? # heures|h|jours|heure',
        'dernier|ultime|dernière rappel|avertissement|avis|relance|notification',
        'activité|connexion|transaction|tentative inhabituelle|suspecte|frauduleuse|non_autorisée',
        'cuenta|acceso|buzón|tarjeta|servicio|paquete|suscripción ~5 suspendida|suspendido|bloqueada|bloqueado|limitada|limitado|restringida|restringido|desactivada|cancelada|eliminada|retenido|caducado|vencida',
        'suspensión|bloqueo|cancelación|cierre de ~1 su|tu ~2 cuenta|acceso|tarjeta|servicio|suscripción',
        'en las|menos_de? próximas? # horas',
        'dentro_de|plazo_de|antes_de # horas|días',
        'actividad|acceso|inicio_de_sesión|movimiento|transacción inusual|sospechosa|sospechoso|no_autorizado|no_autorizada|no_reconocido',
        'último|ultima|última aviso|notificación|recordatorio|oportunidad',
        'conta|acesso|cartão|cadastro|cpf|encomenda|pacote|assinatura ~5 suspensa|suspenso|bloqueada|bloqueado|limitada|limitado|cancelada|cancelado|desativada|retida|retido|irregular|inativa|expirou',
        'suspensão|bloqueio|cancelamento|encerramento ~2 da|do|de ~2 conta|acesso|cartão|cpf|cadastro',
        'em|nas|dentro_de até? próximas? # horas|h|dias',
        'conto|account|accesso|carta|casella|utenza|servizio|pacco|abbonamento ~5 sospeso|sospesa|bloccato|bloccata|limitato|limitata|disattivato|disattivata|scaduto|scaduta|cancellato|chiuso|in_giacenza',
        'entro le? prossime? # ore|giorni',
        'ultimo|ultima avviso|sollecito|promemoria|notifica',
        'attività|accesso|transazione insolita|sospetta|sospetto|anomala|anomalo|non_autorizzato|non_autorizzata',
        'account|rekening|toegang|bankpas|pakket|mailbox|abonnement ~5 geblokkeerd|opgeschort|beperkt|gedeactiveerd|verwijderd|verlopen|verloopt|gesloten|stopgezet|vastgehouden',
        'binnen de? komende? # uur|dagen|werkdagen',
        'laatste herinnering|waarschuwing|aanmaning|kans|melding',
        'konto|dostęp|skrzynka|paczka|karta ~5 zablokowane|zablokowany|zablokowana|zawieszone|ograniczone|ograniczony|usunięte|wstrzymana|wygasło|wygaśnie',
        'w_ciągu # godzin|dni',
        'аккаунт|учетная_запись|доступ|почта|карта|посылка ~5 заблокирован|заблокирована|ограничен|приостановлен|приостановлена|удален|удалена|отключен|задержана',
        'в_течение # часов|дней|часа',
        'hesabınız|hesabiniz|erişiminiz|kartınız|kargonuz ~5 askıya|kısıtlandı|kapatılacak|engellendi|bloke|donduruldu|silinecek|beklemede',
        '# saat içinde',
        'アカウント|サービス|カード|ご利用…制限|停止|一時停止|凍結|失効|削除',
        '24時間以内|48時間以内|72時間以内',
        '不審な|異常な|第三者による…ログイン|アクセス|利用|取引',
        '账户|帐户|帳戶|账号|帳號|邮箱|郵箱…冻结|凍結|停用|限制|暂停|暫停|封禁|过期|過期|删除|刪除',
        '24小时内|48小时内|24小時內|48小時內|小时内…完成|处理',
      ),
    },
    {
      weight: 0.7,
      title: 'The text says that a payment failed or is overdue',
      said: wording(
        'failed|declined|unsuccessful|rejected|overdue|outstanding payment|renewal|charge|transaction|debit|balance|invoice',
        'payment|renewal|transaction|billing|balance|invoice ~3 failed|declined|unsuccessful|rejected|not_be_processed|overdue|past_due',
        'zahlung|rechnung|lastschrift ~3 fehlgeschlagen|abgelehnt|überfällig|offen',
        'paiement|facture|prélèvement ~3 échoué|refusé|rejeté|impayé|impayée',
        'pago|factura|cargo ~3 rechazado|fallido|vencida|pendiente',
        'pagamento|fattura|fatura|boleto ~3 rifiutato|fallito|recusado|falhou|scaduta|vencida|vencido|pendente',
        'betaling|factuur|incasso ~3 mislukt|geweigerd|achterstallig|openstaand',
      ),
    },
  ],
});
