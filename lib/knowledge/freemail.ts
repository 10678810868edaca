/**
 * Public mailbox providers: domains under which anybody, or any customer of an access provider, gets an address, so
 * that the domain says nothing about who the sender is.
 *
 * Shape: lower-case domains, ASCII. Matched exactly against the domain of an address; hosts below an entry
 * (`insideicloud.icloud.com`) are the provider's own senders, not mailboxes.
 *
 * Sources: the providers' sign-up pages and lists of alternative domains (Microsoft, Yahoo, mail.com, GMX, Zoho,
 * Proton, Tuta, Fastmail, Yandex, VK Mail, Tencent, NetEase, Seznam, Wirtualna Polska, Libero, UOL), access providers'
 * mail help pages. Written from knowledge of these.
 */
// biome-ignore format: grouped, several a line
export const freemailDomains: ReadonlySet<string> = new Set([
  // Google
  'gmail.com', 'googlemail.com',
  // Access providers and a post whose brand's own domain holds their customers' mailboxes too
  'live.com', 'sky.com', 'rogers.com', 'virginmedia.com', 'poste.it', 'telenet.be', 'ziggo.nl', 'docomo.ne.jp',
  // Microsoft
  'outlook.com', 'outlook.at', 'outlook.be', 'outlook.cl', 'outlook.co.id', 'outlook.co.il', 'outlook.co.th',
  'outlook.com.ar', 'outlook.com.au', 'outlook.com.br', 'outlook.com.gr', 'outlook.com.pe', 'outlook.com.tr',
  'outlook.com.vn', 'outlook.cz', 'outlook.de', 'outlook.dk', 'outlook.es', 'outlook.fr', 'outlook.hu', 'outlook.ie',
  'outlook.in', 'outlook.it', 'outlook.jp', 'outlook.kr', 'outlook.lv', 'outlook.my', 'outlook.ph', 'outlook.pt',
  'outlook.sa', 'outlook.sg', 'outlook.sk', 'hotmail.com', 'hotmail.at', 'hotmail.be', 'hotmail.ca', 'hotmail.ch',
  'hotmail.cl', 'hotmail.co.id', 'hotmail.co.il', 'hotmail.co.in', 'hotmail.co.jp', 'hotmail.co.kr', 'hotmail.co.nz',
  'hotmail.co.th', 'hotmail.co.uk', 'hotmail.co.za', 'hotmail.com.ar', 'hotmail.com.au', 'hotmail.com.br',
  'hotmail.com.hk', 'hotmail.com.mx', 'hotmail.com.tr', 'hotmail.com.tw', 'hotmail.com.vn', 'hotmail.cz',
  'hotmail.de', 'hotmail.dk', 'hotmail.es', 'hotmail.fi', 'hotmail.fr', 'hotmail.gr', 'hotmail.hu', 'hotmail.it',
  'hotmail.lt', 'hotmail.lv', 'hotmail.my', 'hotmail.nl', 'hotmail.no', 'hotmail.ph', 'hotmail.pt', 'hotmail.rs',
  'hotmail.se', 'hotmail.sg', 'hotmail.sk', 'live.at', 'live.be', 'live.ca', 'live.ch', 'live.cl', 'live.cn',
  'live.co.kr', 'live.co.uk', 'live.co.za', 'live.com.ar', 'live.com.au', 'live.com.mx', 'live.com.my',
  'live.com.ph', 'live.com.pt', 'live.com.sg', 'live.de', 'live.dk', 'live.fi', 'live.fr', 'live.hk', 'live.ie',
  'live.in', 'live.it', 'live.jp', 'live.nl', 'live.no', 'live.ru', 'live.se', 'livemail.tw', 'msn.com',
  'passport.com', 'windowslive.com',
  // Yahoo and AOL
  'yahoo.com', 'yahoo.at', 'yahoo.be', 'yahoo.ca', 'yahoo.cl', 'yahoo.cn', 'yahoo.co.id', 'yahoo.co.il',
  'yahoo.co.in', 'yahoo.co.jp', 'yahoo.co.kr', 'yahoo.co.nz', 'yahoo.co.th', 'yahoo.co.uk', 'yahoo.co.za',
  'yahoo.com.ar', 'yahoo.com.au', 'yahoo.com.br', 'yahoo.com.cn', 'yahoo.com.co', 'yahoo.com.hk', 'yahoo.com.mx',
  'yahoo.com.my', 'yahoo.com.pe', 'yahoo.com.ph', 'yahoo.com.sg', 'yahoo.com.tr', 'yahoo.com.tw', 'yahoo.com.ve',
  'yahoo.com.vn', 'yahoo.cz', 'yahoo.de', 'yahoo.dk', 'yahoo.es', 'yahoo.fi', 'yahoo.fr', 'yahoo.gr', 'yahoo.hu',
  'yahoo.ie', 'yahoo.in', 'yahoo.it', 'yahoo.nl', 'yahoo.no', 'yahoo.pl', 'yahoo.pt', 'yahoo.ro', 'yahoo.ru',
  'yahoo.se', 'myyahoo.com', 'ymail.com', 'rocketmail.com', 'y7mail.com', 'aol.com', 'aol.co.uk', 'aol.de', 'aol.fr',
  'aol.it', 'aol.es', 'aol.nl', 'aol.jp', 'aol.ca', 'aol.com.au', 'aol.com.br', 'aol.in', 'aol.pl', 'aol.se',
  'aim.com', 'verizon.net', 'netscape.net', 'love.com', 'games.com', 'wow.com', 'ygm.com',
  // Apple
  'icloud.com', 'me.com', 'mac.com',
  // Privacy-minded and independent
  'proton.me', 'protonmail.com', 'protonmail.ch', 'pm.me', 'tuta.com', 'tuta.io', 'tutanota.com', 'tutanota.de',
  'tutamail.com', 'keemail.me', 'hushmail.com', 'hush.com', 'hushmail.me', 'fastmail.com', 'fastmail.fm',
  'fastmail.net', 'fastmail.us', 'fastmail.co.uk', 'fastmail.de', 'fastmail.es', 'fastmail.jp', 'sent.com',
  'fastmail.in', 'mailbox.org', 'posteo.de', 'posteo.net', 'posteo.at', 'posteo.ch', 'posteo.eu', 'startmail.com',
  'mailfence.com', 'runbox.com', 'countermail.com', 'ctemplar.com', 'disroot.org', 'riseup.net', 'kolabnow.com',
  'cock.li', 'airmail.cc', 'skiff.com', 'hey.com', 'duck.com', 'mozmail.com', 'simplelogin.com', 'anonaddy.com',
  'anonaddy.me', 'addy.io', 'onionmail.org', 'firemail.cc', 'autistici.org', 'danwin1210.de', 'cyberfear.com',
  'mailum.com', 'vfemail.net', 'elude.in', 'murena.io',
  // World-wide portals: Zoho, mail.com, GMX
  'zoho.com', 'zoho.in', 'zoho.eu', 'zohomail.com', 'zohomail.eu', 'zohomail.in', 'gmx.com', 'gmx.net', 'gmx.de',
  'gmx.at', 'gmx.ch', 'gmx.fr', 'gmx.es', 'gmx.it', 'gmx.us', 'gmx.co.uk', 'gmx.info', 'gmx.org', 'gmx.eu',
  'gmx.biz', 'gmx.cc', 'gmx.tm', 'mail.com', 'email.com', 'usa.com', 'myself.com', 'consultant.com', 'post.com',
  'europe.com', 'asia.com', 'iname.com', 'writeme.com', 'dr.com', 'engineer.com', 'cheerful.com', 'accountant.com',
  'techie.com', 'contractor.net', 'techie.net', 'financier.com', 'workmail.com', 'lawyer.com', 'execs.com',
  'chef.net', 'collector.org', 'graduate.org', 'musician.org', 'minister.com', 'representative.com', 'secretary.net',
  'programmer.net', 'priest.com', 'politician.com', 'publicist.com', 'teachers.org', 'null.net', 'linuxmail.org',
  'inbox.com', 'lycos.com', 'lycos.de', 'lycos.co.uk', 'excite.com', 'mailcity.com', 'juno.com', 'netzero.net',
  'netzero.com', 'bigfoot.com', 'care2.com', 'india.com', 'mail-me.com', 'gawab.com', 'maktoob.com', 'safe-mail.net',
  'email.it', 'poczta.com', 'caramail.com',
  // Germany, Austria, Switzerland
  'web.de', 't-online.de', 'freenet.de', 'arcor.de', 'email.de', 'mail.de', 'online.de', 'onlinehome.de',
  'magenta.de', 'kabelmail.de', 'unitybox.de', 'versanet.de', 'alice-dsl.net', 'alice.de', 'ewetel.net', 'ewe.net',
  'netcologne.de', 'nexgo.de', 'vodafonemail.de', 'bluewin.ch', 'hispeed.ch', 'gmx.li', 'swissonline.ch', 'aon.at',
  'chello.at', 'utanet.at', 'inode.at', 'kabsi.at',
  // France, Belgium, Luxembourg
  'orange.fr', 'wanadoo.fr', 'free.fr', 'laposte.net', 'sfr.fr', 'neuf.fr', 'cegetel.net', 'club-internet.fr',
  'bbox.fr', 'numericable.fr', 'noos.fr', 'aliceadsl.fr', 'voila.fr', '9online.fr', '9business.fr', 'aliceadsl.com',
  'nordnet.fr', 'mailo.com', 'mailo.fr', 'netcourrier.com', 'net-c.com', 'skynet.be', 'scarlet.net', 'belgacom.net',
  'pandora.be', 'tvcablenet.be', 'voo.be', 'pt.lu',
  // Italy
  'libero.it', 'virgilio.it', 'alice.it', 'tin.it', 'tiscali.it', 'iol.it', 'inwind.it', 'blu.it', 'giallo.it',
  'fastwebnet.it', 'teletu.it', 'tele2.it', 'email.tim.it', 'supereva.it', 'katamail.com', 'lillinet.org',
  'interfree.it', 'vodafonemail.it',
  // Spain, Portugal
  'telefonica.net', 'terra.es', 'ono.com', 'ya.com', 'wanadoo.es', 'jazztel.es', 'euskaltel.net', 'sapo.pt',
  'mail.telepac.pt', 'netcabo.pt', 'clix.pt', 'iol.pt', 'portugalmail.pt', 'portugalmail.com', 'aeiou.pt',
  // United Kingdom, Ireland
  'btinternet.com', 'btopenworld.com', 'btconnect.com', 'ntlworld.com', 'blueyonder.co.uk', 'virgin.net',
  'talktalk.net', 'tiscali.co.uk', 'lineone.net', 'freeserve.co.uk', 'fsmail.net', 'orange.net', 'wanadoo.co.uk',
  'plusnet.com', 'supanet.com', 'madasafish.com', 'uwclub.net', 'onetel.com', 'eircom.net', 'iol.ie', 'iolfree.ie',
  // Netherlands
  'ziggomail.com', 'home.nl', 'chello.nl', 'planet.nl', 'hetnet.nl', 'kpnmail.nl', 'kpnplanet.nl', 'xs4all.nl',
  'upcmail.nl', 'quicknet.nl', 'casema.nl', 'zonnet.nl', 'wxs.nl', 'onsnet.nu',
  // Nordics
  'online.no', 'broadpark.no', 'frisurf.no', 'start.no', 'spray.se', 'bredband.net', 'comhem.se', 'mail.dk',
  'stofanet.dk', 'jubii.dk', 'ofir.dk', 'tdcadsl.dk', 'post.tele.dk', 'kolumbus.fi', 'luukku.com', 'suomi24.fi',
  'pp.inet.fi', 'saunalahti.fi', 'elisanet.fi', 'welho.com', 'netti.fi', 'simnet.is',
  // Central and Eastern Europe, Baltics, Balkans, Greece
  'seznam.cz', 'email.cz', 'post.cz', 'centrum.cz', 'centrum.sk', 'atlas.cz', 'volny.cz', 'quick.cz', 'tiscali.cz',
  'azet.sk', 'zoznam.sk', 'pobox.sk', 'post.sk', 'wp.pl', 'o2.pl', 'onet.pl', 'onet.eu', 'op.pl', 'poczta.onet.pl',
  'vp.pl', 'poczta.onet.eu', 'interia.pl', 'interia.eu', 'poczta.fm', 'gazeta.pl', 'tlen.pl', 'go2.pl',
  'autograf.pl', 'buziaczek.pl', 'spoko.pl', 'neostrada.pl', 'freemail.hu', 'citromail.hu', 't-online.hu',
  'indamail.hu', 'vipmail.hu', 'abv.bg', 'mail.bg', 'dir.bg', 'gbg.bg', 'inbox.lv', 'inbox.lt', 'inbox.eu', 'one.lt',
  'mail.ee', 'hot.ee', 'online.ee', 'siol.net', 'net.hr', 'inet.hr', 'ptt.rs', 'eunet.rs', 'mail.ro', 'home.ro',
  'personal.ro', 'rdslink.ro', 'otenet.gr', 'forthnet.gr', 'hol.gr', 'in.gr', 'mailbox.gr',
  // Russia, Ukraine and neighbours
  'mail.ru', 'bk.ru', 'inbox.ru', 'list.ru', 'internet.ru', 'xmail.ru', 'yandex.ru', 'yandex.com', 'yandex.by',
  'yandex.kz', 'yandex.ua', 'yandex.uz', 'yandex.com.tr', 'ya.ru', 'narod.ru', 'rambler.ru', 'lenta.ru',
  'autorambler.ru', 'myrambler.ru', 'ro.ru', 'rambler.ua', 'qip.ru', 'nm.ru', 'hotbox.ru', 'newmail.ru', 'nxt.ru',
  'krovatka.su', 'smtp.ru', 'km.ru', 'e-mail.ru', 'e1.ru', 'ukr.net', 'i.ua', 'meta.ua', 'bigmir.net', 'email.ua',
  'online.ua', 'tut.by', 'mail.kz',
  // North America: access providers
  'comcast.net', 'att.net', 'sbcglobal.net', 'bellsouth.net', 'ameritech.net', 'pacbell.net', 'swbell.net',
  'flash.net', 'prodigy.net', 'nvbell.net', 'snet.net', 'worldnet.att.net', 'cox.net', 'charter.net',
  'roadrunner.com', 'rr.com', 'earthlink.net', 'mindspring.com', 'optonline.net', 'optimum.net', 'suddenlink.net',
  'windstream.net', 'centurylink.net', 'centurytel.net', 'embarqmail.com', 'q.com', 'qwest.net', 'frontiernet.net',
  'mediacombb.net', 'rcn.com', 'wowway.com', 'consolidated.net', 'tds.net', 'hughes.net', 'cableone.net',
  'peoplepc.com', 'bright.net', 'sympatico.ca', 'shaw.ca', 'telus.net', 'videotron.ca', 'cogeco.ca', 'eastlink.ca',
  'nb.sympatico.ca', 'mts.net', 'sasktel.net',
  // Latin America
  'uol.com.br', 'bol.com.br', 'terra.com.br', 'terra.com', 'ig.com.br', 'globo.com', 'globomail.com', 'r7.com',
  'oi.com.br', 'zipmail.com.br', 'pop.com.br', 'ibest.com.br', 'superig.com.br', 'prodigy.net.mx', 'fibertel.com.ar',
  'speedy.com.ar', 'arnet.com.ar', 'ciudad.com.ar', 'uolsinectis.com.ar', 'adinet.com.uy', 'vtr.net', 'terra.cl',
  'entelchile.net', 'une.net.co', 'etb.net.co', 'cantv.net', 'latinmail.com', 'starmedia.com',
  // China, Hong Kong, Taiwan
  'qq.com', 'vip.qq.com', 'foxmail.com', '163.com', 'vip.163.com', '126.com', 'vip.126.com', 'yeah.net', '188.com',
  'sina.com', 'sina.cn', 'vip.sina.com', 'sohu.com', 'vip.sohu.com', 'tom.com', '21cn.com', '139.com', '189.cn',
  'wo.cn', '263.net', 'netvigator.com', 'hkbn.net', 'pchome.com.tw', 'seed.net.tw', 'hinet.net', 'msa.hinet.net',
  'kimo.com',
  // Japan, Korea
  'ezweb.ne.jp', 'i.softbank.jp', 'softbank.ne.jp', 'ymobile.ne.jp', 'nifty.com', 'biglobe.ne.jp', 'ocn.ne.jp',
  'plala.or.jp', 'dion.ne.jp', 'so-net.ne.jp', 'excite.co.jp', 'goo.jp', 'infoseek.jp', 'naver.com', 'hanmail.net',
  'daum.net', 'nate.com', 'korea.com', 'empas.com', 'hanmir.com', 'dreamwiz.com', 'lycos.co.kr',
  // South and South East Asia, Oceania
  'rediffmail.com', 'rediff.com', 'sify.com', 'vsnl.com', 'vsnl.net', 'in.com', 'indiatimes.com', 'bsnl.in',
  'sancharnet.in', 'singnet.com.sg', 'pacific.net.sg', 'starhub.net.sg', 'streamyx.com', 'tm.net.my', 'telkom.net',
  'plasa.com', 'pldtdsl.net', 'bigpond.com', 'bigpond.net.au', 'optusnet.com.au', 'iinet.net.au', 'tpg.com.au',
  'westnet.com.au', 'dodo.com.au', 'adam.com.au', 'ozemail.com.au', 'xtra.co.nz', 'slingshot.co.nz', 'orcon.net.nz',
  'clear.net.nz', 'paradise.net.nz', 'vodafone.net.nz', 'internode.on.net',
  // Middle East, Africa, Türkiye
  'walla.co.il', 'walla.com', 'netvision.net.il', '012.net.il', 'bezeqint.net', 'zahav.net.il', 'mynet.com',
  'superonline.com', 'ttmail.com', 'emirates.net.ae', 'eim.ae', 'batelco.com.bh', 'cyberia.net.lb', 'telkomsa.net',
  'mweb.co.za', 'webmail.co.za', 'vodamail.co.za', 'iafrica.com', 'absamail.co.za', 'lantic.net',
]);

/**
 * Providers of throw-away mailboxes, mostly without registration.
 *
 * Shape and matching as `freemailDomains`; the two sets share nothing. Thousands of such domains come and go: these are
 * the long-lived names.
 *
 * Sources: the services' own sites. Written from knowledge of these.
 */
// biome-ignore format: grouped, several a line
export const disposableDomains: ReadonlySet<string> = new Set([
  // by service
  'mailinator.com', 'mailinator.net', 'mailinator2.com', 'guerrillamail.com', 'guerrillamail.net',
  'guerrillamail.org', 'guerrillamail.biz', 'guerrillamail.de', 'guerrillamail.info', 'guerrillamailblock.com',
  'sharklasers.com', 'grr.la', 'pokemail.net', 'spam4.me', 'yopmail.com', 'yopmail.fr', 'yopmail.net', 'cool.fr.nf',
  'jetable.fr.nf', 'courriel.fr.nf', '10minutemail.com', '10minutemail.net', '10minutemail.co.uk', '10minutemail.de',
  '20minutemail.com', 'temp-mail.org', 'temp-mail.io', 'tempmail.com', 'tempmail.net', 'tempmail.de',
  'tempmailo.com', 'tempmail.plus', 'tempmailaddress.com', 'tempinbox.com', 'tempr.email', 'discard.email',
  'discardmail.com', 'discardmail.de', 'throwawaymail.com', 'throwam.com', 'trashmail.com', 'trashmail.de',
  'trashmail.net', 'trashmail.me', 'trashmail.ws', 'trash-mail.com', 'trash-mail.de', 'maildrop.cc', 'mailnesia.com',
  'mailnull.com', 'mailcatch.com', 'mailsac.com', 'mailpoof.com', 'getnada.com', 'nada.email', 'inboxbear.com',
  'inboxkitten.com', 'getairmail.com', 'fakeinbox.com', 'fakemail.net', 'fakemailgenerator.com', 'dispostable.com',
  'disposablemail.com', 'spamgourmet.com', 'spamex.com', 'spambox.us', 'spambog.com', 'spambog.de', 'spam.la',
  'spamfree24.org', 'spamherelots.com', 'spamdecoy.net', 'mytrashmail.com', 'mytemp.email', 'mohmal.com',
  'moakt.com', 'moakt.cc', 'emailondeck.com', 'emailfake.com', 'email-fake.com', 'generator.email', 'burnermail.io',
  'harakirimail.com', 'incognitomail.com', 'incognitomail.org', 'jetable.org', 'kasmail.com', 'meltmail.com',
  'mintemail.com', 'nowmymail.com', 'one-time.email', 'wegwerfmail.de', 'wegwerfmail.net', 'wegwerfemail.de',
  'einrot.com', 'sofort-mail.de', 'byom.de', 'dropmail.me', '10mail.org', 'emltmp.com', 'minuteinbox.com',
  '1secmail.com', '1secmail.net', '1secmail.org', 'tmpmail.org', 'tmpmail.net', 'tmail.ws', 'tempemail.com',
  'tempemail.net', 'luxusmail.org', 'anonbox.net', 'anonymbox.com', 'bugmenot.com', 'deadaddress.com', 'e4ward.com',
  'armyspy.com', 'cuvox.de', 'dayrep.com', 'fleckens.hu', 'gustr.com', 'jourrapide.com', 'rhyta.com',
  'superrito.com', 'teleworm.us', 'crazymailing.com', 'eyepaste.com', 'inboxalias.com', 'mailexpire.com',
  'mailforspam.com', 'mailimate.com', 'mailtemp.info', 'mail-temp.com', 'mailtothis.com', 'correotemporal.org',
  'mvrht.com', 'sneakemail.com', 'soodonims.com', 'tempomail.fr', 'filzmail.com', 'zetmail.com',
  'linshiyouxiang.net', 'mail.tm', 'snapmail.cc', 'fexpost.com',
]);
