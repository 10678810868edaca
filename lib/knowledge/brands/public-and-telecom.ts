import { type Brand, listed } from './brand.ts';

/**
 * Tax offices and other public bodies, telecoms, energy.
 *
 * Sources: the bodies' own sites and scam pages (IRS, HMRC, ATO, CRA, DGFiP, Agenzia delle Entrate and others), the
 * Public Suffix List for what is registrable under gov.uk, gouv.fr, gob.es and their like. A carrier's domain under
 * which its customers have mailboxes too (orange.fr, comcast.net) is in freemail.ts instead.
 *
 * Matched as `brands` in ../brands.ts says.
 */
export const publicAndTelecomBrands: readonly Brand[] = [
  // government, United States and Canada
  ...listed(
    'government',
    `
IRS, Internal Revenue Service | irs.gov treasury.gov eftps.gov eftps.com
Social Security Administration | ssa.gov socialsecurity.gov
*Medicare | medicare.gov cms.gov hhs.gov healthcare.gov servicesaustralia.gov.au
U.S. Department of the Treasury, US Treasury, Treasury Department | treasury.gov treasurydirect.gov irs.gov pay.gov
FBI, Federal Bureau of Investigation | fbi.gov ic3.gov justice.gov
Department of Homeland Security | dhs.gov cisa.gov cbp.gov uscis.gov tsa.gov ice.gov
USCIS, US Citizenship and Immigration | uscis.gov dhs.gov
U.S. Department of State, Diversity Visa | state.gov
Login.gov, ID.me | login.gov id.me
SAM.gov, System for Award Management | sam.gov gsa.gov
Federal Trade Commission | ftc.gov consumer.gov identitytheft.gov
Securities and Exchange Commission | sec.gov investor.gov
*DMV, Department of Motor Vehicles | ca.gov ny.gov virginia.gov flhsmv.gov txdmv.gov
Canada Revenue Agency, Agence du revenu du Canada | canada.ca cra-arc.gc.ca
Service Canada, Government of Canada | canada.ca servicecanada.gc.ca`,
  ),
  // government, United Kingdom and Ireland
  ...listed(
    'government',
    `
HMRC, HM Revenue & Customs, HM Revenue and Customs | hmrc.gov.uk www.gov.uk tax.service.gov.uk notifications.service.gov.uk
GOV.UK, GOV.UK One Login | www.gov.uk account.gov.uk notifications.service.gov.uk cabinetoffice.gov.uk dwp.gov.uk
DVLA, Driver and Vehicle Licensing Agency | dvla.gov.uk www.gov.uk notifications.service.gov.uk vehicle-operator-licensing.service.gov.uk
NHS, National Health Service | www.nhs.uk nhsbsa.nhs.uk nhs.net england.nhs.uk
TV Licensing | tvlicensing.co.uk
Companies House | companieshouse.gov.uk company-information.service.gov.uk www.gov.uk
Irish Revenue Commissioners, Revenue Commissioners | revenue.ie ros.ie www.gov.ie mygovid.ie`,
  ),
  // government, Europe
  ...listed(
    'government',
    `
impots.gouv.fr, Direction générale des Finances publiques, DGFiP | impots.gouv.fr finances.gouv.fr
Ameli, Assurance Maladie, l'Assurance Maladie, Carte Vitale | ameli.fr assurance-maladie.fr cnamts.fr sesam-vitale.fr
Caisse d'allocations familiales, Allocations familiales | caf.fr cnaf.fr
ANTAI, amendes.gouv.fr | antai.gouv.fr amendes.gouv.fr
service-public.fr, FranceConnect | service-public.fr service-public.gouv.fr franceconnect.gouv.fr france-identite.gouv.fr
France Travail, Pôle emploi, Pole emploi | francetravail.fr pole-emploi.fr
Mon Compte Formation | moncompteformation.gouv.fr caissedesdepots.fr
URSSAF | urssaf.fr
ELSTER, Finanzamt, Bundeszentralamt für Steuern | elster.de bzst.de bundesfinanzministerium.de bund.de
Bundeszollverwaltung, Generalzolldirektion | zoll.de bund.de
Rundfunkbeitrag, Beitragsservice | rundfunkbeitrag.de
FinanzOnline, Bundesministerium für Finanzen | bmf.gv.at oesterreich.gv.at
Agencia Tributaria, AEAT | agenciatributaria.gob.es agenciatributaria.es aeat.es
Seguridad Social | seg-social.es seg-social.gob.es
Dirección General de Tráfico | dgt.es dgt.gob.es
Agenzia delle Entrate | agenziaentrate.gov.it agenziaentrate.it agenziaentrateriscossione.gov.it
INPS | inps.it
PagoPA | pagopa.it pagopa.gov.it
Belastingdienst | belastingdienst.nl toeslagen.nl
DigiD, MijnOverheid | digid.nl overheid.nl logius.nl
CJIB, Centraal Justitieel Incassobureau | cjib.nl
FOD Financiën, SPF Finances, itsme | fgov.be belgium.be itsme.be itsme-id.com
Skatteverket | skatteverket.se
Skattestyrelsen, borger.dk, MitID | skat.dk borger.dk mitid.dk sktst.dk e-boks.dk e-boks.com
Skatteetaten, Altinn | skatteetaten.no altinn.no
Urząd Skarbowy, Krajowa Administracja Skarbowa, ePUAP | podatki.gov.pl mf.gov.pl www.gov.pl epuap.gov.pl biznes.gov.pl
ZUS, Zakład Ubezpieczeń Społecznych | zus.pl
Portal das Finanças, Autoridade Tributária | portaldasfinancas.gov.pt at.gov.pt
Gosuslugi, Госуслуги | gosuslugi.ru
European Commission, EUIPO, Europol | europa.eu
INTERPOL | interpol.int
European Patent Office | epo.org`,
  ),
  // government, the rest of the world
  ...listed(
    'government',
    `
Australian Taxation Office, myGov | ato.gov.au my.gov.au mygov.au servicesaustralia.gov.au
Services Australia, Centrelink | servicesaustralia.gov.au my.gov.au mygov.au humanservices.gov.au
Inland Revenue Department New Zealand, IRD New Zealand | ird.govt.nz
Income Tax Department, Aadhaar, UIDAI, EPFO | incometax.gov.in incometaxindiaefiling.gov.in incometaxindia.gov.in uidai.gov.in epfindia.gov.in tdscpc.gov.in insight.gov.in
South African Revenue Service, SARS eFiling | sars.gov.za sarsefiling.co.za
Singpass, IRAS | singpass.gov.sg iras.gov.sg tech.gov.sg www.gov.sg
National Tax Agency, 国税庁, e-Tax | nta.go.jp
Receita Federal, gov.br | fazenda.gov.br www.gov.br acesso.gov.br economia.gov.br rfb.gov.br
Servicio de Administración Tributaria | sat.gob.mx
AFIP, ARCA Argentina | afip.gob.ar afip.gov.ar arca.gob.ar
*DIAN | dian.gov.co
Servicio de Impuestos Internos | sii.cl
SUNAT | sunat.gob.pe
World Health Organization, World Health Organisation | who.int
United Nations | un.org undp.org unicef.org unhcr.org`,
  ),
  // telecom
  ...listed(
    'telecom',
    `
AT&T | att.com att-mail.com directv.com cricketwireless.com firstnet.com
Verizon | verizon.com verizonwireless.com vzw.com verizonbusiness.com vtext.com
T-Mobile | t-mobile.com t-mobile.nl t-mobile.pl t-mobile.cz t-mobile.at sprint.com metrobyt-mobile.com telekom.de tmobile.com
Xfinity, Comcast | xfinity.com comcast.com comcastbusiness.com
*Spectrum | spectrum.com spectrum.net charter.com spectrumemails.com twc.com
Cox Communications | cox.com coxbusiness.com
CenturyLink | centurylink.com lumen.com quantumfiber.com
Vodafone | vodafone.com vodafone.de vodafone.co.uk vodafone.it vodafone.es vodafone.nl vodafone.pt vodafone.ie vodafone.com.au vodafone.com.tr vodafone.gr vodafone.ro vodafone.cz vodafone.hu vodafone.in vodafone.co.nz kabeldeutschland.de unitymedia.de vodafoneziggo.com vodafone.com.eg vodafone.al
O2 UK, O2 Germany, O2 Deutschland, Telefónica Germany | o2.co.uk o2online.de o2.de o2.cz telefonica.de o2.com virginmediao2.co.uk
EE Limited, EE Mobile | ee.co.uk bt.com
BT Group, British Telecom, BT Broadband | bt.com btplc.com openreach.co.uk
TalkTalk | talktalk.co.uk talktalkgroup.com talktalkbusiness.co.uk
Virgin Media | virginmedia.com virginmedia.co.uk virginmedia.ie virginmediao2.co.uk virginmediabusiness.co.uk
*Orange | orange.com orange-business.com sosh.fr orange.es orange.pl orange.be orange.ro orange.sk orange.lu orange.md orangebank.fr orange-ftgroup.com
SFR | sfr.com red-by-sfr.fr redbysfr.fr altice.fr sfrbusiness.fr sfr-business.fr
Bouygues Telecom | bouyguestelecom.fr bouygues-telecom.com bouyguestelecom.com bouygues.com
Free Mobile, Freebox | iliad.fr scaleway.com freepro.com free-mobile.fr
*Deutsche Telekom, Telekom Deutschland, Telekom | telekom.de telekom.com t-systems.com t-mobile.de congstar.de telekom.hu telekom.sk magentacloud.de
Movistar, Telefónica, Telefonica | movistar.es movistar.com movistar.com.ar movistar.cl movistar.com.mx movistar.co movistar.com.co movistar.com.pe telefonica.com telefonica.es movistar.com.ec
*TIM, Telecom Italia | tim.it telecomitalia.it tim.com.br gruppotim.it timbusiness.it
WindTre, Wind Tre | windtre.it wind.it windtregroup.it tre.it
KPN | kpn.com kpn.nl
Ziggo | ziggo.nl vodafoneziggo.com ziggozakelijk.nl
Proximus | proximus.be proximus.com scarlet.be
Telenet | telenet.be telenetgroup.be base.be
Swisscom | swisscom.com swisscom.ch wingo.ch
Telia | telia.com telia.se telia.no telia.fi telia.dk telia.lt telia.ee teliacompany.com
Telstra | telstra.com telstra.com.au
Optus | optus.com.au
Rogers Communications | rogers.com fido.ca
Bell Canada, Bell Mobility | bell.ca bce.ca virginplus.ca
TELUS | telus.com koodomobile.com telusinternational.com publicmobile.ca
*Claro | claro.com claro.com.br claro.com.ar claro.com.co claro.com.pe clarochile.cl claro.com.ec claropr.com
Telcel, Telmex | telcel.com telmex.com americamovil.com
NTT DOCOMO, docomo, ドコモ | docomo.ne.jp nttdocomo.co.jp nttdocomo.com dmkt-sp.jp
KDDI, auじぶん銀行, au PAY | kddi.com au.com auone.jp jibunbank.co.jp
SoftBank, ソフトバンク | softbank.jp softbank.co.jp group.softbank ymobile.jp
Airtel | airtel.in airtel.com airtel.africa airtelworld.com
Reliance Jio, JioMart, Jio | jio.com ril.com jiomart.com
MTN | mtn.com mtn.co.za mtn.ng mtn.com.gh`,
  ),
  // utility
  ...listed(
    'utility',
    `
British Gas | britishgas.co.uk centrica.com
EDF, EDF Energy | edf.fr edf.com edfenergy.com
ENGIE | engie.com engie.fr engie.it engie.be engie.nl electrabel.be electrabel.com
E.ON, E.ON Next | eon.com eon.de eonenergy.com eonnext.com eon.se eon.hu eon.it
Octopus Energy | octopus.energy octopusenergy.com octopusenergy.de octopusenergy.it octopusenergy.es
Ofgem | ofgem.gov.uk
Enel Energia, Enel, Servizio Elettrico Nazionale | enel.it enel.com servizioelettriconazionale.it enelenergia.it enel.com.br enel.cl enelx.com
Endesa | endesa.com endesa.es endesaclientes.com endesaonline.com
Iberdrola | iberdrola.es iberdrola.com iberdrola.pt
Naturgy | naturgy.es naturgy.com naturgy.com.mx
PGE Polska, Tauron | gkpge.pl pge.pl tauron.pl tauron-dystrybucja.pl
AGL Energy, Origin Energy, EnergyAustralia | agl.com.au originenergy.com.au energyaustralia.com.au
PG&E, Pacific Gas and Electric | pge.com
Eskom | eskom.co.za`,
  ),
];
