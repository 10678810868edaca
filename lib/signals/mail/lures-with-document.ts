import { mailSignal } from '../signal.ts';
import { citeSaid } from './cite.ts';
import { answersSomething } from './conversation.ts';
import { brandOfDomain, senderOf } from './sender.ts';
import { wording } from './wording.ts';

const said = wording(
  'new|missed|unheard|recorded|incoming|a|one|# ~1 voicemail|voice_mail|voice_message|voice_note|audio_message|vm|fax|efax|e_fax|fax_message|fax_document|scanned_document|secure_message|encrypted_message|secure_document|encrypted_document',
  'voicemail|voice_mail|voice_message|fax|efax|audio_message|scan|scanned_document ~4 received|from|attached|waiting|notification|delivered|new|listen|play|duration|pages|document',
  'listen|play|hear|retrieve to? your|the|this ~2 voicemail|voice_mail|voice_message|message|audio|recording',
  'document|documents|file|files|folder|pdf|proposal|agreement|contract|invoice|report|spreadsheet|payroll|bonus|handbook|policy ~4 shared with_you|to_you|by',
  'shared ~3 document|documents|file|files|folder|pdf|item|spreadsheet ~3 with_you|via|you|using|through',
  'has|have|just|was|were shared ~4 document|documents|file|files|folder|with_you',
  'document|documents|file|envelope|agreement|contract|form|paperwork ~6 sign|signature|signing|signed|review_and_sign|e_sign|esign|esignature|e_signature|awaiting|pending|docusign',
  'review|sign|view|complete|open|access|download|read your|the|this|shared|attached|secured|secure|encrypted|pending|confidential|a|new ~3 document|documents|file|files|envelope|agreement|pdf|contract|fax|voicemail|message_center',
  'complete_with|please|review_and docusign|sign_with|sign|esign ~4 document|documents|agreement|envelope|contract|form',
  'benefits|salary|payroll|bonus|compensation|performance|handbook|policy|leave|vacation ~3 review|adjustment|increase|update|statement|report|enrollment|enrolment|acknowledgement|acknowledgment|changes ~6 document|view|review|sign|attached|access|open|acknowledge|file|complete',
  'neue|neues|neuer|verpasste|eine ~1 sprachnachricht|voicemail|fax|faxnachricht|sprachnachrichten',
  'dokument|dokumente|datei|dateien ~5 freigegeben|geteilt|unterschreiben|unterzeichnen|signieren|signatur|unterschrift|bereitgestellt',
  'nouveau|nouvelle|un|une message_vocal|fax|télécopie|messagerie_vocale|message_sécurisé',
  'document|documents|fichier|fichiers|dossier ~5 partagé|partagés|signer|signature|attente',
  'nuevo|nueva|un|una correo_de_voz|mensaje_de_voz|fax|mensaje_seguro',
  'documento|documentos|archivo|archivos ~5 compartido|compartidos|firmar|firma|pendiente|compartilhado|compartilhados|assinar|assinatura|condiviso|firmare',
  'nova|novo|nuovo|nuovo mensagem_de_voz|fax|messaggio_vocale|correio_de_voz',
  'document|documenten|bestand|bestanden ~5 gedeeld|ondertekenen|ondertekening|klaar',
  'nieuw|nieuwe|een voicemail|spraakbericht|fax|faxbericht',
  'dokument|plik ~4 udostępniony|udostępnił|podpisu|podpisania',
  'документ|файл ~4 предоставлен|подписать|подписания|доступ',
  '共有|署名|ファックス|ボイスメール…ドキュメント|書類|ファイル|受信|依頼',
  '文件|文档|文檔|语音邮件|語音郵件|传真|傳真…共享|签署|簽署|查看|收到|分享',
);

export const luresWithDocument = mailSignal({
  id: 'lures-with-document',
  title: 'A document, voice message, fax or signature is said to wait',
  what: 'Something to read, hear or sign that waits behind a link or in a file, from another sender than a known service for it.',
  why: 'Curiosity and duty open it; the page in between asks for a password. Colleagues share files from their own services, whose domains are known.',
  sources: [
    'https://www.docusign.com/trust/security/incident-reporting',
    'https://www.microsoft.com/security/blog/2024/10/08/file-hosting-services-misused-for-identity-phishing/',
    'https://attack.mitre.org/techniques/T1566/002/',
  ],
  weight: 1,
  group: 'pretext',
  rests: 'attacker',
  technique: 'T1566.002',
  wants: 'open-document',
  find(mail, { ownDomains }) {
    const sender = senderOf(mail);
    const known =
      brandOfDomain(sender.organisation) || (ownDomains.has(sender.organisation) && sender.vouched === 'aligned');
    if ((known && !sender.freemail && sender.vouched !== 'failed') || mail.list.post || answersSomething(mail))
      return undefined;
    // It is a lure where it can be opened.
    if (mail.links.length === 0 && mail.attachments.length === 0) return undefined;
    const citations = citeSaid(mail, said);
    return citations.length > 0 ? { citations } : undefined;
  },
});
