import { type Brand, listed } from './brand.ts';

/**
 * Platforms, hosting, devices, software subscriptions, e-signature, file sharing, HR and payroll, security vendors.
 *
 * Sources: the vendors' documentation on sender domains and allow lists (Microsoft 365 URLs and IP address ranges,
 * Google Workspace host allow list, Apple enterprise networks, Adobe, DocuSign, Dropbox, Atlassian, Zoom, Intuit and
 * others).
 *
 * Matched as `brands` in ../brands.ts says.
 */
export const technologyBrands: readonly Brand[] = [
  // Microsoft, Google, Apple, Amazon Web Services
  ...listed(
    'technology',
    `
Microsoft, Microsoft 365, Office 365, Office365, O365, OneDrive, SharePoint, Microsoft Teams, Microsoft Azure | microsoft.com microsoftonline.com microsoftonline-p.com microsoftonline-p.net microsoft365.com office.com office365.com office.net live.com live.net azure.com azure.net windows.com windows.net windowsupdate.com windowsazure.com sharepoint.com sharepointonline.com onedrive.com 1drv.com 1drv.ms aka.ms cloud.microsoft svc.ms sfx.ms msauth.net msftauth.net msauthimages.net msftauthimages.net msocdn.com msecnd.net s-microsoft.com microsoftemail.com microsoftstore.com bing.com skype.com yammer.com dynamics.com powerbi.com powerapps.com visualstudio.com xbox.com onenote.com
*Outlook, Hotmail | microsoft.com microsoftonline.com live.com office.com office365.com cloud.microsoft aka.ms
Skype | skype.com microsoft.com`,
  ),
  ...listed(
    'gaming',
    `
Xbox, Xbox Live | xbox.com xboxlive.com microsoft.com microsoftemail.com live.com`,
  ),
  ...listed(
    'technology',
    `
Google, Gmail, Google Drive, Google Workspace, G Suite, Google Play | google.com google.co.uk google.de google.fr google.it google.es google.nl google.be google.ch google.at google.pl google.pt google.ie google.se google.dk google.no google.fi google.cz google.ca google.com.au google.co.nz google.com.br google.com.mx google.com.ar google.co.in google.co.jp google.co.kr google.com.sg google.com.hk google.com.tw google.co.id google.co.za google.com.tr google.ru google.com.ua google.co.il google.ae fonts.googleapis.com gstatic.com googleusercontent.com ggpht.com google-analytics.com googleadservices.com googletagmanager.com googlevideo.com doubleclick.net goo.gl g.co gle.com gvt1.com android.com chrome.com chromium.org abc.xyz g.page blog.google about.google grow.google youtube.com c.gle`,
  ),
  ...listed(
    'streaming',
    `
YouTube | youtube.com youtu.be ytimg.com youtube-nocookie.com google.com`,
  ),
  ...listed(
    'technology',
    `
*Apple | apple.com mzstatic.com cdn-apple.com apple.co apple.news itunes.com appleid.com
iCloud, Apple ID, Apple Account, Apple Pay, App Store, iTunes | apple.com icloud-content.com cdn-apple.com mzstatic.com itunes.com apple-cloudkit.com
Amazon Web Services, AWS | amazon.com amazonaws.com awsstatic.com aws.dev awsevents.com`,
  ),
  // Mail, hosting, domains
  ...listed(
    'technology',
    `
Yahoo, Yahoo Mail | yahooinc.com yahoo-inc.com yahoogroups.com yahoo.net yimg.com oath.com verizonmedia.com
AOL, AOL Mail | aol.net yahooinc.com teamaol.com
GoDaddy | godaddy.com secureserver.net wsimg.com
Namecheap | namecheap.com privateemail.com registrar-servers.com
IONOS, 1&1, 1und1 | ionos.com ionos.de ionos.co.uk ionos.fr ionos.es ionos.it ionos.ca ionos.at 1and1.com 1und1.de 1and1.co.uk 1and1.fr 1and1.es
STRATO | strato.de strato.com strato.nl strato.es strato.se
OVH, OVHcloud | ovh.com ovhcloud.com ovh.net ovh.ca ovh.us ovh.co.uk ovh.de ovh.es ovh.it kimsufi.com soyoustart.com
Hetzner | hetzner.com hetzner.de hetzner.cloud
Hostinger | hostinger.com hostinger.co.uk hostinger.com.br hostinger.fr hostinger.es
Bluehost | bluehost.com newfold.com
Network Solutions | networksolutions.com web.com register.com newfold.com
Aruba.it, Aruba PEC | aruba.it arubapec.it pec.it arubabusiness.it
Register.it | register.it
Cloudflare | cloudflare.com
DigitalOcean | digitalocean.com
*cPanel, Webmail cPanel | cpanel.net cpanel.com webpros.com
Zimbra | zimbra.com synacor.com
ICANN | icann.org iana.org`,
  ),
  // Devices and networks
  ...listed(
    'technology',
    `
Samsung | samsung.com samsung.de samsung.co.kr samsungusa.com samsungcloud.com samsungcard.com samsungapps.com
HP Inc, Hewlett-Packard, Hewlett Packard | hp.com hpe.com hpsmart.com hpinstantink.com
Dell | dell.com dellemc.com delltechnologies.com dell.co.uk
Lenovo | lenovo.com motorola.com
Huawei | huawei.com huaweicloud.com hicloud.com
Sony | sony.com sony.net sony.co.jp sony.co.uk sony.de sonymusic.com sonypictures.com playstation.com
Cisco, Webex, Cisco Webex | cisco.com webex.com duo.com duosecurity.com meraki.com umbrella.com opendns.com ciscospark.com
Xerox | xerox.com xerox.co.uk
*Canon | canon.com canon.co.uk canon.de canon.fr canon.co.jp canon-europe.com canon.jp
Epson | epson.com epson.eu epson.co.uk epson.de epson.co.jp
*Intel | intel.com intel.co.uk intel.de
*Oracle, NetSuite | oracle.com oraclecloud.com oracleemaildelivery.com netsuite.com oracle-mail.com oracleindustry.com
IBM | ibm.com ibmcloud.com
Ricoh | ricoh.com ricoh-usa.com ricoh.co.uk ricoh.de ricoh-europe.com ricoh.co.jp
Geek Squad | geeksquad.com bestbuy.com`,
  ),
  // Developer platforms
  ...listed(
    'technology',
    `
GitHub | github.com githubassets.com avatars.githubusercontent.com github.blog githubstatus.com
GitLab | gitlab.com gitlab.net`,
  ),
  ...listed(
    'software',
    `
Atlassian, Jira, Confluence, Bitbucket, Trello | atlassian.com atlassian.net bitbucket.org trello.com jira.com statuspage.io opsgenie.com opsgenie.net atl-paas.net atlassian.dev loom.com`,
  ),
  ...listed(
    'technology',
    `
npm registry, npmjs | npmjs.com npmjs.org
PyPI, Python Package Index | pypi.org python.org
*Docker, Docker Hub | docker.com docker.io
Stack Overflow | stackoverflow.com stackexchange.com stackoverflow.email
OpenAI, ChatGPT | openai.com chatgpt.com oaistatic.com sora.com
Anthropic | anthropic.com claude.ai claude.com`,
  ),
  ...listed(
    'software',
    `
WordPress, WordPress.com | wordpress.org wordpress.com automattic.com wp.com wp.me wordcamp.org jetpack.com woocommerce.com
Wix | wix.com wixpress.com wixstatic.com parastorage.com editorx.com
Squarespace | squarespace.com sqspcdn.com acuityscheduling.com sqsp.com
Mailchimp | mailchimp.com intuit.com mandrill.com chimpstatic.com
SendGrid, Twilio | sendgrid.com twilio.com`,
  ),
  // Productivity, e-signature, file sharing
  ...listed(
    'software',
    `
Adobe, Adobe Sign, Acrobat Sign, Creative Cloud | adobe.com adobesign.com echosign.com adobelogin.com adobe.io typekit.net typekit.com behance.net adobesystems.com frame.io adobedtm.com adobe.ly adobeprojectm.com
DocuSign | docusign.com docusign.net docusign.co.uk docusign.fr docusign.de docusign.ca docusign.com.au docusign.com.br docusign.jp
Dropbox, Dropbox Sign, HelloSign | dropbox.com dropboxmail.com dropboxusercontent.com dropboxapi.com dropboxstatic.com db.tt hellosign.com hellofax.com docsend.com getdropbox.com
Box.com, Box Sign | box.com box.net boxcdn.net boxcloud.com
WeTransfer | wetransfer.com we.tl wetransfer.net
ShareFile, Citrix | sharefile.com sharefile.eu citrix.com citrixdata.com cloud.com progress.com
MEGA.nz | mega.nz mega.io mega.co.nz
PandaDoc | pandadoc.com pandadoc.net
airSlate SignNow, signNow | signnow.com airslate.com pdffiller.com uslegalforms.com
*Zoom | zoom.us zoom.com zoomgov.com zoomus.cn
*Slack | slack.com slack-edge.com slackhq.com slack-msgs.com slackb.com
*Notion | notion.so notion.com makenotion.com
Evernote | evernote.com bendingspoons.com
monday.com | monday.com
Canva | canva.com canva.cn
Figma | figma.com
Calendly | calendly.com
Smartsheet | smartsheet.com
TeamViewer | teamviewer.com teamviewer.us
AnyDesk | anydesk.com
GoToMeeting, GoTo Meeting, LogMeIn | goto.com gotomeeting.com logmein.com gotowebinar.com logme.in gotoassist.com lastpass.com
eFax, MyFax | efax.com j2.com myfax.com consensus.com jfax.com metrofax.com`,
  ),
  // Business: accounting, HR, sales
  ...listed(
    'software',
    `
Intuit, QuickBooks, TurboTax | intuit.com quickbooks.com turbotax.com intuit.ca intuit.co.uk mint.com creditkarma.com mailchimp.com
Xero | xero.com
Sage Accounting, Sage Group, Sage Intacct | sage.com sage.co.uk sageone.com intacct.com sage.de sage.fr sageintacct.com
ADP | adp.com adp.ca adp.fr adp.de
*Workday | workday.com myworkday.com myworkdayjobs.com myworkdaysite.com
Paychex | paychex.com paychexflex.com
*Gusto | gusto.com
Paycom, Paylocity | paycom.com paycomonline.net paylocity.com
BambooHR | bamboohr.com
UKG, UKG Pro | ukg.com ultipro.com kronos.com kronos.net ultimatesoftware.com ukg.net
DATEV | datev.de datev.com datev-magazin.de
SAP SE, SAP Concur, SuccessFactors, SAP Ariba | sap.com concur.com concursolutions.com successfactors.com successfactors.eu ariba.com sapsf.com sapsf.eu ondemand.com sap.de
Salesforce | salesforce.com force.com salesforce.org tableau.com
HubSpot | hubspot.com hubspot.net hubspot.es hubspot.de hubspot.fr
ServiceNow | servicenow.com service-now.com
Zendesk | zendesk.com zdassets.com
Shopify | shopify.com shopifyemail.com shopifycdn.com shop.app shopifysvc.com
Expensify | expensify.com expensifymail.com
SurveyMonkey, Momentive | surveymonkey.com surveymonkey.co.uk momentive.ai research.net
*Indeed | indeed.com indeedemail.com indeed.co.uk`,
  ),
  // Security
  ...listed(
    'security',
    `
Norton, NortonLifeLock, Norton 360 | norton.com nortonlifelock.com lifelock.com symantec.com gendigital.com
McAfee | mcafee.com mcafeesecure.com
Avast | avast.com avast.ru gendigital.com avcdn.net
AVG Antivirus, AVG Technologies | avg.com avast.com gendigital.com
Bitdefender | bitdefender.com bitdefender.net bitdefender.de bitdefender.fr bitdefender.ro bitdefender.co.uk
Kaspersky | kaspersky.com kaspersky.ru kaspersky.de kaspersky.fr kaspersky.co.uk kaspersky.it kaspersky.es
ESET | eset.com eset.sk eset.de eset.co.uk eset.eu welivesecurity.com
Malwarebytes | malwarebytes.com malwarebytes.org threatdown.com
Trend Micro, TrendMicro | trendmicro.com trendmicro.co.jp trendmicro.eu trendmicro.de
Sophos | sophos.com sophos.de hitmanpro.com
CrowdStrike | crowdstrike.com
Palo Alto Networks | paloaltonetworks.com
Fortinet, FortiGate | fortinet.com forticloud.com fortiguard.com fortinet.net
Barracuda Networks | barracuda.com barracudanetworks.com cudasvc.com
Mimecast | mimecast.com mimecast.co.za mimecastprotect.com mimecast.co.uk
Proofpoint | proofpoint.com proofpoint.net proofpointessentials.com
Okta | okta.com okta-emea.com oktapreview.com oktacdn.com
LastPass | lastpass.com lastpass.eu logmein.com
1Password | 1password.com 1password.ca 1password.eu agilebits.com
Bitwarden | bitwarden.com bitwarden.eu bitwarden.net
NordVPN | nordvpn.com nordaccount.com nordsecurity.com nordpass.com nordcdn.com`,
  ),
];
