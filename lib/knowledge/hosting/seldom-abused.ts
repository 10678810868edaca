import { listed, type PlatformFamily } from './platform.ts';

/**
 * Platforms that are abused less often than those in the other tables: notebooks, translators, link pages, page builders
 * of mail services, flip books, forms, paste sites, gateways.
 *
 * Sources: the platforms' own pages on publishing and on reporting abuse; the private section of the Public Suffix List
 * https://publicsuffix.org/list/; the checker of public IPFS gateways https://ipfs.github.io/public-gateway-checker/;
 * reports on link pages, flip books, translators and AI site builders used for phishing (Cofense, Trustwave SpiderLabs,
 * Netskope, Proofpoint, Kaspersky Securelist), ATT&CK T1583.006. Written from knowledge of these.
 *
 * Shape: as `listed` takes it; matched as `openPlatforms` in ../hosting.ts says.
 */
export const seldomAbusedFamilies: readonly PlatformFamily[] = [
  ...listed(
    'site',
    `
Google Colab | colab.research.google.com
Google AppSheet | appsheet.com
Blogger | blogger.com
Microsoft Translator | translatetheweb.com microsofttranslator.com translatoruser-int.com
Yandex Translate | translated.turbopages.org
GitHub Codespaces | app.github.dev githubpreview.dev
Gitpod | gitpod.io
Google Cloud Workstations | cloudworkstations.dev
Zeabur | zeabur.app
Leapcell | leapcell.app leapcell.dev
Genezio | genez.io
Statichost | statichost.eu statichost.page
Squarespace trials | squarespace.com
Adobe Portfolio | myportfolio.com
Duda | multiscreensite.com dudaone.com
Durable | durable.co durablesites.co
Mixo | mixo.io
Unicorn Platform | unicornplatform.page
UENI | ueniweb.com
Weblium | weblium.site
Landingi | landingi.com
MailerLite pages | mailerpage.com mailerpage.io subscribepage.com subscribepage.io
GetResponse pages | gr8.com getresponsesite.com
ActiveCampaign pages | ac-page.com
Kajabi | mykajabi.com
Teachable | teachable.com
Podia | podia.com
Flowcode | flow.page flowcode.com
solo.to | solo.to
Bento | bento.me
Milkshake | msha.ke
HeyLink | heylink.me
Linkr | linkr.bio
ContactInBio | contactin.bio
Koji | withkoji.com koji.to
Snipfeed | snipfeed.co
hoo.be | hoo.be
Linkin.bio | linkin.bio
Stan | stan.store
AllMyLinks | allmylinks.com
many.link | many.link
Renderforest | renderforestsites.com
Readymag | readymag.com readymag.website
Bitrix24 sites | bitrix24.site b24site.online
Nethouse | nethouse.ru
Umso | umso.co
Typedream | typedream.app
Popsy | popsy.site
Super | super.site
Bear Blog | bearblog.dev
Write.as | write.as
v0 | v0.app v0.build
Manus | manus.space
Emergent | emergent.host
Same | same-app.com
Rork | rork.app
Trickle | trickle.host
Bubble | bubble.is
FlutterFlow | flutterflow.app
Thunkable | thunkable.site
Retool | retool.app
OutSystems | outsystemscloud.com
Mendix | mendixcloud.com
Power Apps | apps.powerapps.com
Backendless | backendless.app
AppWrite | appwrite.global appwrite.network`,
  ),
  ...listed(
    'storage',
    `
jsDelivr | cdn.jsdelivr.net
unpkg | unpkg.com
raw.githack | raw.githack.com rawcdn.githack.com
GitHub user content | user-images.githubusercontent.com objects.githubusercontent.com
Google user content | drive.usercontent.google.com
Contabo Object Storage | contabostorage.com
OVH Object Storage | cloud.ovh.net cloud.ovh.us
Exoscale | exo.io
IDrive e2 | idrivee2.com
Filebase | myfilebase.com
Zadara | zadarazios.com
Selectel | selstorage.ru selcdn.ru
VK Cloud | hb.bizmrg.com
Vercel Blob | blob.vercel-storage.com
Uploadcare | ucarecdn.com
Cloudinary | res.cloudinary.com`,
  ),
  ...listed(
    'ipfs',
    `
Lighthouse | lighthouse.storage
QuickNode IPFS | quicknode-ipfs.com
Aragon IPFS | ipfs.eth.aragon.network
Moralis IPFS | ipfs.moralis.io
AR.IO | ar-io.dev ar.io
Crust | crustwebsites.net
Spheron | spheron.link
Hardbin | hardbin.com
Runfission | ipfs.runfission.com
Textile | textile.io
Dappling | dappling.network
IPNS.co | ipns.co`,
  ),
  ...listed(
    'form',
    `
HubSpot forms | hsforms.com
monday forms | forms.monday.com wkf.ms
ClickUp forms | forms.clickup.com
Asana forms | form.asana.com
SmartSurvey | smartsurvey.co.uk
SurveySparrow | surveysparrow.com
SurveyHero | surveyhero.com
SurveyLegend | surveylegend.com
Opinion Stage | opinionstage.com
ProProfs | proprofs.com
Formplus | formpl.us
Feathery | feathery.io
OpnForm | opnform.com
Formdesk | formdesk.com
EmailMeForm | emailmeform.com
FormAssembly | tfaforms.net tfaforms.com
KwikSurveys | kwiksurveys.com
Youform | youform.com youform.io
Elfsight | elfsight.com
Perspective | perspectivefunnel.com
FeedbackLine, Zonka | zonka.co
LimeSurvey | limesurvey.net
WPForms | wpforms.com
Weavely | weavely.ai
Deftform | deftform.com
Sender.net forms | sender.net`,
  ),
  ...listed(
    'document',
    `
ClickUp documents | doc.clickup.com sharing.clickup.com
Figma | figma.com
Miro | miro.com
Mural | mural.co
HackMD | hackmd.io
Simplenote | simp.ly
PDFhost | pdfhost.io
DocDroid | docdroid.net docdro.id
AnyFlip | anyflip.com
PubHTML5 | pubhtml5.com
Publitas | publitas.com
Joomag | joomag.com
Calaméo | calameo.com
Flowpaper | flowpaper.com
Beautiful.ai | beautiful.ai
Pitch | pitch.com
Tome | tome.app
Prezi | prezi.com
Infogram | infogram.com
Venngage | venngage.com
Jumpshare | jumpshare.com jmp.sh
Send Anywhere | send-anywhere.com sendanywhe.re
SendBig | sendbig.com
Easyupload | easyupload.io
KrakenFiles | krakenfiles.com
1fichier | 1fichier.com
Wormhole | wormhole.app
Droplr | d.pr
CloudApp | cl.ly
Uploadhaven | uploadhaven.com
Fileditch | fileditch.com fileditchfiles.me
Litterbox | litter.catbox.moe
Controlc | controlc.com
Pastelink | pastelink.net
Rentry | rentry.org
Hastebin | hastebin.com
Listed | listed.to
Evernote notes | evernote.com
Egnyte | egnyte.com
Box | app.box.com
Citrix files | sf-cdn.net
DocHub | dochub.com
Smallpdf | smallpdf.com
Loom | loom.com
Milanote | milanote.com
Whimsical | whimsical.com
Slite | slite.com slite.page
Tettra | tettra.co
Guru | getguru.com
Scribe | scribehow.com
Tango | tango.us
Nimbus | nimbusweb.me nimbusplatform.io
Trainual | trainual.com
Paperturn | paperturn-view.com
Yudu | yudu.com
FlippingBook | flippingbook.com`,
  ),
  ...listed(
    'chat',
    `
Messenger links | messenger.com
Viber | chats.viber.com
Skype links | join.skype.com
Slack invitations | join.slack.com`,
  ),
  ...listed(
    'tunnel',
    `
Beeceptor | beeceptor.com free.beeceptor.com
Webhook.site | webhook.site
RequestBin | pipedream.net
Hookdeck | hookdeck.com
LocalCan | localcan.dev
Expose | sharedwithexpose.com
sish | tuns.sh
staqlab | staqlab-tunnel.com`,
  ),
];
