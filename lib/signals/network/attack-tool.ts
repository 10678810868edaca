import { fieldsNamed } from '../../events/security-event.ts';
import { citePlace, type Place, placeIn } from '../cite-event.ts';
import { eventSignal } from '../signal.ts';

/** Names that the tools' own documentation gives as their default user agent. */
const tools =
  /\b(?:sqlmap\/|nikto\b|nmap scripting engine|masscan\/|wpscan\b|dirbuster|gobuster\/|feroxbuster\/|ffuf\/|fuzz faster u fool|nuclei\b|zgrab\/|hydra\b|acunetix|netsparker|arachni\/|w3af|openvas|nessus|jorgee|zmeu|morfeus)/i;

export const attackTool = eventSignal({
  id: 'attack-tool',
  title: 'A tool for finding holes names itself',
  what: 'The user agent, or a log line that quotes it, is the default of a scanner: sqlmap, Nikto, Nmap’s scripts, nuclei, WPScan and their like.',
  why: 'Browsers do not call themselves so. The organisation’s own scans do: ask for their schedule and address.',
  sources: [
    'https://attack.mitre.org/techniques/T1595/002/',
    'https://github.com/sqlmapproject/sqlmap/wiki/Usage',
    'https://nmap.org/nsedoc/lib/http.html',
  ],
  weight: 0.9,
  group: 'scanning',
  rests: 'attacker',
  technique: 'T1595.002',
  find(event) {
    const places = fieldsNamed(event, 'user_agent.original', 'message')
      .filter(
        (field) =>
          field.name === 'user_agent.original' || /user-?agent|"[^"\n]{3,200}"\s*$/i.test(field.value.slice(0, 8_000)),
      )
      .flatMap((field): Place[] => {
        const place = placeIn(field, tools);
        return place ? [place] : [];
      });
    return places.length > 0 ? { citations: places.slice(0, 2).map(citePlace) } : undefined;
  },
});
