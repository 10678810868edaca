/**
 * Hosts of public link shorteners: the target is not in the link, and anybody can make one.
 *
 * Shape: lower-case hosts. Matched as host suffixes, since some (`page.link`, `link-to.net`) hand out names below their
 * own. Short hosts that lead only to their owner's pages (`amzn.to`, `youtu.be`, `aka.ms`) are in the brand table.
 *
 * Sources: the services' own sites, ATT&CK T1608.005 and T1566.002 on shortened links, URL-shortener categories of
 * public filter lists. Written from knowledge of these.
 */
// biome-ignore format: grouped, several a line
export const shorteners: ReadonlySet<string> = new Set([
  // Public services, click trackers among them (grabify.link, iplogger.org)
  'bit.ly', 'bitly.com', 'j.mp', 'tinyurl.com', 'tiny.one', 'tiny.cc', 'tiny.pl', 'is.gd', 'v.gd', 'goo.gl', 'ow.ly',
  'buff.ly', 'cutt.ly', 'rebrand.ly', 'rb.gy', 'shorturl.at', 'shorturl.asia', 'shorturl.gg', 'shorturl.com', 's.id',
  't.ly', 't2m.io', 'bl.ink', 'short.io', 'short.gy', 'short.cm', 'shrtco.de', '9qr.de', 'shorte.st', 'sh.st',
  'adf.ly', 'j.gs', 'q.gs', 'ay.gy', 'bc.vc', 'ouo.io', 'ouo.press', 'linkvertise.com', 'link-to.net',
  'direct-link.net', 'exe.io', 'soo.gd', 'budurl.com', 'snip.ly', 'snipurl.com', 'snipr.com', 'snurl.com', 'tr.im',
  'u.to', 'x.co', 'v.ht', 'vo.la', 'x.gd', 'xgd.io', 'lc.cx', 'l.ead.me', 'urlz.fr', 'urlr.me', 'urly.it',
  'shrinke.me', 'shrunken.com', 'linktw.in', 'lstu.fr', 'chilp.it', 'clck.ru', 'cli.gs', 'qps.ru', 'vk.cc', 'goo.su',
  'kutt.it', 'dub.sh', 'han.gl', 'url.kr', 'buly.kr', 'zrr.kr', 'dwz.cn', 'suo.im', 'suo.nz', 'mrw.so', 'reurl.cc',
  'ppt.cc', 'pse.is', 'lihi.cc', 'lihi1.com', 'picsee.io', 'psee.io', '0rz.tw', 'tinyurl.hu', 'ux.nu', 'ity.im',
  'qr.net', 'qrco.de', 'qrcodes.pro', 'qr.codes', 'me-qr.com', 'scnv.io', 'q-r.to', 'l1nq.com', 'n9.cl',
  'acortar.link', 'encurtador.com.br', 'encr.pw', 'bityli.com', 'abre.ai', 'enqr.pw', 'gg.gg', 'da.gd', '2u.pw',
  '3.ly', 'cort.as', 'cutit.org', 'u.nu', 'shor.by', 'tny.im', 'tny.sh', 'mcaf.ee', 'rlu.ru', 'po.st', 'ln.run',
  'surl.li', 'surl.lu', 'trib.al', 'dlvr.it', 'ift.tt', 'hyperurl.co', 'smarturl.it', 'lnk.to', 'ffm.to', 'bom.so',
  'chl.li', 'ulvis.net', 'turl.no', 'turl.ca', 'zpr.io', 'zii.bz', 'shorten.ee', 'tinylink.in', 'linkshrink.net',
  'rotf.lol', 'zzb.bz', 'iplogger.org', 'iplogger.com', 'iplogger.co', '2no.co', 'grabify.link', 'yip.su',
  'maper.info', 'bitly.ws', 'bit.do', 'shortcm.li', 'lnks.gd', 'hubs.ly', 'hubs.la', 'owl.li', 'go2l.ink',
  'page.link', 'app.link', 'onelink.to', '1url.com',
  // Link services with statistics, codes to scan, and pages that pay for each click
  'l.linklyhq.com', 'linkly.link', 'kurzelinks.de', 't1p.de', 'cutt.us', 'cutt.lv', 'zurl.co', 'zurl.to', 'zcu.io',
  'oe.cd', 'tr.ee', 'lnkiy.in', 'goolnk.com', 'shorter.me', 'shorturl.fm', 'tinyurl.is', 'vurl.com', 'swll.to',
  'jpeg.ly', 'geni.us', 'urlgeni.us', 'clkmg.com', '9nl.es', 'u2l.io', 'za.gl', 'fc.lc', 'tii.la', 'adfoc.us',
  'qrd.by', 'qr1.be', 'qrs.ly', 'qrto.org', 'q-r.link', 'qrcodechimp.com', 'bitly.cx', 'bitly.lc', 'shortlink.uk',
  'tinu.be', 'wl.tl', 'dub.link', 'dub.co', 'lnk.bz', 'snip.link', 'rdr.to', 'r.mtdv.me', 'sor.bz', 'ctl.li', 'urls.fr',
  'short.link', 'tiny.ee', 'goo.by', 'clc.to', 'clc.am', 'upl.io', 'link24.kr', 'vvd.bz', 'kko.to', 'me-qr.me',
  'acesse.one', 'l1nk.dev', 'sl1nk.com', 'acesse.dev', 'inlnk.ru', 'shurt.pw', 'cpt.cc', 'tny.so', 'p.ip.fi', 'kl.am',
  // Run by a platform or a mail service for links to anywhere
  't.co', 'lnkd.in', 'qr.ae', 'flip.it', 'disq.us', 't.cn', 'url.cn', 'me2.do', 'eepurl.com', 'conta.cc',
]);
