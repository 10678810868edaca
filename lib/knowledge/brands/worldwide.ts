import type { Brand, BrandKind } from './brand.ts';

/**
 * Names known in a country or two, which the tables by sector leave out. One a line: `Name, other name | domain domain`;
 * a `*` before it says that the name is an ordinary word as well.
 *
 * Sources: each one's own site and its pages on false messages; national registers of banks (ECB list of supervised
 * institutions https://www.bankingsupervision.europa.eu/framework/supervised-banks/, FDIC BankFind
 * https://banks.data.fdic.gov/bankfind-suite/, RBI, BACEN, SARB), the Universal Postal Union's list of operators
 * https://www.upu.int/en/universal-postal-union/about-upu/member-countries, warnings of consumer centres
 * (https://www.verbraucherzentrale.de, https://www.cybermalveillance.gouv.fr, https://www.scamwatch.gov.au) for the choice.
 * Written from knowledge of these.
 */
function listed(kind: BrandKind, table: string): Brand[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [names = '', domains = ''] = line.replace(/^\s*\*/, '').split('|');
      const all = names.split(',').map((name) => name.trim());
      const id = `${(all[0] ?? '')
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')}-${kind}`;
      return {
        id,
        names: all,
        domains: domains.trim().split(/\s+/),
        kind,
        ...(/^\s*\*/.test(line) ? { ordinaryWord: true as const } : {}),
      };
    });
}

export const worldwideBrands: readonly Brand[] = [
  ...listed(
    'bank',
    `
Bank of Scotland | bankofscotland.co.uk
Metro Bank | metrobankonline.co.uk
Co-operative Bank | co-operativebank.co.uk
Tesco Bank | tescobank.com
Hargreaves Lansdown | hl.co.uk
AJ Bell | ajbell.co.uk
Trading 212 | trading212.com
Permanent TSB | permanenttsb.ie
Ulster Bank | ulsterbank.ie ulsterbank.co.uk
Bendigo Bank | bendigobank.com.au bendigoadelaide.com.au
Bank of Queensland | boq.com.au
Bankwest | bankwest.com.au
Kiwibank | kiwibank.co.nz
norisbank | norisbank.de
Consorsbank | consorsbank.de
Trade Republic | traderepublic.com
apoBank | apobank.de
Swissquote | swissquote.com swissquote.ch
Viseca | viseca.ch one-digitalservice.ch
Cornèrcard, Cornercard | cornercard.ch
Monte dei Paschi, Banca MPS | mps.it gruppomps.it
Banco BPM | bancobpm.it
BPER Banca | bper.it
Banca Mediolanum | bancamediolanum.it mediolanum.it
Credem Banca | credem.it
Banca Sella | sella.it
ABANCA | abanca.com
Unicaja | unicajabanco.es unicaja.es
Ibercaja | ibercaja.es
Kutxabank | kutxabank.es
Cajamar | cajamar.es
novobanco, Novo Banco | novobanco.pt
Banco Montepio | bancomontepio.pt montepio.pt
Fortuneo | fortuneo.fr
Cofidis | cofidis.fr cofidis.com cofidis.es cofidis.pt
Compte Nickel | nickel.eu compte-nickel.fr
Qonto | qonto.com
Argenta | argenta.be argenta.eu
Crelan | crelan.be
Beobank | beobank.be
Triodos | triodos.nl triodos.com triodos.co.uk triodos.es
ASN Bank | asnbank.nl
Knab | knab.nl
DEGIRO | degiro.com degiro.nl degiro.de degiro.fr degiro.es degiro.it
Alpha Bank | alpha.gr
Eurobank | eurobank.gr
Piraeus Bank | piraeusbank.gr
Bank of Cyprus | bankofcyprus.com
Komerční banka | kb.cz
Moneta Money Bank | moneta.cz
Air Bank | airbank.cz
Fio banka | fio.cz fio.sk
Tatra banka | tatrabanka.sk
VÚB banka | vub.sk
Bank Pekao | pekao.com.pl
Alior Bank | aliorbank.pl
Bank Millennium | bankmillennium.pl
Banca Transilvania | bancatransilvania.ro
DSK Bank | dskbank.bg
K&H Bank | kh.hu
Luminor | luminor.ee luminor.lv luminor.lt
LHV | lhv.ee
SpareBank 1 | sparebank1.no
Länsförsäkringar | lansforsakringar.se
Jyske Bank | jyskebank.dk
Nykredit | nykredit.dk
Osuuspankki, OP Ryhmä | op.fi
S-Pankki | s-pankki.fi
Landsbankinn | landsbankinn.is
Akbank | akbank.com
İş Bankası, Isbank | isbank.com.tr
Yapı Kredi | yapikredi.com.tr
VakıfBank | vakifbank.com.tr
Halkbank | halkbank.com.tr
Bank Mandiri | bankmandiri.co.id
Bank Rakyat Indonesia | bri.co.id
CIMB | cimb.com cimbniaga.co.id cimbclicks.com.my
Public Bank Berhad | publicbank.com.my pbebank.com publicbankgroup.com
Bangkok Bank | bangkokbank.com
Siam Commercial Bank | scb.co.th
Krungthai | krungthai.com
Vietcombank | vietcombank.com.vn
Techcombank | techcombank.com.vn techcombank.com
BDO Unibank | bdo.com.ph
Bank of the Philippine Islands | bpi.com.ph
Kookmin Bank | kbstar.com
Shinhan Bank | shinhan.com
Woori Bank | wooribank.com
ICBC | icbc.com.cn
Bank of China | boc.cn bankofchina.com bochk.com
China Construction Bank | ccb.com
China Merchants Bank | cmbchina.com
CTBC | ctbcbank.com
Cathay United Bank | cathaybk.com.tw
Hang Seng Bank | hangseng.com
Bank Leumi | leumi.co.il bankleumi.co.il
Bank Hapoalim | bankhapoalim.co.il
Al Rajhi Bank | alrajhibank.com.sa
Saudi National Bank | alahli.com
Qatar National Bank | qnb.com
First Abu Dhabi Bank | bankfab.com
ADCB | adcb.com
Mashreq | mashreq.com mashreqbank.com
Attijariwafa | attijariwafabank.com
Equity Bank | equitybankgroup.com equitybank.co.ke
Zenith Bank | zenithbank.com
Access Bank | accessbankplc.com
United Bank for Africa | ubagroup.com
FirstBank Nigeria | firstbanknigeria.com
Ecobank | ecobank.com
Davivienda | davivienda.com
Banco de Bogotá | bancodebogota.com bancodebogota.com.co
Nequi | nequi.com.co
Banco de Crédito del Perú | viabcp.com
*Interbank | interbank.pe
Banco Nación | bna.com.ar
Banco Macro | macro.com.ar
Banco Pichincha | pichincha.com
Banreservas | banreservas.com
BAC Credomatic | baccredomatic.com
Sicredi | sicredi.com.br
Sicoob | sicoob.com.br
Banco Inter | bancointer.com.br inter.co
C6 Bank | c6bank.com.br
BTG Pactual | btgpactual.com
SoFi | sofi.com
First Citizens Bank | firstcitizens.com
Comerica | comerica.com
Frost Bank | frostbank.com
PenFed | penfed.org
BECU | becu.org
Flagstar | flagstar.com
Webster Bank | websterbank.com websteronline.com
Zions Bank | zionsbank.com
Arvest | arvest.com
Green Dot | greendot.com
Netspend | netspend.com
Interactive Brokers | interactivebrokers.com ibkr.com
Webull | webull.com
Wealthsimple | wealthsimple.com
Questrade | questrade.com
EQ Bank | eqbank.ca
Simplii | simplii.com`,
  ),
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
