import { describe, expect, it } from 'vitest';
import { jira } from '../../lib/consoles/jira.ts';
import { kibana } from '../../lib/consoles/kibana.ts';
import { roundcube } from '../../lib/consoles/roundcube.ts';
import { type ConsoleWords, closingLine, closingPhrase, dispositionToClose, noticeOf } from '../../lib/note/closing.ts';
import { caseNote } from '../../lib/note/note.ts';
import { investigated } from './investigated.ts';

const wordsOf = ({ title, closing = {}, closingNames: names = {} }: typeof jira): ConsoleWords => ({
  title,
  closing,
  names,
});

describe('the console’s closing words', () => {
  it('are said under the names that the console itself has for its fields', () => {
    expect(closingPhrase(wordsOf(kibana), 'false_positive')).toBe('status Closed, reason False Positive');
    expect(closingPhrase(wordsOf(jira), 'duplicate')).toBe('status Done, resolution Duplicate');
    expect(closingPhrase(wordsOf(roundcube), 'true_positive')).toBe('“Junk”');
    expect(closingPhrase(wordsOf(roundcube), 'duplicate')).toBe('');
    expect(closingLine(wordsOf(roundcube), 'duplicate')).toBe('');
  });

  it('are those for what the person decided, else for the final verdict; for none where somebody only disagrees', async () => {
    const state = await investigated('phish/account-limited.eml');
    const person = { reason: '', person: 'Ana', at: '' };
    if (!state.verdict) throw new Error('no verdict');
    state.verdict = { ...state.verdict, final: true };
    expect(dispositionToClose(state)).toBe('true_positive');
    expect(dispositionToClose({ ...state, feedback: { agree: false, ...person } })).toBeUndefined();
    expect(dispositionToClose({ ...state, feedback: { agree: false, disposition: 'simulation', ...person } })).toBe(
      'simulation',
    );
    expect(dispositionToClose({ ...state, verdict: { ...state.verdict, final: false } })).toBeUndefined();
  });

  it('stand in the note where they are known, before its last line', async () => {
    const state = await investigated('phish/account-limited.eml');
    if (state.verdict) state.verdict = { ...state.verdict, final: true };
    const lines = caseNote(state, 'plain', wordsOf(kibana)).split('\n');
    expect(lines).toContain('In Elastic Security: status Closed, reason True positive');
    expect(lines.length).toBeLessThanOrEqual(12);
    expect(lines.at(-1)).toMatch(/^Sidelight, /);
    expect(caseNote(state, 'plain')).not.toContain('In Elastic');
  });
});

describe('what was noticed', () => {
  const noticed = { console: 'Kibana', word: 'False Positive' };
  const person = { reason: '', person: 'Ana', at: '2026-11-25T10:00:00Z' };

  it('is said as what became of it', async () => {
    const state = await investigated('phish/account-limited.eml');
    const words = (change: Partial<typeof state>) => noticeOf({ ...state, ...change })?.words;
    expect(words({})).toBeUndefined();
    expect(words({ feedback: { agree: false, disposition: 'false_positive', ...person } })).toBeUndefined();
    expect(words({ feedback: { agree: false, disposition: 'false_positive', noticed, ...person } })).toBe(
      'Noticed in Kibana: “False Positive”. Recorded as disagreement.',
    );
    const junk = { console: 'Roundcube', word: 'Junk' };
    expect(words({ feedback: { agree: true, disposition: 'true_positive', noticed: junk, ...person } })).toBe(
      'Noticed in Roundcube: “Junk”, taken as true positive. Recorded as agreement.',
    );
    const closed = { console: 'Kibana', word: 'Closed' };
    expect(words({ closing: { noticed: closed, person: 'Ana', at: '' } })).toBe(
      'Noticed in Kibana: “Closed”. Recorded as closed, which is neither agreement nor disagreement.',
    );
  });

  it('is the person’s own decision where the verdict left it open', async () => {
    const state = await investigated('phish/account-limited.eml');
    if (state.verdict) state.verdict = { ...state.verdict, name: 'inconclusive', disposition: 'undetermined' };
    const feedback = { agree: false, disposition: 'false_positive', noticed, ...person };
    expect(noticeOf({ ...state, feedback })?.words).toMatch(
      /Recorded as your decision, which the verdict left open\.$/,
    );
  });
});
