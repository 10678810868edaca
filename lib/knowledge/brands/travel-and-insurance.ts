import { type Brand, listed } from './brand.ts';

/**
 * Booking, hotels, airlines, railways, toll roads, insurers.
 *
 * Sources: the companies' own sites and help pages (Airbnb and Booking.com list their sender domains), the FBI IC3's
 * notices on toll-road messages for the choice of those.
 *
 * Matched as `brands` in ../brands.ts says.
 */
export const travelAndInsuranceBrands: readonly Brand[] = [
  // travel
  ...listed(
    'travel',
    `
Booking.com | booking.com bstatic.com bookingholdings.com
Airbnb | airbnb.com airbnb.co.uk airbnb.de airbnb.fr airbnb.it airbnb.es airbnb.ca airbnb.com.au airbnb.com.br airbnb.nl airbnb.mx airbnb.jp airbnb.co.in airbnbmail.com muscache.com abnb.me airbnbaction.com airbnblove.com luxuryretreats.com
Expedia | expedia.com expedia.co.uk expedia.de expedia.fr expedia.it expedia.ca expedia.com.au expediagroup.com expediamail.com expedia.co.jp orbitz.com travelocity.com
Hotels.com | hotels.com hoteis.com expedia.com expediagroup.com
Vrbo, HomeAway, FeWo-direkt, Abritel | vrbo.com homeaway.com fewo-direkt.de abritel.fr expediagroup.com
Agoda | agoda.com agoda.net agoda-emails.com
Tripadvisor | tripadvisor.com tripadvisor.co.uk tripadvisor.de tripadvisor.fr tripadvisor.it tripadvisor.es tripadvisor.ca tacdn.com viator.com
Skyscanner | skyscanner.net skyscanner.com skyscanner.de
Marriott, Marriott Bonvoy | marriott.com email-marriott.com marriottbonvoy.com marriott.co.uk marriott.de ritzcarlton.com
Hilton, Hilton Honors | hilton.com hiltonhonors.com hiltonworldwide.com hiltongrandvacations.com
*Uber | uber.com ubereats.com uberinternal.com ubr.to
Lyft | lyft.com lyftmail.com
Delta Air Lines, Delta Airlines, SkyMiles | delta.com
American Airlines, AAdvantage | aa.com americanairlines.com aadvantage.com
United Airlines, MileagePlus | united.com mileageplus.com ual.com
Southwest Airlines | southwest.com southwestvacations.com iflyswa.com wnco.com
Air Canada, Aeroplan | aircanada.com aircanada.ca aeroplan.com
British Airways | britishairways.com ba.com avios.com
easyJet | easyjet.com
Ryanair | ryanair.com
Lufthansa, Miles & More | lufthansa.com lufthansa-group.com miles-and-more.com lufthansagroup.com dlh.de swiss.com austrian.com
Air France | airfrance.com airfrance.fr airfrance.us airfranceklm.com flyingblue.com
KLM | klm.com klm.nl flyingblue.com
Emirates Airline, Emirates Skywards | emirates.com emirates.email
Qatar Airways | qatarairways.com qatarairways.com.qa
Turkish Airlines, Türk Hava Yolları | turkishairlines.com thy.com
Qantas | qantas.com qantas.com.au jetstar.com
Singapore Airlines, KrisFlyer | singaporeair.com singaporeair.com.sg
All Nippon Airways, 全日空 | ana.co.jp ana-g.com
Japan Airlines, 日本航空 | jal.co.jp jal.com
SNCF, SNCF Connect, Ouigo | sncf.com sncf.fr sncf-connect.com oui.sncf ouigo.com voyages-sncf.com sncf-voyageurs.com
Deutsche Bahn, BahnCard | bahn.de deutschebahn.com bahn.com bahncard.de dbregio.de
Trenitalia, Italo Treno | trenitalia.com trenitalia.it fsitaliane.it italotreno.it italotreno.com
Renfe | renfe.com renfe.es
SBB CFF FFS, Schweizerische Bundesbahnen, SwissPass | sbb.ch swisspass.ch
JR East, えきねっと, JR東日本 | jreast.co.jp eki-net.com jre-pass.com viewcard.co.jp`,
  ),
  // toll roads
  ...listed(
    'travel',
    `
E-ZPass, EZPass, E-Z Pass | ezpassny.com e-zpassny.com ezpassnj.com e-zpassiag.com ezdrivema.com paturnpike.com ezpassva.com driveezmd.com
SunPass | sunpass.com floridasturnpike.com
FasTrak | bayareafastrak.org thetollroads.com
Linkt | linkt.com.au transurban.com`,
  ),
  // insurance
  ...listed(
    'insurance',
    `
Aetna | aetna.com cvshealth.com
Blue Cross Blue Shield, BlueCross BlueShield, Anthem Blue Cross | bcbs.com anthem.com elevancehealth.com bcbsm.com bcbsil.com bcbstx.com floridablue.com bcbsnc.com bcbsma.org blueshieldca.com highmark.com hcsc.com
Cigna | cigna.com cignahealthcare.com evernorth.com thecignagroup.com express-scripts.com
UnitedHealthcare, UnitedHealth Group, Optum | uhc.com unitedhealthcare.com unitedhealthgroup.com optum.com myuhc.com optumrx.com uhg.com
Kaiser Permanente | kaiserpermanente.org kp.org
GEICO | geico.com
Progressive Insurance | progressive.com
State Farm | statefarm.com
Allstate | allstate.com
MetLife | metlife.com metlife.co.jp
AAA Insurance, American Automobile Association | aaa.com csaa.com
AARP | aarp.org
Allianz | allianz.com allianz.de allianz.fr allianz.it allianz.es allianz.co.uk allianz.com.au allianz.ch allianz.nl allianz.at allianz-direct.de allianz.ie allianzassistance.com
AXA | axa.com axa.fr axa.de axa.co.uk axa.be axa.ch axa.es axa.it axa.ie axa.co.jp`,
  ),
];
