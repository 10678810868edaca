import { listed, type PlatformFamily } from './platform.ts';

/**
 * Tunnels to somebody's machine, names that follow an address, and gateways to content that nobody can take down.
 *
 * Sources: the providers' lists of domains to choose from (No-IP, Dynu, FreeDNS, ChangeIP, Dyn, dynv6), the private
 * section of the Public Suffix List, the public IPFS gateway checker, ATT&CK T1572, T1568 and T1583.006. Written from
 * knowledge of these.
 *
 * Shape: as `listed` takes it; matched as `openPlatforms` in ../hosting.ts says.
 */
export const networkFamilies: readonly PlatformFamily[] = [
  // Microsoft
  ...listed(
    'tunnel',
    `
Visual Studio dev tunnels | devtunnels.ms`,
  ),
  // Cloudflare
  ...listed(
    'tunnel',
    `
Cloudflare Tunnel | trycloudflare.com`,
  ),
  ...listed(
    'ipfs',
    `
Cloudflare IPFS gateway | cloudflare-ipfs.com cf-ipfs.com`,
  ),
  // IPFS gateways
  ...listed(
    'ipfs',
    `
IPFS gateway | ipfs.io dweb.link
web3.storage | w3s.link
NFT.Storage | nftstorage.link
Pinata | mypinata.cloud
Fleek | fleek.co on-fleek.app fleek.cool
4EVERLAND | 4everland.io 4everland.app
Infura | infura-ipfs.io
ENS gateway | eth.limo eth.link
IPFS service worker gateway | inbrowser.link
Arweave | arweave.net
Skynet | siasky.net`,
  ),
  // Tunnels
  ...listed(
    'tunnel',
    `
ngrok | ngrok.io ngrok.app ngrok.dev ngrok-free.app ngrok-free.dev
localtunnel | loca.lt
localhost.run | localhost.run lhr.life lhr.rocks
Serveo | serveo.net serveousercontent.com
LocalXpose | localxpose.io loclx.io
PageKite | pagekite.me
Telebit | telebit.io
bore | bore.pub
Pinggy | pinggy.link pinggy.io pinggy-free.link
Tunnelmole | tunnelmole.net
playit | playit.gg ply.gg
Tailscale Funnel | ts.net
zrok | zrok.io
Packetriot | packetriot.net
cpolar | cpolar.cn cpolar.top`,
  ),
  // Dynamic DNS
  ...listed(
    'dynamic-dns',
    `
Duck DNS | duckdns.org
No-IP | ddns.net no-ip.com no-ip.org no-ip.biz no-ip.info noip.me noip.us hopto.org hopto.me zapto.org sytes.net servebeer.com serveblog.net servecounterstrike.com serveftp.com servegame.com servehalflife.com servehttp.com serveirc.com serveminecraft.net servemp3.com servepics.com servequake.com myftp.biz myftp.org myvnc.com redirectme.net bounceme.net 3utilities.com gotdns.ch webhop.me access.ly blogsyte.com damnserver.com
Dyn | dyndns.org dyndns.info dyndns.biz dyndns.tv dyndns-ip.com dyndns-home.com homeip.net homeftp.net homelinux.com homeunix.com dnsalias.com dynalias.com gotdns.com gotdns.org is-a-geek.com ath.cx selfip.com selfip.net dnsdojo.com
Dynu | dynu.net ddnsfree.com ddnsgeek.com giize.com gleeze.com kozow.com loseyourip.com mywire.org ooguy.com theworkpc.com casacam.net accesscam.org camdvr.org freeddns.org webredirect.org
FreeDNS | afraid.org mooo.com chickenkiller.com us.to strangled.net crabdance.com ignorelist.com jumpingcrab.com twilightparadox.com
ChangeIP | changeip.com dynamic-dns.net dns-dynamic.net dsmtp.com ddns.us ddns.info dns04.com dns05.com dnset.com mrface.com mrbasic.com myddns.com onedumb.com otzo.com sexidude.com toythieves.com wikaba.com zzux.com
YDNS | ydns.eu
dynv6 | dynv6.net v6.rocks v6.army dns.army dns.navy
deSEC | dedyn.io
Securepoint | spdns.de spdns.eu spdns.org
nsupdate.info | nsupdate.info
SelfHost | selfhost.eu selfhost.de
Synology | myds.me synology.me i234.me
QNAP | myqnapcloud.com
dnsHome | dnshome.de
DDNSS | ddnss.de
GoIP | goip.de
PubYun | 3322.org f3322.net
EU.org | eu.org
ClouDNS | cloudns.ph cloudns.cl cloudns.be cloudns.nz cloudns.asia
DNSExit | linkpc.net publicvm.com work.gd run.place
nip.io | nip.io
sslip.io | sslip.io
xip.io | xip.io`,
  ),
];
