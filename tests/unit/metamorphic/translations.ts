/** What some of the samples say, in languages that are not those they were written in. */
export interface Translation {
  sample: string;
  language: string;
  subject: string;
  paragraphs: readonly string[];
}

export const translations: readonly Translation[] = [
  {
    sample: 'phish/account-limited.eml',
    language: 'German',
    subject: 'Der Zugang zu Ihrem Konto wurde eingeschränkt',
    paragraphs: [
      'Guten Tag,',
      'wir haben einen Zahlungsversuch von einem Gerät bemerkt, das wir bei Ihrem Konto noch nie gesehen haben. Bis Sie bestätigt haben, dass Sie es waren, sind einige Funktionen Ihres Kontos eingeschränkt.',
      'Melden Sie sich innerhalb von 48 Stunden im Konfliktcenter an und bestätigen Sie Ihre Identität.',
      'Wenn wir nicht rechtzeitig von Ihnen hören, bleibt Ihr Konto 180 Tage lang gesperrt.',
      'Ihr PayPal-Service',
    ],
  },
  {
    sample: 'phish/account-limited.eml',
    language: 'French',
    subject: 'L’accès à votre compte a été limité',
    paragraphs: [
      'Bonjour,',
      'Nous avons remarqué une tentative de paiement depuis un appareil que nous n’avions jamais vu sur votre compte. Tant que vous n’avez pas confirmé que c’était bien vous, certaines fonctions de votre compte sont limitées.',
      'Connectez-vous au centre de résolution sous 48 heures et confirmez votre identité.',
      'Sans réponse de votre part, votre compte restera suspendu pendant 180 jours.',
      'Le service PayPal',
    ],
  },
  {
    sample: 'phish/account-limited.eml',
    language: 'Spanish',
    subject: 'El acceso a su cuenta ha sido limitado',
    paragraphs: [
      'Hola:',
      'Hemos detectado un intento de pago desde un dispositivo que nunca habíamos visto en su cuenta. Hasta que confirme que fue usted, algunas funciones de su cuenta están limitadas.',
      'Inicie sesión en el centro de resoluciones en un plazo de 48 horas y confirme su identidad.',
      'Si no recibimos noticias suyas a tiempo, su cuenta quedará suspendida durante 180 días.',
      'El servicio de PayPal',
    ],
  },
  {
    sample: 'phish/password-expiry.eml',
    language: 'German',
    subject: 'Handeln Sie jetzt: Das Passwort für analyst@corp.example läuft in 24 Stunden ab',
    paragraphs: [
      'Hallo analyst,',
      'das Passwort Ihres Postfachs läuft in 24 Stunden ab. Danach werden Sie abgemeldet, und eingehende Nachrichten gehen an ihre Absender zurück.',
      'Sie können Ihr bisheriges Passwort behalten. Bitte bestätigen Sie es über den Knopf unten.',
      'Ihr IT-Service',
    ],
  },
  {
    sample: 'phish/password-expiry.eml',
    language: 'Portuguese',
    subject: 'Ação necessária: a senha de analyst@corp.example expira em 24 horas',
    paragraphs: [
      'Prezado analyst,',
      'A senha da sua caixa de correio expira em 24 horas. Depois disso a sua sessão será encerrada e as mensagens recebidas serão devolvidas aos remetentes.',
      'Você pode manter a senha atual. Por favor, confirme a senha no botão abaixo.',
      'Suporte de TI',
    ],
  },
  {
    sample: 'scam/ceo-gift-cards.eml',
    language: 'German',
    subject: 'Kurzer Gefallen vor meinem Termin um halb elf',
    paragraphs: [
      'Hallo, bist du am Platz? Ich bin bis mittags in der Vorstandssitzung und kann nicht telefonieren, antworte also bitte nur hier.',
      'Kannst du heute Vormittag acht Apple-Gutscheinkarten zu je 100 kaufen? Jeder Supermarkt hat sie.',
      'Rubbel dann die Codes frei, mach ein Foto von jedem Code und schick sie mir hierher.',
      'Bitte behalte das für dich, bis ich es bekannt gebe.',
      'Dana',
    ],
  },
  {
    sample: 'scam/inheritance.eml',
    language: 'English alone, shorter',
    subject: 'Estate of the late Dr Kessel',
    paragraphs: [
      'Dear friend,',
      'My late client left 14.7 million euros with a finance house and has no heir. I can present you as next of kin, and we share the money: half for you, the rest for me.',
      'Please send your full name, your telephone number, a copy of your passport and your bank account to my private address.',
      'Treat this with the greatest discretion.',
    ],
  },
  {
    sample: 'scam/inheritance.eml',
    language: 'Italian',
    subject: 'Eredità del defunto dottor Kessel',
    paragraphs: [
      'Caro amico,',
      'il mio defunto cliente ha lasciato 14,7 milioni di euro presso una finanziaria e non ha eredi. Posso presentarla come parente più prossimo e dividere la somma: il 50 % per lei, il resto per me.',
      'La prego di inviarmi nome e cognome, numero di telefono, una copia del passaporto e il suo conto bancario al mio indirizzo privato.',
      'Tratti la cosa con la massima discrezione.',
    ],
  },
  {
    sample: 'honest/github-password-reset.eml',
    language: 'German',
    subject: '[GitHub] Setzen Sie das Passwort Ihres Kontos zurück',
    paragraphs: [
      'Jemand, hoffentlich Sie, hat ein neues Passwort für das GitHub-Konto sk-analyst angefordert. Hier können Sie ein neues wählen; der Link gilt drei Stunden.',
      'Wenn Sie es nicht waren, tun Sie nichts: Ihr Passwort bleibt, wie es ist.',
      'Das GitHub-Team',
    ],
  },
  {
    sample: 'honest/one-time-code.eml',
    language: 'French',
    subject: 'Votre code de sécurité Dropbox est 481 902',
    paragraphs: [
      'Bonjour Alex,',
      'voici le code pour votre connexion : 481 902. Il est valable 15 minutes et ne sert qu’une fois.',
      'Si vous n’êtes pas en train de vous connecter, vous pouvez ignorer ce message. Personne n’accède à votre compte sans ce code.',
      'L’équipe Dropbox',
    ],
  },
  {
    sample: 'honest/bank-statement.eml',
    language: 'Spanish',
    subject: 'Su extracto de octubre está listo',
    paragraphs: [
      'Estimada clienta, estimado cliente:',
      'Su extracto mensual ya está en su buzón. Para verlo, inicie sesión como siempre en la banca en línea.',
      'Nunca le pediremos su contraseña por correo.',
    ],
  },
];
