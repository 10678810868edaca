import type { PlatformFamily } from './platform.ts';

/**
 * Tunnels to somebody's machine, names that follow an address, and gateways to content that nobody can take down.
 *
 * Sources: the providers' lists of domains to choose from (No-IP, Dynu, FreeDNS, ChangeIP, Dyn, dynv6), the private
 * section of the Public Suffix List, the public IPFS gateway checker, ATT&CK T1572, T1568 and T1583.006. Written from
 * knowledge of these.
 *
 * Shape: one family a line; matched as `openPlatforms` in ../hosting.ts says.
 */
// biome-ignore format: one family a line
export const networkFamilies: readonly PlatformFamily[] = [
  // Microsoft
  { title: 'Visual Studio dev tunnels', kind: 'tunnel', domains: ['devtunnels.ms'] },
  // Cloudflare
  { title: 'Cloudflare Tunnel', kind: 'tunnel', domains: ['trycloudflare.com'] },
  { title: 'Cloudflare IPFS gateway', kind: 'ipfs', domains: ['cloudflare-ipfs.com', 'cf-ipfs.com'] },
  // IPFS gateways
  { title: 'IPFS gateway', kind: 'ipfs', domains: ['ipfs.io', 'dweb.link'] },
  { title: 'web3.storage', kind: 'ipfs', domains: ['w3s.link'] },
  { title: 'NFT.Storage', kind: 'ipfs', domains: ['nftstorage.link'] },
  { title: 'Pinata', kind: 'ipfs', domains: ['mypinata.cloud'] },
  { title: 'Fleek', kind: 'ipfs', domains: ['fleek.co', 'on-fleek.app', 'fleek.cool'] },
  { title: '4EVERLAND', kind: 'ipfs', domains: ['4everland.io', '4everland.app'] },
  { title: 'Infura', kind: 'ipfs', domains: ['infura-ipfs.io'] },
  { title: 'ENS gateway', kind: 'ipfs', domains: ['eth.limo', 'eth.link'] },
  { title: 'IPFS service worker gateway', kind: 'ipfs', domains: ['inbrowser.link'] },
  { title: 'Arweave', kind: 'ipfs', domains: ['arweave.net'] },
  { title: 'Skynet', kind: 'ipfs', domains: ['siasky.net'] },
  // Tunnels
  { title: 'ngrok', kind: 'tunnel', domains: ['ngrok.io', 'ngrok.app', 'ngrok.dev', 'ngrok-free.app', 'ngrok-free.dev'] },
  { title: 'localtunnel', kind: 'tunnel', domains: ['loca.lt'] },
  { title: 'localhost.run', kind: 'tunnel', domains: ['localhost.run', 'lhr.life', 'lhr.rocks'] },
  { title: 'Serveo', kind: 'tunnel', domains: ['serveo.net', 'serveousercontent.com'] },
  { title: 'LocalXpose', kind: 'tunnel', domains: ['localxpose.io', 'loclx.io'] },
  { title: 'PageKite', kind: 'tunnel', domains: ['pagekite.me'] },
  { title: 'Telebit', kind: 'tunnel', domains: ['telebit.io'] },
  { title: 'bore', kind: 'tunnel', domains: ['bore.pub'] },
  { title: 'Pinggy', kind: 'tunnel', domains: ['pinggy.link', 'pinggy.io', 'pinggy-free.link'] },
  { title: 'Tunnelmole', kind: 'tunnel', domains: ['tunnelmole.net'] },
  { title: 'playit', kind: 'tunnel', domains: ['playit.gg', 'ply.gg'] },
  { title: 'Tailscale Funnel', kind: 'tunnel', domains: ['ts.net'] },
  { title: 'zrok', kind: 'tunnel', domains: ['zrok.io'] },
  { title: 'Packetriot', kind: 'tunnel', domains: ['packetriot.net'] },
  { title: 'cpolar', kind: 'tunnel', domains: ['cpolar.cn', 'cpolar.top'] },
  // Dynamic DNS
  { title: 'Duck DNS', kind: 'dynamic-dns', domains: ['duckdns.org'] },
  { title: 'No-IP', kind: 'dynamic-dns', domains: ['ddns.net', 'no-ip.com', 'no-ip.org', 'no-ip.biz', 'no-ip.info', 'noip.me', 'noip.us', 'hopto.org', 'hopto.me', 'zapto.org', 'sytes.net', 'servebeer.com', 'serveblog.net', 'servecounterstrike.com', 'serveftp.com', 'servegame.com', 'servehalflife.com', 'servehttp.com', 'serveirc.com', 'serveminecraft.net', 'servemp3.com', 'servepics.com', 'servequake.com', 'myftp.biz', 'myftp.org', 'myvnc.com', 'redirectme.net', 'bounceme.net', '3utilities.com', 'gotdns.ch', 'webhop.me', 'access.ly', 'blogsyte.com', 'damnserver.com'] },
  { title: 'Dyn', kind: 'dynamic-dns', domains: ['dyndns.org', 'dyndns.info', 'dyndns.biz', 'dyndns.tv', 'dyndns-ip.com', 'dyndns-home.com', 'homeip.net', 'homeftp.net', 'homelinux.com', 'homeunix.com', 'dnsalias.com', 'dynalias.com', 'gotdns.com', 'gotdns.org', 'is-a-geek.com', 'ath.cx', 'selfip.com', 'selfip.net', 'dnsdojo.com'] },
  { title: 'Dynu', kind: 'dynamic-dns', domains: ['dynu.net', 'ddnsfree.com', 'ddnsgeek.com', 'giize.com', 'gleeze.com', 'kozow.com', 'loseyourip.com', 'mywire.org', 'ooguy.com', 'theworkpc.com', 'casacam.net', 'accesscam.org', 'camdvr.org', 'freeddns.org', 'webredirect.org'] },
  { title: 'FreeDNS', kind: 'dynamic-dns', domains: ['afraid.org', 'mooo.com', 'chickenkiller.com', 'us.to', 'strangled.net', 'crabdance.com', 'ignorelist.com', 'jumpingcrab.com', 'twilightparadox.com'] },
  { title: 'ChangeIP', kind: 'dynamic-dns', domains: ['changeip.com', 'dynamic-dns.net', 'dns-dynamic.net', 'dsmtp.com', 'ddns.us', 'ddns.info', 'dns04.com', 'dns05.com', 'dnset.com', 'mrface.com', 'mrbasic.com', 'myddns.com', 'onedumb.com', 'otzo.com', 'sexidude.com', 'toythieves.com', 'wikaba.com', 'zzux.com'] },
  { title: 'YDNS', kind: 'dynamic-dns', domains: ['ydns.eu'] },
  { title: 'dynv6', kind: 'dynamic-dns', domains: ['dynv6.net', 'v6.rocks', 'v6.army', 'dns.army', 'dns.navy'] },
  { title: 'deSEC', kind: 'dynamic-dns', domains: ['dedyn.io'] },
  { title: 'Securepoint', kind: 'dynamic-dns', domains: ['spdns.de', 'spdns.eu', 'spdns.org'] },
  { title: 'nsupdate.info', kind: 'dynamic-dns', domains: ['nsupdate.info'] },
  { title: 'SelfHost', kind: 'dynamic-dns', domains: ['selfhost.eu', 'selfhost.de'] },
  { title: 'Synology', kind: 'dynamic-dns', domains: ['myds.me', 'synology.me', 'i234.me'] },
  { title: 'QNAP', kind: 'dynamic-dns', domains: ['myqnapcloud.com'] },
  { title: 'dnsHome', kind: 'dynamic-dns', domains: ['dnshome.de'] },
  { title: 'DDNSS', kind: 'dynamic-dns', domains: ['ddnss.de'] },
  { title: 'GoIP', kind: 'dynamic-dns', domains: ['goip.de'] },
  { title: 'PubYun', kind: 'dynamic-dns', domains: ['3322.org', 'f3322.net'] },
  { title: 'EU.org', kind: 'dynamic-dns', domains: ['eu.org'] },
  { title: 'ClouDNS', kind: 'dynamic-dns', domains: ['cloudns.ph', 'cloudns.cl', 'cloudns.be', 'cloudns.nz', 'cloudns.asia'] },
  { title: 'DNSExit', kind: 'dynamic-dns', domains: ['linkpc.net', 'publicvm.com', 'work.gd', 'run.place'] },
  { title: 'nip.io', kind: 'dynamic-dns', domains: ['nip.io'] },
  { title: 'sslip.io', kind: 'dynamic-dns', domains: ['sslip.io'] },
  { title: 'xip.io', kind: 'dynamic-dns', domains: ['xip.io'] },
];
