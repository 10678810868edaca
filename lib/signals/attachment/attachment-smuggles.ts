import { citeTrait } from '../mail/cite.ts';
import { attachmentSignal } from '../signal.ts';
import { firstWith, nameOf } from './attached-files.ts';

export const attachmentSmuggles = attachmentSignal({
  id: 'attachment-smuggles',
  title: 'An attached page builds a file or unpacks itself by script',
  what: 'Script in an attached HTML page makes a file to be saved, or decodes a long run of packed letters into more script or markup.',
  why: 'HTML smuggling: what filters must not see is put together on the reader’s machine. Services for encrypted mail send pages that unpack themselves too.',
  sources: [
    'https://attack.mitre.org/techniques/T1027/006/',
    'https://html.spec.whatwg.org/multipage/links.html#downloading-resources',
  ],
  weight: 3,
  group: 'attachment',
  rests: 'attacker',
  technique: 'T1027.006',
  find(attached) {
    const found = firstWith(attached, ['page-builds-file', 'page-decodes'], ({ format }) => format !== 'svg');
    if (!found) return undefined;
    const builds = found.trait.kind === 'page-builds-file';
    return {
      title: `${nameOf(found.file, attached)} ${builds ? 'builds a file for its reader to open' : 'unpacks itself by script'}`,
      ...(builds ? {} : { weight: 2.4 }),
      citations: citeTrait(found.file, found.trait),
    };
  },
});
