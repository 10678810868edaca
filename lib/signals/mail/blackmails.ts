import { citePattern } from './cite.ts';
import { intentSignal } from './intent.ts';
import { wording } from './wording.ts';

/** Crypto money by name, or a wallet's address: bitcoin of both forms (base 58, BIP 173), Ethereum. */
const cryptoMoney =
  /(?<![\p{L}\p{N}])(?:bit ?coins?|btc|crypto ?currency|ethereum|litecoin|ltc|monero|xmr|usdt|dash|wallet address|биткоин\p{L}{0,3}|ビットコイン|比特币|[13][a-km-zA-HJ-NP-Z1-9]{25,34}|bc1[a-z0-9]{25,60}|0x[0-9a-f]{40})(?![\p{L}\p{N}])/iu;

export const blackmails = intentSignal({
  id: 'blackmails',
  title: 'The text blackmails its reader',
  what: 'A claim to have recorded or hacked the reader, to hold stolen data or to be about to attack, together with a demand for crypto money.',
  why: 'Sent by the million without any recording. Nothing honest joins these two.',
  sources: [
    'https://www.ncsc.gov.uk/guidance/sextortion-scams-how-to-protect-yourself',
    'https://www.ic3.gov/PSA/2018/PSA180807',
    'https://attack.mitre.org/techniques/T1657/',
  ],
  weight: 2.8,
  group: 'request',
  technique: 'T1657',
  wants: 'pay-ransom',
  ways: [
    {
      said: wording(
        'i|we have|ve|had|did|was ~2 recorded|filmed|hacked|infected|cracked|watched|videotaped|captured|compromised|taped|watching|monitoring|recording ~4 you|your|yourself',
        'i|we|ive|weve ~1 recorded|filmed|hacked|infected|cracked|watched|videotaped|compromised ~4 you|your|yourself',
        'i|we|ive|weve ~2 installed|planted|placed|uploaded|injected|put|setup|set_up ~5 malware|trojan|virus|spyware|keylogger|rat|exploit|backdoor|malicious|rootkit|software_on',
        'i|we|ive|weve ~4 access to|into all? of? your',
        'your|the webcam|camera|microphone|device|devices|operating_system|computer|screen|browser|front_camera ~6 recorded|hacked|infected|access|control|malware|trojan|turned_on|recording|compromised',
        'adult|porn|porno|pornographic|pornography|intimate|compromising|masturbat*|pleasuring|satisfying|perverted|dirty ~3 site|sites|video|videos|content|website|websites|recording|yourself|footage|material|clip',
        'i|we ~3 send|publish|share|leak|release|forward|distribute|post|expose|upload ~6 video|videos|recording|footage|everything|data|files|photos|contacts|clip ~8 contacts|friends|family|relatives|colleagues|internet|public|competitors|everyone|social|media|clients',
        'stolen|exfiltrated|downloaded|copied|encrypted|hacked ~5 your|all|company ~4 data|database|databases|files|server|servers|website|documents|network',
        'ddos|bomb|explosive|explosives|hitman|hired_to_kill|assassin|kill_you|detonate|device_in_the_building',
        'your password is|was',
        'ich|wir habe|haben|hat ~5 aufgenommen|gehackt|zugriff|gefilmt|infiziert|installiert|überwacht',
        'he|hemos|has_sido ~2 grabado|hackeado|infectado|obtenido_acceso|hackeada|instalado',
        'j|nous ai|avons ~2 enregistré|piraté|infecté|filmé|hacké|installé|accès',
        'eu|nós ~3 gravei|hackeei|invadi|infectei|gravamos|tenho_acesso|instalei',
        'ho|abbiamo ~2 registrato|hackerato|infettato|violato|installato|filmato|accesso_al|accesso_a',
        'ik_heb|wij_hebben|we_hebben ~6 opgenomen|gehackt|geïnfecteerd|toegang|gefilmd|geïnstalleerd',
        'я|мы ~3 взломал|взломали|записал|заразил|установил|получил_доступ|записали',
        'nagrałem|zhakowałem|włamałem|zainfekowałem|mam_dostęp|zainstalowałem',
        'hackledim|kaydettim|ele_geçirdim|bulaştırdım|erişim_sağladım',
        'ハッキング|録画|マルウェア|ウイルス|黑客|木马|入侵|录像|錄像…あなた|しました|デバイス|你的|您的|设备|視頻|视频',
      ),
      // A firm that takes crypto money speaks of its own doings.
      notWhere:
        /\b(?:you have (?:full )?access|we have recorded (?:twice|a|an|record|strong)|installed (?:a )?new checkout)\b/i,
      with: [(mail) => citePattern(mail, cryptoMoney)],
    },
  ],
});
