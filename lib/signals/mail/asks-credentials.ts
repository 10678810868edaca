import { intentSignal } from './intent.ts';
import { wording } from './wording.ts';

const verify =
  'verify|verifying|confirm|confirming|validate|validating|revalidate|re_validate|authenticate|reauthenticate|upgrade|reactivate|re_activate|restore|secure|unlock|unblock|recover|reinstate|reconfirm|re_confirm|update|updating';
/** Verbs that only speak of what is shut, or must be proven. */
const repair =
  'verify|validate|validating|revalidate|re_validate|authenticate|reauthenticate|reactivate|re_activate|restore|unlock|unblock|recover|reinstate|reconfirm|re_confirm';
const secret =
  'account|accounts|identity|password|passwords|mailbox|webmail|card|billing|payment|ownership|credentials|login|sign_in|inbox|kyc|wallet|access';
/** What one keeps up to date with anybody. */
const particulars = 'email|e_mail|information|info|details|profile|membership|data|records|subscription|address';

export const asksCredentials = intentSignal({
  id: 'asks-credentials',
  title: 'The text asks to confirm an account, a password or an identity',
  what: 'A request to verify, confirm, update or validate an account, password, identity, mailbox or payment details.',
  why: 'It is the commonest request of phishing. Real services ask it too, after one has just signed up, so it weighs little alone.',
  sources: [
    'https://attack.mitre.org/techniques/T1598/',
    'https://apwg.org/trendsreports/',
    'https://consumer.ftc.gov/articles/how-recognize-avoid-phishing-scams',
    'https://support.microsoft.com/windows/protect-yourself-from-phishing-0c7ea947-ba98-3bd9-7184-430e1f860a44',
  ],
  weight: 1.4,
  group: 'request',
  technique: 'T1598',
  wants: 'sign-in',
  ways: [
    {
      // What no service asks by mail: the secret itself, or to keep a password that is said to expire.
      title: 'The text asks for a password or other secret itself',
      said: wording(
        'keep|retain|maintain|continue_using|continue_with your|the|my|with? ~2 current|same|old|existing|present password',
        'provide|submit|enter|send|supply|fill|reply_with|forward|input us? your|the|with? ~3 password|passcode|pin|cvv|ssn|social_security|username_and_password|login_details|login_credentials|card_number|otp|online_banking',
        'confirm|verify|update your|ur ~2 username_and_password|social_security|ssn|card_number|date_of_birth|mother_s_maiden|online_banking',
        'username|user_name|email|e_mail|login ~2 password ~2 date_of_birth|confirm_password|retype|re_enter',
        'behalten|behalten_sie ihr|ihre|das ~1 aktuelles|bisheriges|altes|gleiche passwort|kennwort',
        'conserver|garder votre|le ~1 mot_de_passe ~1 actuel',
        'mantener|conservar su|tu|la ~1 contrasena ~1 actual',
        'パスワード…入力してください|を入力',
        '输入…密码|口令',
      ),
    },
    {
      weight: 1,
      said: wording(
        `${verify} your|ur|the|my ~3 ${secret}`,
        `${repair} your|ur|the|my ~3 ${particulars}`,
        `${verify} that|it|if? ~1 you|its_you|it_is_you|was_you ~3 account|login|sign_in|device|owner`,
        'account|identity|email|mailbox|security|profile|customer verification|validation|confirmation|authentication is? still? required|needed|pending|due|incomplete|overdue',
        'log|sign|login|logon in|on? ~4 to verify|confirm|restore|avoid|keep|review|unlock|release|resolve|secure',
        'click|tap|press|follow|use|visit ~4 link|button|below|here ~4 to? verify|confirm|validate|update|restore|unlock|reactivate|secure|recover|renew|upgrade|authenticate',
        'could_not|cannot|cant|couldnt|unable_to|failed_to|not_able_to|been_able_to verify|validate|confirm|authenticate|authorize|process your ~3 account|identity|information|details|payment|billing|card|membership',
        'reset|change|update|renew your ~2 password now|immediately|today|asap|before|within|to_avoid|or',
        'two_factor|2fa|mfa|multi_factor|authenticator|authentication ~4 must|needs_to|has_to|required ~2 set_up|update*|enrol*|renew*|activate*|re_enrol*',
        'set_up|re_enroll|enroll|renew|update your ~2 mfa|2fa|multi_factor|authenticator',
        'did_you|was_this_you|was_it_you|not_you|wasnt_you|if_this_wasnt|if_it_wasnt ~8 secure|review|verify|check|recover your ~2 account|activity|activities',
        'review|check|resolve your|the|this|recent ~2 account|security|login|sign_in|recent activity|activities|issue|alert|status|problem|transaction',
      ),
    },
    {
      weight: 1,
      said: wording(
        'bestätigen|bestaetigen|verifizieren|aktualisieren|überprüfen|ueberpruefen|validieren|entsperren|reaktivieren|vervollständigen sie|bitte? ~2 ihr|ihre|ihren|ihrem|das|die ~2 konto|kundenkonto|daten|identität|passwort|zugang|angaben|kontodaten|zahlungsdaten|zahlungsinformationen|postfach|telefonnummer|kundendaten|profil',
        'ihr|ihre|ihren|dein|deine|deinen ~1 konto|kundenkonto|daten|identität|passwort|zugang|angaben|kontodaten|zahlungsdaten|kundendaten ~3 bestätigen|bestaetigen|verifizieren|aktualisieren|überprüfen|validieren|entsperren|freischalten',
        'melden_sie_sich|loggen_sie_sich ~6 bestätigen|verifizieren|überprüfen|aktualisieren|vermeiden',
        'vérifiez|vérifier|confirmez|confirmer|validez|valider|actualisez|actualiser|mettez_à_jour|mettre_à_jour|mise_à_jour_de|réactivez|réactiver|débloquez|débloquer|restaurez|régularisez|régulariser votre|vos ~2 compte|identité|mot_de_passe|informations|coordonnées|données|accès|espace|profil|dossier|abonnement|paiement|carte|situation',
        'identifiez_vous|connectez_vous ~6 confirmer|vérifier|valider|éviter|consulter|débloquer',
        'verifique|verificar|verifica|confirme|confirmar|confirma|actualice|actualizar|actualiza|valide|validar|reactive|reactivar|desbloquee|desbloquear|restablezca su|tu|sus|tus ~2 cuenta|identidad|contraseña|datos|información|acceso|perfil|tarjeta|pago|correo',
        'inicie_sesión|iniciar_sesión|inicia_sesión ~6 verificar|confirmar|evitar|revisar|actualizar|restablecer',
        'verifique|verificar|confirme|confirmar|atualize|atualizar|valide|validar|reative|reativar|desbloqueie|desbloquear|regularize|regularizar sua|seu|seus|suas|o|a|os ~2 conta|identidade|senha|dados|cadastro|acesso|informações|cpf|cartão|pagamento|situação',
        'verifica|verificare|conferma|confermare|aggiorna|aggiornare|convalida|convalidare|riattiva|riattivare|sblocca|sbloccare|ripristina il|la|i|le|l|tuo|tua ~2 conto|account|identità|password|dati|accesso|profilo|carta|informazioni|utenza',
        'accedi|acceda|effettua_l_accesso ~6 verificare|confermare|evitare|aggiornare|sbloccare',
        'verifieer|verifieren|verifiëren|bevestig|bevestigen|controleer|update|activeer|heractiveer|valideer uw|je|jouw ~2 account|identiteit|gegevens|wachtwoord|rekening|toegang|profiel|betaalgegevens|bankpas|e_mailadres',
        'uw|je|jouw ~1 account|identiteit|gegevens|rekening|wachtwoord|betaalgegevens ~3 verifiëren|bevestigen|bijwerken|controleren|activeren|valideren',
        'potwierdź|potwierdzić|zweryfikuj|zweryfikować|zaktualizuj|zaktualizować|odblokuj|odblokować|uzupełnij swoje|swój|swoją|twoje|twój|dane|konto ~2 dane|konto|tożsamość|hasło|informacje|dostęp|płatności',
        'подтвердите|подтвердить|обновите|обновить|проверьте|восстановите|восстановить|разблокируйте ~1 ваш|вашу|ваши|свой|свою|свои|данные|аккаунт|учетную ~2 аккаунт|аккаунта|данные|личность|пароль|почту|запись|доступ|кошелек',
        'hesabınızı|hesabını|kimliğinizi|bilgilerinizi|şifrenizi|üyeliğinizi ~3 doğrulayın|doğrulamak|onaylayın|güncelleyin|güncellemek|aktifleştirin|doğrulamanız',
        'アカウント|お客様情報|ご登録情報|お支払い方法|会員情報|本人…確認|更新|認証…してください|お願い|必要|手続き',
        'ログイン…確認|更新|解除…ください|お願い',
        '验证|驗證|确认|確認|更新|激活…账户|帳戶|账号|帳號|身份|信息|資料|邮箱|郵箱|密码',
      ),
    },
    {
      // Newsletters and shops ask this too.
      weight: 0.4,
      title: 'The text wants one to sign in, or to confirm particulars',
      said: wording(
        `${verify} your|ur|the|my ~3 ${particulars}`,
        'log|sign|login|logon in|on? ~4 to view|see|read|open|access|download|continue|sign_with',
      ),
    },
  ],
});
