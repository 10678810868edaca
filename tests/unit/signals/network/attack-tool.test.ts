import { describe, it } from 'vitest';
import { attackTool } from '../../../../lib/signals/network/attack-tool.ts';
import { foundIn, silentIn } from '../event-run.ts';

describe('tools that name themselves', () => {
  it('are seen in user agents and in log lines that quote them', () => {
    foundIn(attackTool, { user_agent: { original: 'sqlmap/1.8.2#stable (https://sqlmap.org)' } });
    foundIn(attackTool, {
      cs_user_agent: 'Mozilla/5.0 (compatible; Nmap Scripting Engine; https://nmap.org/book/nse.html)',
    });
    foundIn(attackTool, '93.184.216.34 - - "GET / HTTP/1.1" 404 0 "-" "Mozilla/5.00 (Nikto/2.5.0)"');
  });
  it('are not browsers, nor words elsewhere', () => {
    silentIn(attackTool, {
      user_agent: { original: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0' },
    });
    silentIn(attackTool, { message: 'package nikto installed by ana' });
  });
});
