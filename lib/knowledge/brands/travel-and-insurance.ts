import type { Brand } from './brand.ts';

/**
 * Booking, hotels, airlines, railways, toll roads, insurers.
 *
 * Sources: the companies' own sites and help pages (Airbnb and Booking.com list their sender domains), the FBI IC3's
 * notices on toll-road messages for the choice of those.
 *
 * Matched as `brands` in ../brands.ts says.
 */
// biome-ignore format: one brand a line
export const travelAndInsuranceBrands: readonly Brand[] = [
  // travel
  { id: 'booking', names: ['Booking.com'], domains: ['booking.com', 'bstatic.com', 'bookingholdings.com'], kind: 'travel' },
  { id: 'airbnb', names: ['Airbnb'], domains: ['airbnb.com', 'airbnb.co.uk', 'airbnb.de', 'airbnb.fr', 'airbnb.it', 'airbnb.es', 'airbnb.ca', 'airbnb.com.au', 'airbnb.com.br', 'airbnb.nl', 'airbnb.mx', 'airbnb.jp', 'airbnb.co.in', 'airbnbmail.com', 'muscache.com', 'abnb.me', 'airbnbaction.com', 'airbnblove.com', 'luxuryretreats.com'], kind: 'travel' },
  { id: 'expedia', names: ['Expedia'], domains: ['expedia.com', 'expedia.co.uk', 'expedia.de', 'expedia.fr', 'expedia.it', 'expedia.ca', 'expedia.com.au', 'expediagroup.com', 'expediamail.com', 'expedia.co.jp', 'orbitz.com', 'travelocity.com'], kind: 'travel' },
  { id: 'hotels-com', names: ['Hotels.com'], domains: ['hotels.com', 'hoteis.com', 'expedia.com', 'expediagroup.com'], kind: 'travel' },
  { id: 'vrbo', names: ['Vrbo', 'HomeAway', 'FeWo-direkt', 'Abritel'], domains: ['vrbo.com', 'homeaway.com', 'fewo-direkt.de', 'abritel.fr', 'expediagroup.com'], kind: 'travel' },
  { id: 'agoda', names: ['Agoda'], domains: ['agoda.com', 'agoda.net', 'agoda-emails.com'], kind: 'travel' },
  { id: 'tripadvisor', names: ['Tripadvisor'], domains: ['tripadvisor.com', 'tripadvisor.co.uk', 'tripadvisor.de', 'tripadvisor.fr', 'tripadvisor.it', 'tripadvisor.es', 'tripadvisor.ca', 'tacdn.com', 'viator.com'], kind: 'travel' },
  { id: 'skyscanner', names: ['Skyscanner'], domains: ['skyscanner.net', 'skyscanner.com', 'skyscanner.de'], kind: 'travel' },
  { id: 'marriott', names: ['Marriott', 'Marriott Bonvoy'], domains: ['marriott.com', 'email-marriott.com', 'marriottbonvoy.com', 'marriott.co.uk', 'marriott.de', 'ritzcarlton.com'], kind: 'travel' },
  { id: 'hilton', names: ['Hilton', 'Hilton Honors'], domains: ['hilton.com', 'hiltonhonors.com', 'hiltonworldwide.com', 'hiltongrandvacations.com'], kind: 'travel' },
  { id: 'uber', names: ['Uber'], domains: ['uber.com', 'ubereats.com', 'uberinternal.com', 'ubr.to'], kind: 'travel', ordinaryWord: true },
  { id: 'lyft', names: ['Lyft'], domains: ['lyft.com', 'lyftmail.com'], kind: 'travel' },
  { id: 'delta', names: ['Delta Air Lines', 'Delta Airlines', 'SkyMiles'], domains: ['delta.com'], kind: 'travel' },
  { id: 'american-airlines', names: ['American Airlines', 'AAdvantage'], domains: ['aa.com', 'americanairlines.com', 'aadvantage.com'], kind: 'travel' },
  { id: 'united', names: ['United Airlines', 'MileagePlus'], domains: ['united.com', 'mileageplus.com', 'ual.com'], kind: 'travel' },
  { id: 'southwest', names: ['Southwest Airlines'], domains: ['southwest.com', 'southwestvacations.com', 'iflyswa.com', 'wnco.com'], kind: 'travel' },
  { id: 'air-canada', names: ['Air Canada', 'Aeroplan'], domains: ['aircanada.com', 'aircanada.ca', 'aeroplan.com'], kind: 'travel' },
  { id: 'british-airways', names: ['British Airways'], domains: ['britishairways.com', 'ba.com', 'avios.com'], kind: 'travel' },
  { id: 'easyjet', names: ['easyJet'], domains: ['easyjet.com'], kind: 'travel' },
  { id: 'ryanair', names: ['Ryanair'], domains: ['ryanair.com'], kind: 'travel' },
  { id: 'lufthansa', names: ['Lufthansa', 'Miles & More'], domains: ['lufthansa.com', 'lufthansa-group.com', 'miles-and-more.com', 'lufthansagroup.com', 'dlh.de', 'swiss.com', 'austrian.com'], kind: 'travel' },
  { id: 'air-france', names: ['Air France'], domains: ['airfrance.com', 'airfrance.fr', 'airfrance.us', 'airfranceklm.com', 'flyingblue.com'], kind: 'travel' },
  { id: 'klm', names: ['KLM'], domains: ['klm.com', 'klm.nl', 'flyingblue.com'], kind: 'travel' },
  { id: 'emirates', names: ['Emirates Airline', 'Emirates Skywards'], domains: ['emirates.com', 'emirates.email'], kind: 'travel' },
  { id: 'qatar-airways', names: ['Qatar Airways'], domains: ['qatarairways.com', 'qatarairways.com.qa'], kind: 'travel' },
  { id: 'turkish-airlines', names: ['Turkish Airlines', 'Türk Hava Yolları'], domains: ['turkishairlines.com', 'thy.com'], kind: 'travel' },
  { id: 'qantas', names: ['Qantas'], domains: ['qantas.com', 'qantas.com.au', 'jetstar.com'], kind: 'travel' },
  { id: 'singapore-airlines', names: ['Singapore Airlines', 'KrisFlyer'], domains: ['singaporeair.com', 'singaporeair.com.sg'], kind: 'travel' },
  { id: 'ana', names: ['All Nippon Airways', '全日空'], domains: ['ana.co.jp', 'ana-g.com'], kind: 'travel' },
  { id: 'jal', names: ['Japan Airlines', '日本航空'], domains: ['jal.co.jp', 'jal.com'], kind: 'travel' },
  { id: 'sncf', names: ['SNCF', 'SNCF Connect', 'Ouigo'], domains: ['sncf.com', 'sncf.fr', 'sncf-connect.com', 'oui.sncf', 'ouigo.com', 'voyages-sncf.com', 'sncf-voyageurs.com'], kind: 'travel' },
  { id: 'deutsche-bahn', names: ['Deutsche Bahn', 'BahnCard'], domains: ['bahn.de', 'deutschebahn.com', 'bahn.com', 'bahncard.de', 'dbregio.de'], kind: 'travel' },
  { id: 'trenitalia', names: ['Trenitalia', 'Italo Treno'], domains: ['trenitalia.com', 'trenitalia.it', 'fsitaliane.it', 'italotreno.it', 'italotreno.com'], kind: 'travel' },
  { id: 'renfe', names: ['Renfe'], domains: ['renfe.com', 'renfe.es'], kind: 'travel' },
  { id: 'sbb', names: ['SBB CFF FFS', 'Schweizerische Bundesbahnen', 'SwissPass'], domains: ['sbb.ch', 'swisspass.ch'], kind: 'travel' },
  { id: 'jr-east', names: ['JR East', 'えきねっと', 'JR東日本'], domains: ['jreast.co.jp', 'eki-net.com', 'jre-pass.com', 'viewcard.co.jp'], kind: 'travel' },
  // toll roads
  { id: 'e-zpass', names: ['E-ZPass', 'EZPass', 'E-Z Pass'], domains: ['ezpassny.com', 'e-zpassny.com', 'ezpassnj.com', 'e-zpassiag.com', 'ezdrivema.com', 'paturnpike.com', 'ezpassva.com', 'driveezmd.com'], kind: 'travel' },
  { id: 'sunpass', names: ['SunPass'], domains: ['sunpass.com', 'floridasturnpike.com'], kind: 'travel' },
  { id: 'fastrak', names: ['FasTrak'], domains: ['bayareafastrak.org', 'thetollroads.com'], kind: 'travel' },
  { id: 'linkt', names: ['Linkt'], domains: ['linkt.com.au', 'transurban.com'], kind: 'travel' },
  // insurance
  { id: 'aetna', names: ['Aetna'], domains: ['aetna.com', 'cvshealth.com'], kind: 'insurance' },
  { id: 'blue-cross', names: ['Blue Cross Blue Shield', 'BlueCross BlueShield', 'Anthem Blue Cross'], domains: ['bcbs.com', 'anthem.com', 'elevancehealth.com', 'bcbsm.com', 'bcbsil.com', 'bcbstx.com', 'floridablue.com', 'bcbsnc.com', 'bcbsma.org', 'blueshieldca.com', 'highmark.com', 'hcsc.com'], kind: 'insurance' },
  { id: 'cigna', names: ['Cigna'], domains: ['cigna.com', 'cignahealthcare.com', 'evernorth.com', 'thecignagroup.com', 'express-scripts.com'], kind: 'insurance' },
  { id: 'unitedhealthcare', names: ['UnitedHealthcare', 'UnitedHealth Group', 'Optum'], domains: ['uhc.com', 'unitedhealthcare.com', 'unitedhealthgroup.com', 'optum.com', 'myuhc.com', 'optumrx.com', 'uhg.com'], kind: 'insurance' },
  { id: 'kaiser', names: ['Kaiser Permanente'], domains: ['kaiserpermanente.org', 'kp.org'], kind: 'insurance' },
  { id: 'geico', names: ['GEICO'], domains: ['geico.com'], kind: 'insurance' },
  { id: 'progressive', names: ['Progressive Insurance'], domains: ['progressive.com'], kind: 'insurance' },
  { id: 'state-farm', names: ['State Farm'], domains: ['statefarm.com'], kind: 'insurance' },
  { id: 'allstate', names: ['Allstate'], domains: ['allstate.com'], kind: 'insurance' },
  { id: 'metlife', names: ['MetLife'], domains: ['metlife.com', 'metlife.co.jp'], kind: 'insurance' },
  { id: 'aaa', names: ['AAA Insurance', 'American Automobile Association'], domains: ['aaa.com', 'csaa.com'], kind: 'insurance' },
  { id: 'aarp', names: ['AARP'], domains: ['aarp.org'], kind: 'insurance' },
  { id: 'allianz', names: ['Allianz'], domains: ['allianz.com', 'allianz.de', 'allianz.fr', 'allianz.it', 'allianz.es', 'allianz.co.uk', 'allianz.com.au', 'allianz.ch', 'allianz.nl', 'allianz.at', 'allianz-direct.de', 'allianz.ie', 'allianzassistance.com'], kind: 'insurance' },
  { id: 'axa', names: ['AXA'], domains: ['axa.com', 'axa.fr', 'axa.de', 'axa.co.uk', 'axa.be', 'axa.ch', 'axa.es', 'axa.it', 'axa.ie', 'axa.co.jp'], kind: 'insurance' },
];
