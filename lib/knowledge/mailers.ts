import { listedDomains } from './listed-domains.ts';

/** An e-mail service provider that sends for others. */
export interface Mailer {
  /** Registrable domain or host, lower case; matches itself and every host below it. */
  domain: string;
  title: string;
  kind: 'marketing' | 'transactional' | 'helpdesk' | 'survey' | 'list' | 'fundraising';
}

/** One provider's domains, as the table lists them. */
interface MailerFamily {
  title: string;
  kind: Mailer['kind'];
  domains: readonly string[];
}

/**
 * Providers of one kind from a table, one a line: `Title | domain domain`. Some number their domains: `cmail{1-20}.com` are
 * twenty.
 */
export function listed(kind: Mailer['kind'], table: string): MailerFamily[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [title = '', domains = ''] = line.split(' | ');
      return { title, kind, domains: listedDomains(title.split(', '), domains).flatMap(numbered) };
    });
}

function numbered(domain: string): string[] {
  const [, before, first, last, after] = /^(.*)\{(\d+)-(\d+)\}(.*)$/.exec(domain) ?? [];
  if (first === undefined) return [domain];
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, i) => `${before}${Number(first) + i}${after}`);
}

// biome-ignore format: one provider a line
const families: readonly MailerFamily[] = [
  // Marketing
  ...listed('marketing', `
Mailchimp | mailchimp.com mailchimpapp.com mailchimpapp.net list-manage.com list-manage1.com list-manage2.com mcsv.net rsgsv.net mcdlv.net mcusercontent.com campaign-archive.com mailchi.mp eepurl.com chimpstatic.com
Constant Contact | constantcontact.com ctctcdn.com rs6.net ccsend.com conta.cc roving.com constantcontactpages.com
HubSpot | hubspotemail.net hubspotlinks.com hubspotlinksfree.com hubspotlinksstarter.com hubspotstarter.net hs-sites.com hubspot.net hubspotusercontent-na1.net hubspotusercontent-eu1.net
Salesforce Marketing Cloud | exacttarget.com exct.net exacttargetapps.com sfmc-content.com igodigital.com marketingcloudapps.com
Salesforce Account Engagement (Pardot) | pardot.com
Adobe Marketo Engage | marketo.com mktomail.com mktoweb.com mktoresp.com mktdns.com mktossl.com mktoedge.com
Adobe Campaign | neolane.net campaign.adobe.com
Campaign Monitor | createsend.com campaignmonitor.com createsend{1-10}.com cmail{1-20}.com confirmsubscription.com forwardtomyfriend.com updatemyprofile.com
Klaviyo | klaviyo.com klaviyomail.com klclick.com klclick1.com klclick2.com klclick3.com kmail-lists.com klaviyodns.com
Brevo (Sendinblue) | brevo.com sendinblue.com brevosend.com sendibm.com sendibm{1-5}.com sendibt{1-5}.com mailin.fr mailinblue.com
ActiveCampaign | activecampaign.com activehosted.com acemsa1.com acemsa2.com acemsa3.com acemsa4.com acemsa5.com acemsb1.com acemsb2.com acemsc1.com acemsrva.com acemsrvb.com acemsrvc.com acemsrvd.com acemsrve.com acemsrvf.com acemsrvg.com acemlna.com acemlnb.com acemlnc.com acemlnd.com emsend{1-5}.com emsd1.com emsd2.com emsd3.com emsd4.com
Kit (ConvertKit) | kit.com convertkit.com ck.page convertkit-mail.com convertkit-mail{2-7}.com convertkitcdn.com
Substack | substack.com
beehiiv | beehiiv.com
Ghost | ghost.io ghost.org
Buttondown | buttondown.com buttondown.email
Revue | getrevue.co
Customer.io | customer.io customeriomail.com cust.io
Iterable | iterable.com
Braze | braze.com appboy.com
Oracle Responsys | responsys.net responsys.com rsys{1-5}.com
Oracle Eloqua | eloqua.com en25.com
Epsilon | dartmail.net epsl1.com bigfootinteractive.com bfi0.com epidm.net
Cheetah Digital | cheetahmail.com cheetahdigital.com chtah.net chtah.com eccmp.com ccmp.eu
Acoustic (Silverpop) | silverpop.com mkt41.net mkt51.net mkt61.net mkt81.net mkt91.net mkt512.net mkt922.com mkt941.com pages01.net pages02.net pages03.net pages04.net pages05.net pages06.net
Bloomreach | exponea.com bloomreach.com
Emarsys | emarsys.com emarsys.net emsys.net
Optimizely Campaign (Episerver) | optivo.de optivo.com broadmail.de srv2.de
Inxmail | inxmail.com inxserver.com inxserver.de inxmail.de
CleverReach | cleverreach.com cleverreach.de crsend.com
rapidmail | rapidmail.de rapidmail.com emailsys1a.net emailsys2a.net emailsys1c.net
Mapp | mapp.com ecircle.com ec-messenger.com ecm5.com bluehornet.com
Evalanche | evalanche.com sc-networks.com
MailerLite | mailerlite.com mlsend.com mlsend{1-6}.com mlsnd.com
GetResponse | getresponse.com getresponse.pl getresponse360.com
AWeber | aweber.com
Drip | drip.com getdrip.com dripemail2.com dripemail3.com
Omnisend | omnisend.com omnisrc.com omnisendlink.com soundestlink.com
Attentive | attentivemobile.com attn.tv
Listrak | listrak.com listrakbi.com lstrk.net
Bronto | bronto.com brontops.com bm23.com bm324.com
dotdigital | dotdigital.com dotmailer.com dmtrk.net dmtrk.com dmdelivery.com dotdigital-pages.com
Emma | myemma.com e2ma.net
iContact | icontact.com icpbounce.com icontactmail.com icontactmail{1-7}.com
Vertical Response | verticalresponse.com vresp.com
Benchmark Email | benchmarkemail.com bmetrack.com bmesend.com bmsend.com benchurl.com
Mad Mimi | madmimi.com
Moosend | moosend.com m-operator.com
SendPulse | sendpulse.com sendpul.se stat-pulse.com
Unisender | unisender.com unisender.ru
Mindbox | mindbox.ru
Keap (Infusionsoft) | infusionsoft.com infusionmail.com keap.com keap-link001.com keap-link002.com keap-link003.com keap-link004.com keap-link005.com infusionlinks.com
Ontraport | ontraport.com ontramail.com ontraport.net
Kajabi | kajabi.com kajabimail.net
ClickDimensions | clickdimensions.com
Zoho Campaigns | campaign-view.com campaigns.zoho.com zcsend.net zcsend.com zcmp.com maillist-manage.com maillist-manage.eu maillist-manage.in zcampaigns.com
Act-On | act-on.com actonsoftware.com act-on.net
SharpSpring | sharpspring.com marketingautomation.services
Sailthru | sailthru.com sail-horizon.com
Movable Ink | movableink.com micpn.com
Litmus | emltrk.com
LiveIntent | liveintent.com liadm.com
Blueshift | blueshift.com
Cordial | cordial.com cordial.io
Ometria | ometria.com
Selligent | selligent.com slgnt.eu slgnt.us emsecure.net
Splio | splio.com splio.fr splio.es
Mailup | mailup.com mailup.it musvc.com musvc1.net musvc2.net musvc3.net musvc5.net
Contactlab | contactlab.com contactlab.it
MagNews | magnews.com magnews.it mag-news.it
E-goi | e-goi.com
Acumbamail | acumbamail.com
Mailify (Sarbacane) | sarbacane.com mailify.com
Spotler | spotler.com mailplus.nl
Copernica | copernica.com vicinity.nl picsrv.net
Tripolis | tripolis.com td42.com
ApsisOne | apsis.com anpdm.com
Rule | rule.io rule.se
FreshMail | freshmail.com freshmail.pl
SALESmanago | salesmanago.com salesmanago.pl
Ecomail | ecomail.cz ecomailapp.cz ecomailapp.com
RD Station | rdstation.com rdstation.com.br
Locaweb | locaweb.com.br emktlw.com.br
Dinamize | dinamize.com dinamize.com.br
Doppler | fromdoppler.com dopplerrelay.com fromdoppler.net
emBlue | embluemail.com embluejet.com
Vision6 | vision6.com.au vision6.com
Swift Digital | swiftdigital.com.au
Netcore | netcore.co.in netcoresmartech.com netcorecloud.net
WebEngage | webengage.com
MoEngage | moengage.com
CleverTap | clevertap.com wzrkt.com
Outreach | outrch.com
Salesloft | salesloft.com
Shopify Email | shopifyemail.com
Wix Ascend | wixemails.com shoutout.wix.com
GoDaddy Email Marketing | email.godaddy.com
Flodesk | flodesk.com`),
  ...listed('transactional', `
Elastic Email | elasticemail.com elasticemail.net elasticemailservice.com`),
  // Transactional
  ...listed('transactional', `
Twilio SendGrid | sendgrid.net sendgrid.com sendgrid.me
Amazon SES | amazonses.com awstrack.me
Mailgun | mailgun.org mailgun.net mailgun.com
Postmark | postmarkapp.com pstmrk.it mtasv.net
SparkPost | sparkpost.com sparkpostmail.com
Mandrill | mandrillapp.com mandrill.com
Mailjet | mailjet.com mjt.lu
SMTP.com | smtp.com
SMTP2GO | smtp2go.com smtpcorp.com
SocketLabs | socketlabs.com socketlabs.email email-od.com
Resend | resend.com resend.dev
MailerSend | mailersend.com mailersend.net
Mailtrap | mailtrap.io
Loops | loops.so
Netcore Pepipost | pepipost.com pepimail.com
ZeptoMail | zeptomail.com zeptomail.eu zeptomail.in zeptosend.com
Scaleway Transactional Email | tem.scw.cloud
turboSMTP | turbo-smtp.com serversmtp.com turbosmtp.com
Authsmtp | authsmtp.com
MailChannels | mailchannels.net mailchannels.com
Oracle Email Delivery | oracleemaildelivery.com
Azure Communication Services | azurecomm.net
Alibaba DirectMail | dm.aliyun.com mxhichina.com
SendCloud | sendcloud.net
Salesforce | bnc.salesforce.com
Google calendar and app notices | calendar-server.bounces.google.com`),
  ...listed('marketing', `
OneSignal | onesignal.com os.tc`),
  ...listed('transactional', `
Tipimail | tipimail.com`),
  // Help desks
  ...listed('helpdesk', `
Zendesk | zendesk.com zdsys.com
Freshdesk | freshdesk.com freshemail.io freshservice.com freshworks.com freshchat.com
Intercom | intercom.io intercom.com intercom-mail.com intercom-mail.eu intercom-clicks.com intercom-attachments.com
Help Scout | helpscout.net helpscout.com
Front | frontapp.com frontapplication.com
Gorgias | gorgias.com gorgias.io gorgias.help
Kustomer | kustomerapp.com kustomer.com
Zoho Desk | zohodesk.com zohodesk.eu zohodesk.in desk.zoho.com zohosupport.com
HappyFox | happyfox.com
Groove | groovehq.com
Re:amaze | reamaze.com reamaze.io
Crisp | crisp.chat crisp.email crisp.help
LiveAgent | ladesk.com liveagent.com
Kayako | kayako.com
UserVoice | uservoice.com
Tawk.to | tawk.to
osTicket Cloud | supportsystem.com
PagerDuty | pagerduty.com`),
  // Surveys and reviews
  ...listed('survey', `
SurveyMonkey | surveymonkey.com surveymonkeyuser.com research.net
Qualtrics | qualtrics.com qualtrics-survey.com qemailserver.com qualtricsmailer.com
Medallia | medallia.com medallia.eu mindshareonline.com
Delighted | delighted.com delightedapp.com
Alchemer | alchemer.com surveygizmo.com alchemer.eu sgizmo.com
AskNicely | asknice.ly
InMoment | inmoment.com
Forsta (Confirmit) | confirmit.com forsta.com decipherinc.com
Trustpilot | trustpilot.com trustpilotmail.com
Bazaarvoice | bazaarvoice.com
Yotpo | yotpo.com
Feefo | feefo.com
Trusted Shops | trustedshops.com trustedshops.de
Reviews.io | reviews.io reviews.co.uk
Culture Amp | cultureamp.com cultureamp.net
Momentive GetFeedback | getfeedback.com`),
// Donations and petitions: where parties and charities lead their readers
  ...listed('fundraising', `
ActBlue | actblue.com
WinRed | winred.com
NGP VAN | ngpvan.com myngp.com everyaction.com
Action Network | actionnetwork.org
Blackbaud | blackbaud.com blackbaudhosting.com convio.net justgiving.com
Salsa | salsalabs.com salsalabs.org
Engaging Networks | e-activist.com
Donorbox | donorbox.org
Anedot | anedot.com
Classy | classy.org
NationBuilder | nationbuilder.com`),
  // Lists and groups
  ...listed('list', `
Google Groups | googlegroups.com
Groups.io | groups.io
Yahoo Groups | yahoogroups.com returns.groups.yahoo.com
LISTSERV | lsoft.com jiscmail.ac.uk
FreeLists | freelists.org
Mailman at python.org | mail.python.org
GNU lists | lists.gnu.org
Linux kernel lists | vger.kernel.org lists.linux.dev
IETF | ietf.org
W3C | w3.org
Apache lists | apache.org
SourceForge lists | lists.sourceforge.net
Debian lists | lists.debian.org
Fedora lists | lists.fedoraproject.org
Ubuntu lists | lists.ubuntu.com
Launchpad | lists.launchpad.net
OpenStack lists | lists.openstack.org lists.opendev.org
GovDelivery (Granicus) | govdelivery.com granicus.com
Simplelists | simplelists.com
Gaggle Mail | gaggle.email
Sympa at RENATER | groupes.renater.fr
Riseup lists | lists.riseup.net
Framalistes | framalistes.org framagroupes.org
Discourse | discoursemail.com discourse-cdn.com
Topica | topica.com
Lyris (Aurea) | lyris.net`),
];

/**
 * E-mail service providers by the domains seen in their bounce addresses, tracking links, unsubscribe links and
 * Message-IDs. A domain here that is not the sender's own means "sent through this provider", neither good nor bad.
 *
 * Shape: one `Mailer` per domain, written as families (title, kind, domains).
 *
 * Sources: the providers' documentation on DKIM, return-path and tracking domains; RFC 5321 (return path), RFC 2369 and
 * RFC 8058 (list and one-click unsubscribe headers) for where they show. Written from knowledge of these. Providers
 * that number domains without an end (Acoustic's mktNN.net, Marketo's mkto-….com) are here by their best-known ones.
 *
 * Matching: host suffix, on label boundaries.
 */
export const mailers: readonly Mailer[] = families.flatMap(({ title, kind, domains }) =>
  domains.map((domain) => ({ domain, title, kind })),
);
