/**
 * What labels of consoles are made of in German, French, Spanish, Portuguese, Italian, Japanese, Polish, Russian, Dutch, Czech,
 * Turkish and Chinese, as vendors' localised documentation has them, by the kinds of lib/page/label.ts. A file of its own, which
 * only pages that may not be in English are given.
 */
const labels: Readonly<Record<string, string>> = {
  source:
    'cliente origem origine sorgente quell quelle von absender angreifer attaquant expéditeur origen atacante remitente remetente mittente 送信元 攻撃元 接続元 差出人 źródłowy źródło источник источника bron zdroj kaynak 源 攻击者 攻击',
  destination:
    'ziel destino destinazione 宛先 送信先 接続先 docelowy cel назначения назначение doel hedef 目的 受害者 受害',
  target:
    'afetado afectado affecté colpito betroffener betroffenes cible objetivo víctima victime alvo vítima vittima 対象',
  parent: 'übergeordneter eltern padre pai 親 nadrzędny родительский bovenliggend 父',
  initiating: 'anmelde angemeldeter iniciador iniziatore',
  local: 'lokalny локальный lokaal',
  remote: 'remoto remota リモート zdalny удаленный удалённый удаленного 远程',
  address: 'adresse adressen dirección endereço indirizzo アドレス adres адрес 地址',
  host: 'rechner gerät geräte endpunkt servidor serveur hôte ordinateur appareil poste equipo dispositivo computador máquina equipamento macchina ホスト エンドポイント 端末 コンピューター デバイス komputer устройство хост компьютер apparaat urządzenie vorgangsrechner estação arbeitsplatz hôtes 主机 终端',
  user: 'benutzer konto utilisateur compte usuario cuenta usuário conta credencial utente ユーザー ユーザ アカウント アカウント użytkownik пользователь gebruiker kullanıcı учетная запись 用户',
  process: 'prozess processus proceso processo プロセス процесс proces vorgang 进程',
  command: 'befehl befehls kommando commande comando コマンド polecenie команда opdracht aufruf 命令',
  line: 'zeile ligne línea linha riga ライン строка командная командной wiersz 行',
  hash: 'prüfsumme empreinte impronta ハッシュ skrót хэш хеш',
  file: 'datei fichier archivo arquivo ficheiro ファイル plik файл файла bestand 文件',
  path: 'pfad chemin ruta caminho percorso パス ścieżka путь pad 路径',
  severity:
    'schweregrad gravité sévérité criticité gravedad severidad criticidad severidade gravidade criticidade gravità severità criticità 重大度 深刻度 ważność важности важность ernst 严重 级别',
  risk: 'risiko stufe priorität niveau risque priorité riesgo prioridad nivel risco prioridade nível rischio priorità livello 優先度 リスク レベル poziom уровень приоритет ryzyko 等级',
  time: 'zeit zeitpunkt uhrzeit datum zeitstempel heure hora fecha ora 時刻 日時 時間 czas время дата tijd 时间',
  happened:
    'erkannt détecté détectée detectado ocurrido ocorrido rilevato 検出 検知 発生 wystąpiło обнаружено произошло gedetecteerd 发生',
  first:
    'erstmals erste première premier inicio primera primeiro primeira início primo prima inizio 最初 開始 первое pierwsze',
  last: 'letzte letzten letzter aktualisierung zuletzt geändert dernière última último ultimo ultima 最後 最終 更新 終了',
  seen: 'gesehen aktivität vu activité visto actividad aparición atividade attività',
  created:
    'erstellt erstellung erstellungs création creación créé créée creado recibido criado recebido creato ricevuto 作成 создан создано utworzono aangemaakt',
  rule: 'regel signatur règle regla firma regra assinatura regola ルール シグネチャ reguła правило правила 规则',
  detection: 'erkennung détection detección detecção rilevamento',
  event: 'ereignis événement evento イベント 事件',
  case: 'meldung warnung vorfall alerte alerta incidente allarme avviso アラート インシデント 告警 警报',
  name: 'titel nom titre nombre título nome titolo 名 名前 タイトル nazwa имя название naam 名称',
  port: 'puerto porta ポート 番号 порт 端口',
  id: 'kennung identifiant',
  agent: 'agente',
  full: 'wert analyse 値 运行 发起 关联',
  and: 'am um em il der des die de du d l la le del el et y do da di e ed della dello の na o i w z van het',
  threat: 'angriff attaque ataque attacco bedrohung menace amenaza ameaça minaccia 脅威 zagrożenie угроза угрозы 威胁',
  matter: 'betreff objet asunto assunto oggetto 件名',
  recipient:
    'empfänger destinataire destinataires destinatario destinatarios destinatário destinatários an à para 受信者',
  other:
    'typ zustand domäne gruppe beschreibung ergebnis état statut domaine estado dominio grupo descripción acción 状態 ステータス 種類 説明 ドメイン 操作 結果 担当者 バージョン',
};
/** What headings over the details of an alert, or over what is not of it, say. */
const headings = {
  details: 'angaben|daten|eigenschaften|détails|informations|detalles|información',
  elsewhere:
    'ähnliche?|weitere|frühere|verlauf|kommentare?|notizen|similaires|historique|relacionad[oa]s|historial|comentarios',
};

const severities =
  'kritisch|sehr hoch|mu[yi](?:to)? alt[oa]|très (?:élevée?|haute?)|vakava|hoch|mittel|niedrig|gering|critique|élevée?|haute?|moyen(?:ne)?|faible|cr[ií]tic[oa]|alt[oa]|m[eé]di[oa]|ba[jix]{1,2}[oa]|basso|bassa|elevat[oa]|krytyczn\\p{L}+|wysok\\p{L}+|średni\\p{L}*|nisk\\p{L}+|критич\\p{L}+|высок\\p{L}+|средн\\p{L}+|низк\\p{L}+|kritiek|hoog|gemiddeld|laag|緊急|重大|高|中|低|情報|严重|高危|中危|低危';

/** What stands over parts of any alert, and the labels of what one is called. */
const titles = {
  general: 'der die des zeitachse chronologie aktionen étiquettes übersicht detalles détails ligne',
  over: '^\\p{L}+-?(?:details?|übersicht|liste|ansicht|angaben|daten|informationen)$|détails|detalles|dettagli|detalhes|^(?=.{0,11}$).*(?:詳細|一覧|アラート$|インシデント$)',
  labels: 'titel|kurzbeschreibung|titre|description courte|título',
  said: 'erkennungstyp|auslöser|beschreibung|descripción|problema|ereignis|événement|evento|説明',
};

/** There is no value. */
const nothing = 'unbekannt|keine?|aucune?|inconnue?|ningun[oa]|desconocid[oa]|なし|不明|alle';

/** How dates begin to write months. */
const months = 'mar(?!k|ia)|mär|mai(?!l)|okt|dez|janv|févr|avr|juin|juil|août|déc|ene|abr|ago|dic';

/** Labels of who sent a mail. */
const senders = 'von|absender|expéditeur|remitente|remetente|mittente';

export const wordsOfLanguages = { labels, headings, severities, titles, nothing, months, senders };
export type WordsOfLanguages = typeof wordsOfLanguages;
