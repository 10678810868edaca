import { listed, type PlatformFamily } from './platform.ts';

/**
 * Shared files and documents, forms, and links into chats.
 *
 * Sources: the platforms' documentation on share links, reports on abused file-sharing and form services (Cofense,
 * Netskope, Microsoft Security Blog on file-hosting services, Check Point), ATT&CK T1566.002 and T1583.006. Written
 * from knowledge of these.
 *
 * Shape: as `listed` takes it; matched as `openPlatforms` in ../hosting.ts says.
 */
export const sharedFamilies: readonly PlatformFamily[] = [
  // Google
  ...listed(
    'form',
    `
Google Docs and Forms | docs.google.com
Google Forms | forms.gle`,
  ),
  ...listed(
    'document',
    `
Google Drive | drive.google.com
Google Photos | photos.app.goo.gl
Looker Studio | lookerstudio.google.com`,
  ),
  // Microsoft
  ...listed(
    'form',
    `
Microsoft Forms | forms.office.com forms.microsoft.com
Dynamics 365 Customer Voice | customervoice.microsoft.com`,
  ),
  ...listed(
    'document',
    `
OneDrive | 1drv.ms onedrive.live.com
Microsoft Sway | sway.office.com sway.cloud.microsoft`,
  ),
  // Documents and shared pages
  ...listed(
    'document',
    `
Dropbox | dropbox.com dropboxusercontent.com
WeTransfer | wetransfer.com we.tl
MediaFire | mediafire.com
MEGA | mega.nz mega.io
pCloud | pcloud.com pcloud.link
4shared | 4shared.com
SendSpace | sendspace.com
Gofile | gofile.io
Files.fm | files.fm
TransferNow | transfernow.net
Smash | fromsmash.com
Filemail | filemail.com
SendGB | sendgb.com
SwissTransfer | swisstransfer.com
transfer.sh | transfer.sh
file.io | file.io
AnonFiles | anonfiles.com
Catbox | catbox.moe
Pixeldrain | pixeldrain.com
ufile.io | uploadfiles.io ufile.io
workupload | workupload.com
LimeWire | limewire.com
Yandex Disk | disk.yandex.com disk.yandex.ru
Mail.ru Cloud | cloud.mail.ru
ShareFile | sharefile.com
Hightail | hightail.com
TeraBox | terabox.com
Icedrive | icedrive.net
Proton Drive | drive.proton.me
Zoho WorkDrive | zohopublic.com workdrive.zoho.com
Pastebin | pastebin.com
Paste.ee | paste.ee
Rentry | rentry.co
Telegraph | telegra.ph graph.org
JustPaste.it | justpaste.it
Lucid | lucid.app
Padlet | padlet.com
Genially | genially.com genial.ly
Visme | visme.co
Piktochart | piktochart.com
Adobe Express | express.adobe.com
Adobe InDesign | indd.adobe.com
Adobe Acrobat | acrobat.adobe.com
Adobe Document Cloud | documentcloud.adobe.com
Adobe Spark | spark.adobe.com
Scribd | scribd.com
SlideShare | slideshare.net
Issuu | issuu.com
Yumpu | yumpu.com
Flipsnack | flipsnack.com
Heyzine | heyzine.com
FlipHTML5 | fliphtml5.com
Publuu | publuu.com
pdfFiller | pdffiller.com
DocSend | docsend.com
PandaDoc | pandadoc.com
Gamma | gamma.app
Craft | craft.me
Notion | notion.site notion.so
Coda | coda.io
Airtable | airtable.com
GitBook | gitbook.io
ReadMe | readme.io
Nuclino | nuclino.com
Simplebooklet | simplebooklet.com
Zoho Sites | zohosites.com
Zoho Creator | zohocreator.com
Storylane | storylane.io
Systeme.io | systeme.page`,
  ),
  // Forms
  ...listed(
    'form',
    `
Typeform | typeform.com
Jotform | jotform.com jotform.me jotformeu.com
Formstack | formstack.com
Wufoo | wufoo.com
Cognito Forms | cognitoforms.com
123FormBuilder | 123formbuilder.com
Formsite | formsite.com
Paperform | paperform.co
Tally | tally.so
Fillout | fillout.com
FormCrafts | formcrafts.com
forms.app | forms.app
Getform | getform.io
Formspree | formspree.io
FormSubmit | formsubmit.co
Formspark | submit-form.com
Web3Forms | web3forms.com
Formcarry | formcarry.com
Alchemer | survey.alchemer.com
SurveyPlanet | surveyplanet.com
QuestionPro | questionpro.com
Zoho Forms | zfrmz.com zohoforms.com
FreeOnlineSurveys | freeonlinesurveys.com
Formaloo | formaloo.net
involve.me | involve.me
Survio | survio.com
Yandex Forms | forms.yandex.ru`,
  ),
  // Chat
  ...listed(
    'chat',
    `
Telegram | t.me telegram.me
WhatsApp | wa.me api.whatsapp.com
WhatsApp groups | chat.whatsapp.com
Discord | discord.gg
Messenger | m.me
Signal | signal.me signal.group
LINE | line.me lin.ee
tawk.to | tawk.to
Crisp | crisp.chat
Chatra | chatra.com`,
  ),
];
