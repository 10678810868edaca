import { intentSignal } from './intent.ts';
import { machineMailOf } from './machine-mail.ts';
import { wording } from './wording.ts';

const box =
  'mailbox|mail_box|inbox|email_account|e_mail_account|webmail|email_storage|mail_storage|email_quota|mailbox_storage|mail_quota|email_box|outlook|mail_server|email_server|email_address|email_id|mail_account';

export const mailboxTrouble = intentSignal({
  id: 'mailbox-trouble',
  title: 'The mailbox is said to be full, held back or about to be shut',
  what: 'Quota reached, messages in quarantine or undelivered, a password about to expire, a mail system being upgraded: each to be mended through this mail.',
  why: 'The oldest pretext for a mail password. Mail systems send digests of their quarantine too, from inside and with their own links.',
  sources: [
    'https://attack.mitre.org/techniques/T1598/003/',
    'https://www.ncsc.gov.uk/collection/phishing-scams',
    'https://support.google.com/mail/answer/8253',
  ],
  weight: 1.5,
  group: 'pretext',
  technique: 'T1598.003',
  wants: 'sign-in',
  ways: [
    {
      said: wording(
        `${box} ~6 full|almost_full|exceeded|quota|limit|storage_limit|out_of_space|low_on_space|reached|size_limit|upgrade|upgraded|validate|revalidate|migrated|deactivat*|shut*|blacklisted|re_validate|outdated|synchronization|maintenance`,
        `exceeded|reached|running_out|used_up|used|over|increase|upgrade your|the|its|# ~3 ${box}|mail_quota|storage_quota|email_storage|mail_storage|quota|storage_limit`,
        '# incoming|pending|undelivered|held|blocked|quarantined|unread|new|important|failed ~2 messages|emails|mails|e_mails|mail|message|email',
        'messages|emails|mails|e_mails|mail ~5 quarantine|quarantined|held|on_hold|pending|undelivered|blocked|stuck|not_delivered|failed_to_deliver|been_delayed|being_held|could_not_be_delivered|returned_to_sender|server_error|sync_error|prevented ~6 release|review|view|retrieve|recover|deliver|click|below|inbox|mailbox|restore|due|because|server|portal',
        'release|retrieve|recover|restore|deliver|view|review|allow|fix your|the|all|these|this|held|pending|quarantined|undelivered|blocked ~2 messages|message|emails|mails|e_mails|mail|incoming_messages|pending_messages|incoming_mails',
        'password|passcode ~6 expire|expires|expired|expiring|expiration|expiry|due_to_expire|will_expire|set_to_expire|about_to_expire',
        'keep|retain|continue_with|use your|the|my|same|current ~2 password ~4 below|here|link|button|expire|click',
        'mail|email|webmail|outlook|server|it|system|exchange|office_365|microsoft_365 ~2 upgrade|migration|maintenance|update|administrator|admin|helpdesk|help_desk ~12 click|verify|confirm|validate|login|log_in|sign_in|mailbox|account|password|migrate|below|avoid',
        'terminate|deactivate|deactivation|shutdown|shut_down|closure|removal|deletion|cancel|cancellation ~4 request|requested|process|of ~4 email|mailbox|account|e_mail',
        'request ~4 deactivate|terminate|close|remove|delete|shut_down|cancel ~4 email|mailbox|account|e_mail',
        'postfach|mailbox|e_mail_konto|speicherplatz|posteingang ~6 voll|überschritten|erreicht|ausgeschöpft|aktualisieren|gesperrt|begrenzt|fast_voll|deaktiviert',
        'passwort|kennwort ~4 läuft|abgelaufen|abläuft|ablaufen|läuft_ab|verfällt',
        'nachrichten|e_mails|mails ~4 quarantäne|zurückgehalten|blockiert|nicht_zugestellt|ausstehend',
        'boîte|messagerie|espace_de_stockage|quota ~6 pleine|plein|saturée|dépassé|atteint|limite|mise_à_jour|suspendue',
        'mot_de_passe ~4 expire|expiré|expirer|expirera',
        'messages|e_mails|mails ~4 quarantaine|en_attente|bloqués|retenus|non_distribués',
        'buzón|correo|cuenta_de_correo|bandeja ~6 lleno|llena|excedido|superado|límite|cuota|desactivado|actualizar|almacenamiento',
        'contraseña|senha|password ~4 caduca|caducará|caducado|vence|expira|expirará|expirou|scade|scadrà|scaduta|in_scadenza|verloopt|verlopen|vervalt',
        'caixa_de_correio|caixa_de_entrada|webmail|caixa_postal|e_mail ~6 cheia|excedeu|excedido|limite|cota|atualizar|desativada|armazenamento',
        'casella|casella_di_posta|posta ~6 piena|superato|limite|quota|aggiornare|disattivata|spazio|esaurito',
        'mailbox|postvak|e_mailbox ~6 vol|limiet|overschreden|bijna_vol|opslag|opwaarderen',
        'skrzynka|skrzynki ~5 pełna|limit|przekroczona|przepełniona|zablokowana',
        'почтовый_ящик|ящик|хранилище|почта ~5 переполнен|заполнен|лимит|заблокирован|квота',
        'posta_kutunuz|kotanız|e_posta ~5 doldu|dolmak|kota|kotası|aşıldı',
        'メールボックス|メール|容量|パスワード…いっぱい|上限|超過|期限|有効期限|保留|隔離',
        '邮箱|郵箱|邮件|郵件|密码|密碼…已满|已滿|容量|升级|升級|过期|過期|隔离|隔離|停用|备案',
      ),
    },
  ],
  unless: (mail) => mail.list.post !== undefined || machineMailOf(mail) !== undefined,
});
