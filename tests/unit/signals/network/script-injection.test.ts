import { describe, it } from 'vitest';
import { scriptInjection } from '../../../../lib/signals/network/script-injection.ts';
import { foundIn, silentIn } from '../event-run.ts';

describe('script in a request', () => {
  it('is seen plain and encoded, in addresses and user agents', () => {
    foundIn(scriptInjection, { url: { original: '/search?q=<script>alert(1)</script>' } });
    foundIn(scriptInjection, { url: { original: '/search?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E' } });
    foundIn(scriptInjection, { user_agent: { original: '"><img src=x onerror=fetch("//h.example")>' } });
    foundIn(scriptInjection, { signatureName: 'Cross-site scripting attempt' });
  });
  it('is not the word, an address of a script, or code that runs on a machine', () => {
    silentIn(scriptInjection, { url: { original: '/learn/javascript?topic=script+tags' } });
    silentIn(scriptInjection, { url: { original: '/static/script.js' } });
    silentIn(scriptInjection, { message: 'cscript.exe started <scriptblock>' });
  });
});
