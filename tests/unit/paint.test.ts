import { describe, expect, it } from 'vitest';
import { defangWords } from '../../lib/note/paint.ts';
import { defangObservable } from '../../lib/observables/defang.ts';

describe('words of others in a note', () => {
  it.each([
    ['powershell.exe -nop run.ps1 report.docx.js', 'powershell.exe -nop run.ps1 report.docx.js'],
    ['C:\\Windows\\Temp\\update.com ran', 'C:\\Windows\\Temp\\update.com ran'],
    ['/usr/local/bin/update.sh ran', '/usr/local/bin/update.sh ran'],
    ['build 10.0.19045 of 2026.11.24', 'build 10.0.19045 of 2026.11.24'],
    ['cmd.exe /c', 'cmd.exe /c'],
  ])('leave files, paths and versions: %s', (text, told) => expect(defangWords(text)).toBe(told));

  it.each([
    ['see evil.com now', 'see evil[.]com now'],
    ['see evil.com/a.exe now', 'see evil[.]com/a.exe now'],
    ['\\\\evil.com\\share and //evil.com/x', '\\\\evil[.]com\\share and //evil[.]com/x'],
    ['http://host.exe/x and www.host.exe', 'hxxp://host[.]exe/x and www.host[.]exe'],
    ['ana@mail.exe', 'ana[@]mail[.]exe'],
    ['10.1.2.3 and 10.1.2.3/x', '10.1.2[.]3 and 10.1.2[.]3/x'],
    ['invoice.zip', 'invoice[.]zip'],
    ['srv7.corp.example', 'srv7.corp[.]example'],
  ])('have no address that anything makes a link of: %s', (text, told) => expect(defangWords(text)).toBe(told));

  it('name a known file as it is, and never an address', () => {
    const files = new Set(['invoice.zip', 'evil.com']);
    expect(defangWords('Invoice.zip, other.zip', files)).toBe('Invoice.zip, other[.]zip');
    expect(defangWords('https://evil.com and evil.com/x', files)).toBe('hxxps://evil[.]com and evil[.]com/x');
  });
});

describe('an indicator', () => {
  it('is defanged by its kind', () => {
    const told = (type: 'process' | 'file' | 'domain' | 'ip' | 'email', value: string) =>
      defangObservable({ type, value });
    expect(told('process', 'update.com')).toBe('update.com');
    expect(told('file', 'C:\\Users\\a\\invoice.zip')).toBe('C:\\Users\\a\\invoice.zip');
    expect(told('file', 'https://evil.com/a.exe')).toBe('hxxps://evil[.]com/a.exe');
    expect(told('domain', 'update.com')).toBe('update[.]com');
    expect(told('email', 'a@b.com')).toBe('a[@]b[.]com');
    expect(told('ip', '10.1.2.3')).toBe('10.1.2[.]3');
  });
});
