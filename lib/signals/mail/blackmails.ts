import { phrases } from './cite.ts';
import { intentSignal } from './intent.ts';

export const blackmails = intentSignal({
  id: 'blackmails',
  title: 'The text blackmails its reader',
  what: 'A claim to have recorded or hacked the reader, together with a demand for crypto money.',
  why: 'Sent by the million without any recording. Nothing honest joins these two.',
  sources: [
    'https://www.ncsc.gov.uk/guidance/sextortion-scams-how-to-protect-yourself',
    'https://attack.mitre.org/techniques/T1657/',
  ],
  weight: 2.8,
  group: 'request',
  technique: 'T1657',
  wants: 'pay-ransom',
  patterns: phrases(
    '(?:i|we)(?: have|.ve| had)? (?:\\p{L}+ )?(?:recorded|filmed|hacked|infected|cracked|watched) (?:\\p{L}+ ){0,4}(?:you|your|yourself)',
    '(?:i|we)(?: have|.ve| had)? (?:\\p{L}+ )?(?:installed|planted|placed|uploaded) (?:\\p{L}+ ){0,5}(?:malware|trojan|virus|spyware|keylogger|rat|exploit|backdoor)',
    '(?:i|we)(?: have|.ve| had| now)? (?:\\p{L}+ ){0,3}access to (?:all |all of )?your',
    '(?:your|the) (?:webcam|camera|microphone|devices?|operating system) (?:\\p{L}+ ){0,6}(?:recorded|hacked|infected|access|control|malware|trojan)',
    '(?:adult|porn\\p{L}*|intimate|compromising|masturbat\\p{L}*) (?:\\p{L}+ ){0,3}(?:sites?|videos?|content|websites?|recording|yourself|footage)',
    '(?:ich|wir) (?:habe|haben) (?:\\p{L}+ ){0,5}(?:aufgenommen|gehackt|zugriff)|he (?:grabado|hackeado|infectado|obtenido acceso)|j.ai (?:enregistr[ée]|pirat[ée]|infect[ée])',
  ),
  together: [
    phrases(
      'bitcoins?|btc|crypto ?currency|ethereum|litecoin|monero|usdt|wallet address|[13][a-km-zA-HJ-NP-Z1-9]{25,34}|bc1[a-z0-9]{25,60}',
    ),
  ],
});
