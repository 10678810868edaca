import { citePlace, placesSaying } from '../cite-event.ts';
import { eventSignal } from '../signal.ts';

const words =
  /\bnew user: name=[^,\n]{1,64}, uid=0\b|\bchange user ['`"]?[^'`"\n]{1,64}['`"]? uid from ['`"]?\d+['`"]? to ['`"]?0\b|\buid (?:was )?changed to 0\b|\bcreated with uid(?:\/gid)? 0\b|\buseradd\b[^\n]{0,200}?(?:-o\b[^\n]{0,60}?)?(?:-u|--uid)[ =]0\b/i;

export const secondRoot = eventSignal({
  id: 'second-root',
  title: 'An account became another root',
  what: 'An account was created with user id 0, or got it.',
  why: 'Whoever has id 0 is root under another name. There is hardly a good reason for it; it is a classic way back in.',
  sources: ['https://attack.mitre.org/techniques/T1136/001/', 'https://man7.org/linux/man-pages/man8/useradd.8.html'],
  weight: 1.8,
  group: 'privilege',
  rests: 'infrastructure',
  technique: 'T1136.001',
  find(event) {
    const places = placesSaying(event, words, 3);
    return places.length > 0 ? { citations: places.map(citePlace) } : undefined;
  },
});
