import { citeTrait } from '../mail/cite.ts';
import { attachmentSignal } from '../signal.ts';
import { firstWith, nameOf } from './attached-files.ts';

export const attachmentFetches = attachmentSignal({
  id: 'attachment-fetches',
  title: 'A document fetches a part of itself from elsewhere when it is opened',
  what: 'An Office or RTF file names a template, an object or a frame at a web address or a network share, which Office loads as it opens the file.',
  why: 'Template injection: the file that was scanned is clean, what it loads is not, and a share is handed the reader’s credentials. Firms’ own templates lie on drives inside, which are left out.',
  sources: [
    'https://attack.mitre.org/techniques/T1221/',
    'https://attack.mitre.org/techniques/T1187/',
    'https://msrc.microsoft.com/update-guide/vulnerability/CVE-2022-30190',
  ],
  weight: 3,
  group: 'attachment',
  rests: 'attacker',
  technique: 'T1221',
  find(attached) {
    const found = firstWith(attached, ['remote-template', 'remote-object']);
    if (!found) return undefined;
    const template = found.trait.kind === 'remote-template';
    return {
      title: `${nameOf(found.file, attached)} loads ${template ? 'its template' : 'a part of itself'} from elsewhere`,
      ...(template ? {} : { weight: 2.4 }),
      citations: citeTrait(found.file, found.trait),
    };
  },
});
