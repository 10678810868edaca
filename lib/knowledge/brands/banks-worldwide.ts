import { type Brand, listed } from './brand.ts';

/**
 * Banks and brokers known in a country or two, beside those in banks.ts.
 *
 * Sources: each one's own site and its pages on false messages; national registers of banks (ECB list of supervised
 * institutions https://www.bankingsupervision.europa.eu/framework/supervised-banks/, FDIC BankFind
 * https://banks.data.fdic.gov/bankfind-suite/, RBI, BACEN, SARB), the Universal Postal Union's list of operators
 * https://www.upu.int/en/universal-postal-union/about-upu/member-countries, warnings of consumer centres
 * (https://www.verbraucherzentrale.de, https://www.cybermalveillance.gouv.fr, https://www.scamwatch.gov.au) for the choice.
 * Written from knowledge of these.
 */
export const worldwideBankBrands: readonly Brand[] = [
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
];
