import { type Brand, listed } from './brand.ts';

/**
 * Names known in a country or two, which the tables by sector leave out.
 *
 * Sources: each one's own site and its pages on false messages; national registers of banks (ECB list of supervised
 * institutions https://www.bankingsupervision.europa.eu/framework/supervised-banks/, FDIC BankFind
 * https://banks.data.fdic.gov/bankfind-suite/, RBI, BACEN, SARB), the Universal Postal Union's list of operators
 * https://www.upu.int/en/universal-postal-union/about-upu/member-countries, warnings of consumer centres
 * (https://www.verbraucherzentrale.de, https://www.cybermalveillance.gouv.fr, https://www.scamwatch.gov.au) for the choice.
 * Written from knowledge of these.
 */
export const worldwideBrands: readonly Brand[] = [
  ...listed(
    'crypto',
    `
Upbit | upbit.com
Huobi, HTX Exchange | htx.com huobi.com
MEXC | mexc.com
Nexo | nexo.com nexo.io
SafePal | safepal.com
Tangem | tangem.com
Atomic Wallet | atomicwallet.io
Solflare | solflare.com
Bitpanda | bitpanda.com
CoinSpot | coinspot.com.au
Swyftx | swyftx.com
MoonPay | moonpay.com
WazirX | wazirx.com
CoinDCX | coindcx.com
PancakeSwap | pancakeswap.finance
Bit2Me | bit2me.com`,
  ),
  ...listed(
    'payment',
    `
GoCardless | gocardless.com
Mollie | mollie.com
Sezzle | sezzle.com
MB WAY | mbway.pt sibs.pt
GCash | gcash.com
Touch 'n Go | touchngo.com.my tngdigital.com.my
PicPay | picpay.com
M-PESA, Safaricom | safaricom.co.ke
Melio | meliopayments.com
Tipalti | tipalti.com
Coupa | coupa.com coupahost.com`,
  ),
  ...listed(
    'government',
    `
Deutsche Rentenversicherung | deutsche-rentenversicherung.de
Bundesagentur für Arbeit | arbeitsagentur.de
AOK | aok.de
Techniker Krankenkasse | tk.de
*Barmer | barmer.de
BaFin | bafin.de
UWV | uwv.nl
Försäkringskassan | forsakringskassan.se
Vero Skatt, Verohallinto | vero.fi
*Kela | kela.fi
e-Devlet | turkiye.gov.tr
Hasil, LHDN | hasil.gov.my
NZTA, Waka Kotahi | nzta.govt.nz
Dubai Police | dubaipolice.gov.ae
ASFINAG | asfinag.at
TxTag | txtag.org
Peach Pass | peachpass.com
Illinois Tollway, I-PASS | illinoistollway.com getipass.com`,
  ),
  ...listed(
    'telecom',
    `
Telenor | telenor.no telenor.se telenor.dk telenor.com
Tele2 | tele2.se tele2.com
*Elisa Oyj, Saunalahti | elisa.fi elisa.com
congstar | congstar.de
A1 Telekom | a1.net a1.group
Fastweb | fastweb.it
Yoigo | yoigo.com
MEO Portugal, Altice Portugal | meo.pt
Three UK | three.co.uk
giffgaff | giffgaff.com
Turkcell | turkcell.com.tr
Türk Telekom | turktelekom.com.tr
Globe Telecom | globe.com.ph
Singtel | singtel.com
StarHub | starhub.com
Vodacom | vodacom.co.za
Etisalat | etisalat.ae eand.com
Cricket Wireless | cricketwireless.com
Mint Mobile | mintmobile.com`,
  ),
  ...listed(
    'parcel',
    `
DB Schenker | dbschenker.com
MRW Mensajería | mrw.es
Nacex | nacex.es nacex.com
Relais Colis | relaiscolis.com
Colis Privé | colisprive.fr colisprive.com
J&T Express | jtexpress.com jtexpress.my jtexpress.sg
Ninja Van | ninjavan.co
SF Express | sf-express.com
Cainiao | cainiao.com
DTDC | dtdc.in dtdc.com
Estafeta | estafeta.com
Servientrega | servientrega.com
Correo Argentino | correoargentino.com.ar
Omniva | omniva.ee omniva.lv omniva.lt
Matkahuolto | matkahuolto.fi
Posti | posti.fi posti.com
Budbee | budbee.com
CDEK | cdek.ru
Sameday | sameday.ro
FAN Courier | fancourier.ro`,
  ),
  ...listed(
    'retail',
    `
Wayfair | wayfair.com wayfair.co.uk wayfair.de
Newegg | newegg.com
Sephora | sephora.com sephora.fr
*Argos | argos.co.uk
John Lewis | johnlewis.com johnlewis.co.uk
Asda | asda.com
Morrisons | morrisons.com
REWE | rewe.de
EDEKA | edeka.de
Rossmann | rossmann.de
Galaxus, digitec | galaxus.ch digitec.ch galaxus.de
Leroy Merlin | leroymerlin.fr leroymerlin.es leroymerlin.it
Auchan | auchan.fr
Cdiscount | cdiscount.com
Mercadona | mercadona.es
Esselunga | esselunga.it
Subito.it | subito.it
Coolblue | coolblue.nl coolblue.be coolblue.de
Magazine Luiza, Magalu | magazineluiza.com.br magalu.com
Falabella | falabella.com falabella.cl
Tokopedia | tokopedia.com
JB Hi-Fi | jbhifi.com.au
Takealot | takealot.com
Trendyol | trendyol.com
Hepsiburada | hepsiburada.com
Wildberries | wildberries.ru wb.ru
Coupang | coupang.com
Instacart | instacart.com
Deliveroo | deliveroo.co.uk deliveroo.com
Lieferando | lieferando.de takeaway.com
StubHub | stubhub.com`,
  ),
  ...listed(
    'travel',
    `
Trip.com | trip.com
trivago | trivago.com
eDreams | edreams.com edreams.es
Wizz Air | wizzair.com
Vueling | vueling.com
TAP Air Portugal | flytap.com
Finnair | finnair.com
Etihad | etihad.com
Cathay Pacific | cathaypacific.com
LATAM Airlines | latam.com
Avianca | avianca.com
JetBlue | jetblue.com
WestJet | westjet.com
Hyatt | hyatt.com
IHG Hotels | ihg.com
*Accor | accor.com
Hertz Rental | hertz.com
*Sixt | sixt.com sixt.de
FlixBus | flixbus.com flixbus.de
Eurostar | eurostar.com
Trainline | thetrainline.com
ÖBB, Österreichische Bundesbahnen | oebb.at
BlaBlaCar | blablacar.com blablacar.fr`,
  ),
  ...listed(
    'software',
    `
Asana | asana.com
ClickUp | clickup.com
Airtable | airtable.com
RingCentral | ringcentral.com
Vonage | vonage.com
Egnyte | egnyte.com
VMware | vmware.com broadcom.com
Autodesk | autodesk.com
*Procore | procore.com procoretech.com
FreshBooks | freshbooks.com
Rippling | rippling.com
Webflow | webflow.com
Netlify | netlify.com
Vercel | vercel.com
MongoDB | mongodb.com
Datadog | datadoghq.com datadoghq.eu
Roundcube | roundcube.net
Synology | synology.com
QNAP | qnap.com
Grammarly | grammarly.com
Glassdoor | glassdoor.com
StepStone | stepstone.de
Upwork | upwork.com
Fiverr | fiverr.com
ZipRecruiter | ziprecruiter.com`,
  ),
  ...listed(
    'security',
    `
Zscaler | zscaler.com
Duo Security | duosecurity.com duo.com
OneLogin | onelogin.com
KnowBe4 | knowbe4.com
Dashlane | dashlane.com
Keeper Security | keepersecurity.com
ExpressVPN | expressvpn.com
Surfshark | surfshark.com`,
  ),
  ...listed(
    'streaming',
    `
Crunchyroll | crunchyroll.com
Viaplay | viaplay.com viaplay.se viaplay.no
SiriusXM | siriusxm.com
Zattoo | zattoo.com`,
  ),
];
