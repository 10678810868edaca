import { type Brand, listed } from './brand.ts';

/**
 * Shops, market places, parcel services and national posts.
 *
 * Sources: the companies' own sites and fraud pages (Amazon, eBay, DHL, UPS, FedEx, USPS, Royal Mail and others), the
 * Universal Postal Union's list of designated operators for the posts.
 *
 * Matched as `brands` in ../brands.ts says.
 */
export const retailAndParcelBrands: readonly Brand[] = [
  // retail
  ...listed(
    'retail',
    `
Amazon, Amazon Prime, Amazon Pay, アマゾン | amazon.com amazon.ca amazon.com.mx amazon.com.br amazon.co.uk amazon.ie amazon.de amazon.fr amazon.it amazon.es amazon.nl amazon.se amazon.pl amazon.com.tr amazon.ae amazon.sa amazon.eg amazon.co.za amazon.in amazon.co.jp amazon.com.au amazon.sg amazon.cn amazon.at media-amazon.com images-amazon.com ssl-images-amazon.com amzn.to amzn.com amzn.eu amzn.asia a.co amazon.jobs aboutamazon.com amazonmusic.com primevideo.com
eBay | ebay.com ebay.co.uk ebay.de ebay.fr ebay.it ebay.es ebay.ca ebay.com.au ebay.at ebay.ch ebay.ie ebay.nl ebay.be ebay.pl ebay.in ebay.com.hk ebay.com.sg ebay.com.my ebay.ph ebayinc.com ebaystatic.com ebayimg.com ebay.us ebaycommercenetwork.com
*Kleinanzeigen, eBay Kleinanzeigen | kleinanzeigen.de ebay-kleinanzeigen.de
Walmart | walmart.com walmart.ca walmart.com.mx walmartimages.com walmart.net wal-mart.com samsclub.com walmart.business
*Target | target.com target.com.au targetimg1.com
Costco | costco.com costco.ca costco.co.uk costco.com.mx costco.co.jp costco.com.au costcobusinessdelivery.com costcotravel.com costco.co.kr
Best Buy, BestBuy | bestbuy.com bestbuy.ca bbystatic.com bestbuycanada.ca
Home Depot | homedepot.com homedepot.ca thdstatic.com homedepot.com.mx
Lowe's | lowes.com lowes.ca
Ace Hardware | acehardware.com
Sam's Club | samsclub.com samsclub.com.mx walmart.com
Kohl's | kohls.com
CVS Pharmacy, CVS | cvs.com cvshealth.com cvscaremark.com caremark.com
Walgreens | walgreens.com
Dick's Sporting Goods | dickssportinggoods.com dcsg.com
YETI Coolers | yeti.com
Nike | nike.com nikestatic.com converse.com
Adidas | adidas.com adidas.de adidas.co.uk adidas.fr adidas.it adidas.es adidas.com.br adidas-group.com
IKEA | ikea.com ikea.de ikea.fr ikea.co.uk ingka.com ikea.net
Louis Vuitton | louisvuitton.com lvmh.com
Rolex | rolex.com
Ray-Ban, Ray Ban | ray-ban.com luxottica.com essilorluxottica.com
SHEIN | shein.com shein.co.uk shein.com.mx shein.fr sheinemail.com
Temu | temu.com temuemail.com
AliExpress | aliexpress.com aliexpress.ru aliexpress.us alibaba.com alibaba-inc.com alicdn.com
Alibaba, Taobao, 1688 | alibaba.com alibaba-inc.com alibabagroup.com aliyun.com alibabacloud.com taobao.com tmall.com 1688.com alicdn.com
Etsy | etsy.com etsystatic.com etsy.me
Craigslist | craigslist.org
Vinted | vinted.com vinted.fr vinted.de vinted.pl vinted.es vinted.it vinted.nl vinted.be vinted.co.uk vinted.lt vinted.cz vinted.net
Leboncoin | leboncoin.fr leboncoin.com adevinta.com
Marktplaats | marktplaats.nl 2dehands.be
Wallapop | wallapop.com
OLX | olx.com olx.pl olx.ua olx.ro olx.pt olx.com.br olx.bg olx.in olx.kz olxgroup.com
*Allegro | allegro.pl allegro.com allegro.cz allegro.sk allegromail.pl
Mercado Libre, MercadoLibre, Mercado Livre, MercadoLivre | mercadolibre.com mercadolibre.com.ar mercadolibre.com.mx mercadolibre.cl mercadolibre.com.co mercadolibre.com.pe mercadolibre.com.uy mercadolivre.com.br mercadolivre.com mercadopago.com mlstatic.com mercadopago.com.br mercadopago.com.ar mercadopago.com.mx
Rakuten, 楽天市場, 楽天 | rakuten.co.jp rakuten.com rakuten.ne.jp rakuten.jp rakuten.de rakuten.fr
Mercari, メルカリ | mercari.com mercari.jp
Yodobashi, ヨドバシ | yodobashi.com
Flipkart | flipkart.com myntra.com
Shopee | shopee.com shopee.sg shopee.com.my shopee.co.id shopee.co.th shopee.ph shopee.vn shopee.tw shopee.com.br shopeemobile.com
Lazada | lazada.com lazada.sg lazada.com.my lazada.com.ph lazada.co.th lazada.co.id lazada.vn
Tesco | tesco.com tesco.ie tescobank.com tescomobile.com tescoplc.com
Sainsbury's | sainsburys.co.uk sainsburysbank.co.uk nectar.com
Marks & Spencer, Marks and Spencer, M&S | marksandspencer.com marks-and-spencer.com mandsbank.com marks-and-spencer.co.uk
Currys | currys.co.uk currys.ie
*Next | next.co.uk next.com nextdirect.com
Carrefour | carrefour.fr carrefour.com carrefour.es carrefour.it carrefour.be carrefour.eu carrefour.com.br
Fnac, Darty | fnac.com darty.com fnacdarty.com fnac.es fnac.be
Decathlon | decathlon.fr decathlon.com decathlon.net decathlon.de decathlon.es decathlon.it decathlon.co.uk decathlon.pl
Lidl | lidl.de lidl.com lidl.fr lidl.co.uk lidl.es lidl.it lidl.nl lidl.be lidl.pl lidl.ie lidl.at lidl.ch lidl-shop.de lidlplus.com
Aldi | aldi.com aldi.us aldi-sued.de aldi-nord.de aldi.co.uk aldi.com.au aldi.de aldi.fr aldi.nl aldi.ie aldi.es hofer.at
MediaMarkt, Media Markt | mediamarkt.de mediamarkt.es mediamarkt.nl mediamarkt.at mediamarkt.ch mediamarkt.be mediamarkt.pl mediamarkt.com mediamarktsaturn.com saturn.de mediaworld.it
Zalando | zalando.com zalando.de zalando.fr zalando.it zalando.es zalando.nl zalando.be zalando.at zalando.ch zalando.pl zalando.se zalando.dk zalando.fi zalando.co.uk zalando-lounge.de zalando-prive.fr zalando.net
bol.com | bol.com
Albert Heijn | ah.nl ah.be albertheijn.nl
El Corte Inglés, El Corte Ingles | elcorteingles.es elcorteingles.com elcorteingles.pt
Migros | migros.ch migros.com.tr
Woolworths | woolworths.com.au woolworths.co.za everyday.com.au woolworthsrewards.com.au
DoorDash | doordash.com
Uber Eats, UberEats | ubereats.com uber.com
Ticketmaster | ticketmaster.com ticketmaster.co.uk ticketmaster.de ticketmaster.fr ticketmaster.es ticketmaster.ca ticketmaster.com.au livenation.com ticketmaster.nl ticketmaster.com.mx`,
  ),
  // parcel
  ...listed(
    'parcel',
    `
USPS, U.S. Postal Service, US Postal Service, United States Postal Service | usps.com usps.gov uspis.gov
*UPS | ups.com upsemail.com ups-scs.com upsfreight.com theupsstore.com upscapital.com
FedEx | fedex.com fedex.ca tnt.com shoprunner.com
DHL, DHL Express, DHL Paket | dhl.com dhl.de dhl.co.uk dhl.fr dhl.it dhl.es dhl.nl dhl.be dhl.at dhl.ch dhl.pl dhl.se dhl.dk dhl.cz dhl.hu dhl.pt dhl.ie dhl.ca dhl.com.au dhl.co.za dhl.co.jp dhl.com.mx dhl.in dhl-news.com dhlparcel.nl dhlparcel.es dhlecommerce.nl dhlecommerce.co.uk dpdhl.com deutschepost.de group.dhl dhlmultishipping.com paket.de dhlecommerce.com
DPD | dpd.com dpd.de dpd.co.uk dpd.fr dpd.nl dpd.be dpd.ch dpd.at dpd.pl dpd.cz dpd.ie dpd.it dpdlocal.co.uk dpdlocal-online.co.uk dpdgroup.com dpdgroup.co.uk geopost.com dpd.com.pl dpd.ee dpd.lt dpd.lv dpd.hu dpd.pt
GLS Parcel, General Logistics Systems, GLS Paket | gls-group.com gls-group.eu gls-pakete.de gls-germany.com gls-italy.com gls-spain.es gls-netherlands.com gls-france.com gls-us.com gls-group.net
Evri, myHermes | evri.com myhermes.co.uk hermes-europe.co.uk
Hermes Paket, Hermes Germany, Hermes Paketshop | myhermes.de hermesworld.com hermes-germany.de hlg.de
Royal Mail, RoyalMail | royalmail.com royalmailgroup.com parcelforce.com parcelforce.co.uk parcelforce.net royalmail.co.uk
Post Office Ltd, Post Office Travel Money | postoffice.co.uk
Yodel Delivery | yodel.co.uk
InPost | inpost.pl inpost.co.uk inpost.eu inpost.it inpost.es inpost24.pl paczkomaty.pl
*TNT Express, TNT | tnt.com tnt.it tnt.fr tnt.de fedex.com tntexpress.com.au
Canada Post, Postes Canada | canadapost.ca canadapost-postescanada.ca postescanada.ca epost.ca
Purolator | purolator.com
Australia Post, AusPost | auspost.com.au startrack.com.au
NZ Post, New Zealand Post | nzpost.co.nz courierpost.co.nz
*An Post | anpost.com anpost.ie
La Poste, Colissimo | laposte.fr colissimo.fr lapostegroupe.com notif-colissimo-laposte.info lapostemobile.fr docaposte.com laposte.info
Chronopost | chronopost.fr chronopost.com
Mondial Relay | mondialrelay.fr mondialrelay.com mondialrelay.be mondialrelay.es
Deutsche Post | deutschepost.de deutschepost.com dhl.de dhl.com dpdhl.com postident.de
PostNL | postnl.nl postnl.com postnl.be
bpost | bpost.be bpostgroup.com bpost.cloud
Swiss Post, Die Schweizerische Post, La Poste suisse | post.ch swisspost.ch swisspost.com
Österreichische Post, Post AG | post.at
*Correos, Correos Express | correos.es correos.com correosexpress.com correosmarket.com
SEUR | seur.com seur.net
Poste Italiane, PosteItaliane, PostePay, BancoPosta | poste.it posteitaliane.it postepay.it postemobile.it posteid.it sda.it
BRT Corriere | brt.it
CTT Expresso, CTT Correios | ctt.pt cttexpress.com cttexpresso.pt
*Correios | correios.com.br correios.net.br
PostNord | postnord.com postnord.se postnord.dk postnord.no postnord.fi
Posten Norge, Bring Posten | posten.no bring.no bring.com digipost.no
Poczta Polska | poczta-polska.pl pocztex.pl envelo.pl
Česká pošta, Ceska posta | ceskaposta.cz cpost.cz postaonline.cz balikovna.cz
Magyar Posta | posta.hu
Packeta, Zásilkovna | packeta.com zasilkovna.cz packeta.sk packeta.hu
Russian Post, Почта России | pochta.ru russianpost.ru
Nova Poshta, Нова пошта | novaposhta.ua np.ua novapost.com novapost.pl
Aramex | aramex.com aramex.net
Emirates Post | emiratespost.ae 7x.ae
Israel Post, דואר ישראל | israelpost.co.il
South African Post Office, SAPO | postoffice.co.za sapo.co.za
Japan Post, 日本郵便 | japanpost.jp
Yamato Transport, ヤマト運輸, クロネコヤマト | kuronekoyamato.co.jp yamato-hd.co.jp
Sagawa Express, 佐川急便 | sagawa-exp.co.jp
India Post | indiapost.gov.in
Blue Dart, Delhivery | bluedart.com delhivery.com
SingPost, Singapore Post | singpost.com speedpost.com.sg
Pos Malaysia, Pos Laju | pos.com.my poslaju.com.my
Hongkong Post | hongkongpost.hk hongkongpost.com
China Post | chinapost.com.cn ems.com.cn
OnTrac, LaserShip | ontrac.com lasership.com
Maersk | maersk.com maerskline.com`,
  ),
];
