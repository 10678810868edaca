import { describe, it } from 'vitest';
import { pathTraversal } from '../../../../lib/signals/network/path-traversal.ts';
import { foundIn, silentIn } from '../event-run.ts';

describe('requests that climb out of the web folder', () => {
  it('are seen plain and encoded', () => {
    foundIn(pathTraversal, { url: { path: '/cgi-bin/../../../../etc/passwd' } });
    foundIn(pathTraversal, '93.184.216.34 - - "GET /x?f=..%2f..%2f..%2fwindows%2fwin.ini HTTP/1.1" 404');
    foundIn(pathTraversal, { request: 'https://shop.example/view?page=/etc/passwd' });
    foundIn(pathTraversal, { url: { original: '/?p=php://filter/convert.base64-encode/resource=index' } });
    foundIn(pathTraversal, { rule: { name: 'Directory traversal attempt' } });
  });
  it('are not one step up, and not files that a process opened', () => {
    silentIn(pathTraversal, { url: { path: '/docs/../images/logo.png' } });
    silentIn(pathTraversal, { message: 'usermod: group changed in /etc/passwd (group tonton/504, new gid: 888)' });
    silentIn(pathTraversal, { process: { command_line: 'tar xf ../../backup.tar' } });
  });
});
