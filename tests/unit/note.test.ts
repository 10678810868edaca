import { describe, expect, it } from 'vitest';
import { approvalProblem, approvalStatement, signApproval } from '../../lib/action/approval.ts';
import { proposeActions } from '../../lib/action/propose.ts';
import { caseNote } from '../../lib/note/note.ts';
import { percent } from '../../lib/note/words.ts';
import { toBase64 } from '../../lib/schema/base64.ts';
import { emptyAlert } from './alerts.ts';
import { investigated, investigatedMail } from './investigated.ts';

describe('the case note', () => {
  it('has the verdict first and twelve lines at most, in both formats', async () => {
    for (const sample of ['phish/account-limited.eml', 'honest/github-password-reset.eml', 'scam/inheritance.eml']) {
      const state = await investigated(sample);
      for (const format of ['markdown', 'plain'] as const) {
        const lines = caseNote(state, format).split('\n');
        expect(lines.length).toBeLessThanOrEqual(12);
        expect(lines[0]).toMatch(/threat probability/);
      }
    }
  });

  it('holds nothing that a ticket system would render or link', async () => {
    const state = await investigated(
      'phish/account-limited.eml',
      '<img src=x onerror=1> [a](https://evil.example) **b** `c`\n# d @team #123 \u202eexe.txt\u200b',
    );
    const note = caseNote(state, 'markdown');
    expect(note).not.toMatch(/<img|(?<!\\)\]\(|https?:\/\//);
    expect(note).not.toMatch(/\p{Default_Ignorable_Code_Point}/u);
    expect(note.split('\n').length).toBeLessThanOrEqual(12);
    expect(note).toContain('\\@team');
    expect(note).toContain('⟨U+202E⟩exe.txt⟨U+200B⟩');
  });

  it('leaves the names of files as they are, by the role that they play here', async () => {
    const mail = (name: string, text = '') =>
      investigatedMail(
        `From: "A" <a@evil.example>\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nSee ${text}\n--b\nContent-Type: application/octet-stream; name="${name}"\nContent-Disposition: attachment; filename="${name}"\nContent-Transfer-Encoding: base64\n\nAAAA\n--b--\n`,
        `Open ${name} or invoice.rar, not trap.com`,
      );
    for (const name of ['invoice.zip', 'update.com']) {
      const note = caseNote(await mail(name), 'plain');
      expect(note).toContain(`“Open ${name} or invoice.rar, not trap[.]com”`);
      expect(note).not.toContain(name.replace('.', '[.]'));
      // A link's host is no file, whatever is attached.
      expect(caseNote(await mail(name, `https://${name}/x`), 'plain')).toContain(
        `“Open ${name.replace('.', '[.]')} or`,
      );
    }
  });

  it('reads well as plain text too: escapes only what would render', async () => {
    const note = caseNote(
      await investigated('honest/github-password-reset.eml', 'R&D: file_name_2 is < 3 and a * b'),
      'markdown',
    );
    expect(note).toContain('“R&D: file_name_2 is < 3 and a * b”');
    const tricks = caseNote(
      await investigated('honest/github-password-reset.eml', '_a_ <b>x</b> &lt; *c*'),
      'markdown',
    );
    expect(tricks).toContain('“\\_a\\_ ‹b>x‹/b> \\&lt; \\*c\\*”');
  });

  it('names what of this alert was not seen, and in one phrase what is not connected', async () => {
    const state = await investigated('phish/account-limited.eml');
    expect(caseNote(state, 'plain')).toMatch(
      /^Not known: who else received it, who clicked, .*\. Not connected: .*language model.*$/m,
    );
    for (const n of [1, 2, 3])
      state.gaps.set(`g${n}`, { id: `g${n}`, what: `Part ${n} was not read.`, cause: 'failed', blocksBenign: n === 3 });
    expect(caseNote(state, 'plain')).toMatch(
      /^Not seen: Part 3 was not read\. Part 1 was not read\. And 1 smaller gap\. Not known: .* Not connected: .*language model.*$/m,
    );
  });

  it('says what the analyst decided beside the verdict, and suggests nothing against it', async () => {
    const state = await investigated('phish/account-limited.eml');
    state.feedback = { agree: false, disposition: 'false_positive', reason: 'A test of ours.', person: 'Ana', at: '' };
    const note = caseNote(state, 'plain');
    expect(note).toMatch(/^MALICIOUS/);
    expect(note).toContain('Analyst: Ana (disagrees): false positive. A test of ours.');
    expect(note).not.toContain('Next:');
  });

  it('says of a mail what it claims, what proves it, and what it wants', async () => {
    const note = caseNote(await investigated('phish/account-limited.eml'), 'plain').split('\n');
    expect(note[0]).toMatch(/^MALICIOUS, phishing: threat probability/);
    expect(note).toContain('Claims to be: PayPal, as “PayPal Service”; a notice about an account');
    expect(note).toContain('Proof of sender: DKIM, SPF and DMARC prove that address, and no good intent');
    expect(note.find((line) => line.startsWith('Wants: '))).toMatch(/link leads to paypa1-secure\[\.\]example$/);
    const event = caseNote(
      { ...(await investigated('phish/account-limited.eml')), alert: emptyAlert({ kind: 'event' }) },
      'plain',
    );
    expect(event).not.toMatch(/Claims to be|Wants/);
  });

  it('says what speaks against a benign mail too, and what to do', async () => {
    const note = caseNote(await investigated('honest/github-password-reset.eml'), 'plain');
    expect(note).toMatch(/^BENIGN/);
    expect(note).toMatch(/Against a threat: .*GitHub/);
    expect(note).toMatch(/Next: Close as false positive/);
  });
});

describe('percentages', () => {
  it('are never certain', () => {
    expect([percent(1), percent(0.995), percent(0.5), percent(0.004)]).toEqual(['> 99 %', '> 99 %', '50 %', '< 1 %']);
  });
});

describe('suggested actions', () => {
  it('fit the verdict, name their target and impact, and do not block a brand for a forgery of it', async () => {
    const bad = proposeActions(await investigated('phish/account-limited.eml'));
    expect(bad.map((action) => action.verb)).toEqual(
      expect.arrayContaining([
        'find_recipients',
        'block_url',
        'block_domain',
        'purge_message',
        'reset_credentials',
        'notify_reporter',
      ]),
    );
    expect(bad.find((action) => action.verb === 'block_url')?.target).toBe('paypa1-secure.example');
    expect(bad.filter((action) => action.impact === 'high').map((action) => action.verb)).toEqual([
      'purge_message',
      'block_domain',
      'reset_credentials',
    ]);
    const spoofed = proposeActions(await investigated('phish/dhl-parcel-fee.eml'));
    expect(spoofed.filter(({ verb }) => verb.startsWith('block_')).map(({ target }) => target)).not.toContain(
      'dhl.com',
    );
    expect(proposeActions(await investigated('honest/github-password-reset.eml')).map((action) => action.verb)).toEqual(
      ['close_alert', 'notify_reporter'],
    );
  });
});

describe('suggested actions for a mail', () => {
  const targets = async (sample: string) =>
    proposeActions(await investigated(sample)).map(({ verb, target }) => `${verb} ${target}`);

  it('put the money first where somebody wants it sent elsewhere, and block where answers go, not the supplier', async () => {
    const bec = await targets('scam/supplier-bank-change.eml');
    expect(bec.slice(0, 2)).toEqual(['confirm_by_phone Rosa Castellan', 'recall_payment the bank that sent it']);
    expect(bec).toContain('block_domain northwlnd-supplies.example');
    expect(bec.join('\n')).not.toContain('block_domain northwind-supplies.example');
  });

  it('do not block a domain that only was forged, one’s own least of all', async () => {
    const forged = await targets('scam/sextortion.eml');
    expect(forged).toContain('reject_forged corp.example');
    expect(forged.join('\n')).not.toMatch(/block_(?:domain|sender)/);
  });

  it('isolate who opened what runs code, block the file, and report to the brand whose name is used', async () => {
    expect(await targets('phish/invoice-double-extension.eml')).toEqual(
      expect.arrayContaining([
        'isolate_host recipients who opened the attachment',
        expect.stringMatching(/^block_file [0-9a-f]{64}$/),
      ]),
    );
    expect(await targets('phish/account-limited.eml')).toContain('report_abuse PayPal');
    expect((await targets('phish/password-expiry.eml')).join('\n')).not.toContain('report_abuse undefined');
  });

  it('keep whoever reported it from acting while it is not decided', async () => {
    const state = await investigated('honest/supplier-invoice.eml');
    expect(state.verdict?.name).toBe('inconclusive');
    expect(proposeActions(state).map(({ verb }) => verb)).toEqual(['escalate', 'notify_reporter']);
  });
});

describe('approvals', () => {
  it('hold for exactly what was shown', async () => {
    const keys = (await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])) as CryptoKeyPair;
    const publicKey = toBase64(new Uint8Array(await crypto.subtle.exportKey('raw', keys.publicKey)));
    const [action, other] = proposeActions(await investigated('phish/account-limited.eml'));
    if (!action || !other) throw new Error('no actions');
    const now = Date.now();
    const approval = await signApproval(
      await approvalStatement('approve', action, { investigation: 'i-1', person: 'Ana', now }),
      keys,
    );
    const context = { investigation: 'i-1', publicKey, now };
    expect(await approvalProblem(approval, action, context)).toBeUndefined();
    expect(await approvalProblem(approval, other, context)).toMatch(/another action/);
    expect(await approvalProblem(approval, { ...action, impact: 'high' }, context)).toMatch(/another action/);
    expect(await approvalProblem(approval, action, { ...context, investigation: 'i-2' })).toMatch(
      /another investigation/,
    );
    expect(await approvalProblem(approval, action, { ...context, now: now + 3 * 60_000 })).toMatch(/expired/);
    expect(
      await approvalProblem({ ...approval, statement: { ...approval.statement, person: 'Eve' } }, action, context),
    ).toMatch(/signature/);
  });
});
