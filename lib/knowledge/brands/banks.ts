import { type Brand, listed } from './brand.ts';

/**
 * Banks, brokers and supervisors, by region.
 *
 * Sources: the banks' own sites and fraud pages, national bank registers, and the yearly lists of most impersonated
 * brands (APWG, Check Point, Hornetsecurity/Vade, Cloudflare) for the choice. Savings-bank and co-operative groups
 * (Sparkasse, Volksbank, Crédit Agricole, Crédit Mutuel) have hundreds of members with domains of their own: only the
 * groups' and the largest members' are here.
 *
 * Matched as `brands` in ../brands.ts says.
 */
export const bankBrands: readonly Brand[] = [
  // United States
  ...listed(
    'bank',
    `
Bank of America, BofA, BankofAmerica | bankofamerica.com bofa.com bofaml.com bofasecurities.com bac.com ml.com mbna.com bankofamericamerrilllynch.com bac-assets.com
Merrill Lynch, Merrill Edge | ml.com merrilledge.com merrill.com mymerrill.com bankofamerica.com
*Chase | chase.com chase.co.uk jpmorganchase.com jpmorgan.com chasepaymentech.com
J.P. Morgan, JPMorgan, JPMorgan Chase, JP Morgan, Chase Bank | jpmorgan.com jpmorganchase.com chase.com jpmchase.com
Wells Fargo, WellsFargo | wellsfargo.com wf.com wellsfargoadvisors.com wellsfargomedia.com wellsfargorewards.com wellsfargoemail.com
Citi, Citibank, Citigroup | citi.com citibank.com citigroup.com citicards.com citibankonline.com citibank.co.in citi.co.in citibank.com.sg citibank.com.hk citibank.com.au accountonline.com
U.S. Bank, US Bank, USBank | usbank.com usbankmail.com usbancorp.com elavon.com
PNC Bank, PNC | pnc.com pncbank.com
Capital One, CapitalOne | capitalone.com capitalone.co.uk capitalone.ca capitaloneshopping.com
Truist, SunTrust, BB&T | truist.com suntrust.com bbt.com
KeyBank | key.com keybank.com
Regions Bank | regions.com regionsbank.com
Fifth Third Bank, Fifth Third | 53.com
Huntington Bank, Huntington National Bank | huntington.com
Citizens Bank | citizensbank.com citizensbankonline.com
M&T Bank | mtb.com mandtbank.com
*Ally Bank, Ally | ally.com
Navy Federal Credit Union, Navy Federal, NFCU | navyfederal.org
USAA | usaa.com
Charles Schwab, Schwab | schwab.com aboutschwab.com schwabcdn.com schwabplan.com tdameritrade.com
*Fidelity Investments, Fidelity | fidelity.com fidelity.co.uk fidelity.ca fmr.com fidelityinvestments.com netbenefits.com 401k.com fidelityrewards.com
*Vanguard | vanguard.com vanguard.co.uk vanguardinvestor.co.uk vanguard.com.au
E*TRADE, E-Trade | etrade.com etrade.net morganstanley.com
Morgan Stanley | morganstanley.com ms.com morganstanleyclientserv.com
Goldman Sachs, Marcus by Goldman Sachs | goldmansachs.com gs.com marcus.com marcus.co.uk
*Robinhood | robinhood.com robinhood.net
Synchrony Bank, Synchrony | synchrony.com synchronybank.com syf.com mysynchrony.com synchronyfinancial.com synchronycredit.com
*Chime | chime.com chimebank.com
BMO, Bank of Montreal, BMO Harris | bmo.com bmoharris.com bmonesbittburns.com bmoinvestorline.com`,
  ),
  // Canada
  ...listed(
    'bank',
    `
RBC, RBC Royal Bank, Royal Bank of Canada | rbc.com rbcroyalbank.com royalbank.com rbcbank.com rbcinsurance.com rbcdirectinvesting.com rbcwealthmanagement.com rbcwm.com
TD Bank, TD Canada Trust, TD Ameritrade | td.com tdbank.com tdcanadatrust.com tdameritrade.com tdsecurities.com tdbanknorth.com tdbankcorp.com
Scotiabank | scotiabank.com scotiaonline.com scotiabank.com.mx scotiabankchile.cl scotiabank.com.pe scotiabankcolpatria.com
CIBC | cibc.com cibc.ca cibc.us cibcfcib.com
National Bank of Canada, Banque Nationale du Canada | nbc.ca bnc.ca
Desjardins | desjardins.com desjardins.ca desjardinsassurancesgenerales.com
Tangerine Bank | tangerine.ca`,
  ),
  // United Kingdom and Ireland
  ...listed(
    'bank',
    `
Barclays, Barclaycard | barclays.com barclays.co.uk barclaycard.co.uk barclaycardus.com barclaycard.com barclaysus.com barclays.net barclays.in home.barclays barclayscorporate.com
Lloyds Bank, Lloyds, Lloyds TSB | lloydsbank.com lloydsbank.co.uk lloydstsb.com lloydsbankinggroup.com lloydstsb.co.uk lloydsbankcommercial.com
*Halifax | halifax.co.uk halifax-online.co.uk halifaxshare.com
NatWest | natwest.com natwestgroup.com nwolb.com natwestinternational.com natwestmarkets.com
Royal Bank of Scotland, RBS | rbs.co.uk rbs.com rbsdigital.com natwestgroup.com
*Nationwide Building Society, Nationwide | nationwide.co.uk nationwide-communications.co.uk nationwideintermediary.co.uk
TSB Bank, TSB | tsb.co.uk
HSBC | hsbc.com hsbc.co.uk hsbc.com.hk hsbc.com.au hsbc.ca hsbc.fr hsbc.de hsbc.com.mx hsbc.com.sg hsbc.com.my hsbc.co.in hsbc.ae hsbc.com.cn hsbc.com.tw hsbcnet.com hsbcib.com hsbc.com.tr hsbc.bm firstdirect.com hsbcprivatebank.com hsbcinnovationbanking.com
*first direct | firstdirect.com hsbc.co.uk
Monzo | monzo.com monzo.me
Starling Bank | starlingbank.com
Virgin Money | virginmoney.com virginmoney.com.au virginmoneyukplc.com
Allied Irish Banks, AIB | aib.ie aib.com aibgb.co.uk aibni.co.uk
Bank of Ireland | bankofireland.com boi.com bankofirelanduk.com boi-bol.com 365online.com`,
  ),
  // Australia, New Zealand
  ...listed(
    'bank',
    `
CommBank, Commonwealth Bank, NetBank | commbank.com.au cba.com.au netbank.com.au
Westpac | westpac.com.au westpac.co.nz westpacgroup.com.au
*National Australia Bank, NAB | nab.com.au ubank.com.au
ANZ, ANZ Bank | anz.com anz.com.au anz.co.nz
St.George Bank, St George Bank | stgeorge.com.au
Macquarie Bank, Macquarie | macquarie.com macquarie.com.au
Suncorp | suncorp.com.au suncorpbank.com.au
ASB Bank | asb.co.nz
BNZ, Bank of New Zealand | bnz.co.nz`,
  ),
  // Germany, Austria, Switzerland
  ...listed(
    'bank',
    `
Sparkasse, Sparkassen | sparkasse.de sparkasse.at dsgv.de berliner-sparkasse.de haspa.de sskm.de sparkasse-koelnbonn.de frankfurter-sparkasse.de starmoney.de deka.de ksk-koeln.de sskduesseldorf.de sparkasse-hannover.de naspa.de ostsaechsische-sparkasse-dresden.de bw-bank.de
Volksbank, Volksbanken Raiffeisenbanken, VR Bank, VR-Bank | vr.de volksbank.at berliner-volksbank.de bvr.de dzbank.de atruvia.de fiducia.de vr-networld.de
Deutsche Bank | db.com deutsche-bank.de deutschebank.com deutsche-bank.com deutschebank.be deutsche-bank.es deutsche-bank.it
Commerzbank | commerzbank.de commerzbank.com
Postbank | postbank.de
Deutsche Kreditbank, DKB | dkb.de
comdirect | comdirect.de
N26 | n26.com
HypoVereinsbank | hypovereinsbank.de hvb.de unicredit.de
TARGOBANK | targobank.de targobank.com
Santander, Banco Santander | santander.com santander.co.uk santander.es santander.de santander.pl santander.com.br santander.com.mx santander.cl santander.com.ar santander.pt santanderbank.com santanderconsumerusa.com santanderconsumer.es bancosantander.es gruposantander.com santanderconsumer.de openbank.es openbank.com gruposantander.es
Erste Bank, Česká spořitelna | erstebank.at sparkasse.at erstegroup.com csas.cz erstebank.hu erstebank.hr slsp.sk bcr.ro george-labs.com
Raiffeisen, Raiffeisenbank | raiffeisen.at raiffeisen.ch rbinternational.com raiffeisenbank.at rb.cz raiffeisen.hu raiffeisen.ro raiffeisen.ru rba.hr raiffeisenbank.rs elba.at
Bank Austria | bankaustria.at
BAWAG | bawag.at bawagpsk.com bawaggroup.com easybank.at
UBS, Credit Suisse | ubs.com credit-suisse.com credit-suisse.ch
PostFinance | postfinance.ch
Zürcher Kantonalbank, ZKB | zkb.ch`,
  ),
  // France
  ...listed(
    'bank',
    `
BNP Paribas, BNP | bnpparibas.com bnpparibas.net bnpparibas.fr mabanque.bnpparibas group.bnpparibas bnpparibasfortis.be hellobank.fr hellobank.be hellobank.de hellobank.it bnl.it fortis.be cetelem.fr
Société Générale, Societe Generale | societegenerale.fr societegenerale.com sg.fr socgen.com sgcib.com
Crédit Agricole, Credit Agricole | credit-agricole.fr credit-agricole.com ca-paris.fr ca-centrest.fr credit-agricole.it ca-cib.com credit-agricole.pl ca-nord-est.fr ca-alpesprovence.fr
Crédit Mutuel, Credit Mutuel | creditmutuel.fr creditmutuel.com cmb.fr arkea.com cmso.com
CIC Banque | cic.fr
LCL Banque, Crédit Lyonnais | lcl.fr lcl.com
Caisse d'Epargne, Caisse d'Épargne | caisse-epargne.fr groupebpce.com groupebpce.fr bpce.fr
Banque Populaire | banquepopulaire.fr groupebpce.com groupebpce.fr bpce.fr
La Banque Postale | labanquepostale.fr labanquepostale.com
BoursoBank, Boursorama | boursobank.com boursorama.com boursorama.fr boursorama-banque.com`,
  ),
  // Spain, Portugal
  ...listed(
    'bank',
    `
BBVA | bbva.com bbva.es bbva.mx bbva.com.ar bbva.pe bbva.com.co bbva.it bbvanetcash.com bancomer.com
CaixaBank, La Caixa | caixabank.es caixabank.com lacaixa.es caixabankpc.com imagin.com bancobpi.pt
Banco Sabadell, Banc Sabadell | bancsabadell.com bancosabadell.com grupbancsabadell.com
Bankinter | bankinter.com bankinter.es evobanco.com
Caixa Geral de Depósitos | cgd.pt
Millennium bcp, MillenniumBCP | millenniumbcp.pt bankmillennium.pl activobank.pt`,
  ),
  // Italy, Greece
  ...listed(
    'bank',
    `
Intesa Sanpaolo, Intesa San Paolo | intesasanpaolo.com intesasanpaolo.it isybank.com fideuram.it intesasanpaoloprivatebanking.it
UniCredit | unicredit.it unicredit.eu unicreditgroup.eu unicredit.de unicreditbank.cz unicredit.ro unicreditbulbank.bg
FinecoBank, Fineco | finecobank.com fineco.it
National Bank of Greece | nbg.gr`,
  ),
  // Netherlands, Belgium, Nordics
  ...listed(
    'bank',
    `
*ING, ING-DiBa, ING Bank | ing.com ing.nl ing.de ing.be ing-diba.de ing.es ingdirect.es ing.it ing.com.au ing.pl ingbank.pl ing.ro ing.com.tr ing.lu ingdirect.it ingwb.com
Rabobank | rabobank.nl rabobank.com rabobank.be rabobank.com.au rabodirect.com
ABN AMRO | abnamro.nl abnamro.com abnamroprivatebanking.com icscards.nl
ICS Cards, International Card Services | icscards.nl
SNS Bank | snsbank.nl sns.nl asnbank.nl regiobank.nl devolksbank.nl
bunq | bunq.com
KBC, KBC Bank | kbc.be kbc.com kbc.ie csob.cz cbc.be k-h.hu
Belfius | belfius.be belfius.com
Nordea | nordea.com nordea.se nordea.fi nordea.dk nordea.no
Danske Bank | danskebank.com danskebank.dk danskebank.se danskebank.no danskebank.fi danskebank.co.uk
*SEB Bank, SEB | seb.se sebgroup.com seb.ee seb.lv seb.lt
Swedbank | swedbank.se swedbank.com swedbank.ee swedbank.lv swedbank.lt
Handelsbanken | handelsbanken.se handelsbanken.com handelsbanken.co.uk handelsbanken.no
DNB Bank | dnb.no`,
  ),
  // Central and Eastern Europe, Türkiye, Russia, Israel
  ...listed(
    'bank',
    `
PKO BP, PKO Bank Polski | pkobp.pl ipko.pl inteligo.pl
mBank | mbank.pl mbank.cz mbank.sk
ČSOB, CSOB | csob.cz csob.sk
OTP Bank | otpbank.hu otpbanka.hr otpgroup.info
Garanti BBVA, Garanti Bankası | garantibbva.com.tr garanti.com.tr
Ziraat Bankası | ziraatbank.com.tr
Sberbank, Сбербанк | sberbank.ru sber.ru sberbank.com
Tinkoff, Т-Банк, Тинькофф | tbank.ru tinkoff.ru
VTB, ВТБ | vtb.ru vtb.com
Alfa-Bank, Альфа-Банк | alfabank.ru alfabank.com
PrivatBank, ПриватБанк | privatbank.ua pb.ua`,
  ),
  // India
  ...listed(
    'bank',
    `
State Bank of India, SBI | sbi.co.in onlinesbi.sbi onlinesbi.com bank.sbi sbi.bank.in sbicard.com yonobusiness.sbi
HDFC Bank, HDFC | hdfcbank.com hdfcbank.net hdfc.com hdfc.bank.in hdfclife.com hdfcergo.com hdfcfund.com
ICICI Bank, ICICI | icicibank.com icici.bank.in icicidirect.com icicilombard.com iciciprulife.com icicisecurities.com
Axis Bank | axisbank.com axis.bank.in axisbank.co.in
Kotak Mahindra, Kotak | kotak.com kotak.bank.in kotaksecurities.com
Punjab National Bank, PNB | pnbindia.in netpnb.com pnb.bank.in pnb.co.in
Bank of Baroda | bankofbaroda.in bankofbaroda.com bankofbaroda.co.in bankofbaroda.bank.in bobibanking.com
Reserve Bank of India | rbi.org.in`,
  ),
  // Latin America
  ...listed(
    'bank',
    `
Itaú, Itau, Itaú Unibanco | itau.com.br itau.com itau.cl itau.com.uy itau.com.py itau-unibanco.com.br iti.itau
Bradesco | bradesco.com.br banco.bradesco bradescoseguros.com.br bradescard.com.br next.me infobradesco.com.br
Banco do Brasil | bb.com.br bancodobrasil.com.br
Caixa Econômica Federal, Caixa Economica Federal | caixa.gov.br
Nubank, Nu Bank | nubank.com.br nu.com.mx nu.com.co
Banorte | banorte.com
Banamex, Citibanamex | banamex.com citibanamex.com
Banco Galicia | galicia.ar bancogalicia.com.ar bancogalicia.com
BancoEstado | bancoestado.cl
Banco de Chile | bancochile.cl bancochile.com
Bancolombia | bancolombia.com bancolombia.com.co grupobancolombia.com grupobancolombia.com.co nequi.com.co`,
  ),
  // Japan
  ...listed(
    'bank',
    `
MUFG, 三菱UFJ銀行, Mitsubishi UFJ | mufg.jp
SMBC, Sumitomo Mitsui, 三井住友銀行 | smbc.co.jp smbcgroup.com smbc-card.com smfg.co.jp
*Mizuho, みずほ銀行 | mizuhobank.co.jp mizuho-fg.co.jp mizuhobank.com mizuhogroup.com mizuho-sc.com
Japan Post Bank, ゆうちょ銀行 | japanpost.jp
Rakuten Bank, 楽天銀行 | rakuten-bank.co.jp rakuten.co.jp
SBI Securities, SBI証券, 住信SBIネット銀行 | sbisec.co.jp netbk.co.jp sbigroup.co.jp sbishinseibank.co.jp
Rakuten Securities, 楽天証券 | rakuten-sec.co.jp rakuten.co.jp`,
  ),
  // China, Hong Kong, Korea, South East Asia
  ...listed(
    'bank',
    `
DBS Bank, POSB | dbs.com dbs.com.sg dbs.com.hk posb.com.sg
OCBC | ocbc.com ocbc.com.my ocbc.com.hk ocbc.id
UOB, United Overseas Bank | uob.com.sg uobgroup.com uob.com.my uob.co.th
Standard Chartered | sc.com standardchartered.com
Maybank | maybank.com maybank2u.com.my maybank.com.my maybank2u.com
Kasikornbank, KBank | kasikornbank.com
Bank Central Asia, KlikBCA | bca.co.id klikbca.com`,
  ),
  // Africa, Gulf
  ...listed(
    'bank',
    `
Standard Bank | standardbank.co.za standardbank.com standardbankgroup.com stanbicbank.com
First National Bank, FNB | fnb.co.za firstrand.co.za
Absa | absa.co.za absa.africa
Nedbank | nedbank.co.za
Capitec | capitecbank.co.za
GTBank, Guaranty Trust Bank | gtbank.com gtcoplc.com
Emirates NBD | emiratesnbd.com`,
  ),
  // International
  ...listed(
    'bank',
    `
World Bank | worldbank.org ifc.org
International Monetary Fund | imf.org
European Central Bank | europa.eu
FDIC | fdic.gov`,
  ),
];
