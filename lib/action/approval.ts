import type { Action, Approval, ApprovalStatement } from '../schema/action.ts';
import { fromBase64, toBase64 } from '../schema/base64.ts';
import { canonicalJson } from '../schema/canonical.ts';
import { digestOf, sha256 } from '../schema/digest.ts';

/** How long a signed decision may be used, in milliseconds. */
export const approvalLifetime = 2 * 60 * 1000;

const encoder = new TextEncoder();

/** The statement a person's click becomes: {decision, action, arguments, target, case, nonce, expiry, person}. */
export async function approvalStatement(
  decision: ApprovalStatement['decision'],
  action: Action,
  context: { investigation: string; person: string; now: number },
): Promise<ApprovalStatement> {
  const nonce = crypto.getRandomValues(new Uint8Array(16));
  return {
    decision,
    action: action.id,
    actionDigest: await digestOf(action),
    target: action.target,
    investigation: context.investigation,
    nonce: Array.from(nonce, (byte) => byte.toString(16).padStart(2, '0')).join(''),
    expires: new Date(context.now + approvalLifetime).toISOString(),
    person: context.person,
  };
}

/** Signs a statement with the browser's key, which never leaves it. */
export async function signApproval(statement: ApprovalStatement, keys: CryptoKeyPair): Promise<Approval> {
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', keys.publicKey));
  const signature = new Uint8Array(await crypto.subtle.sign('Ed25519', keys.privateKey, signed(statement)));
  return { statement, signature: toBase64(signature), key: await sha256(raw) };
}

/** What is wrong with an approval, or `undefined` where nothing is. The caller burns the nonce. */
export async function approvalProblem(
  approval: Approval,
  action: Action,
  context: { investigation: string; publicKey: string; now: number },
): Promise<string | undefined> {
  const { statement } = approval;
  if (approval.key !== (await sha256(fromBase64(context.publicKey))))
    return 'It was signed with another key than the paired browser’s.';
  const key = await crypto.subtle.importKey('raw', fromBase64(context.publicKey), 'Ed25519', false, ['verify']);
  if (!(await crypto.subtle.verify('Ed25519', key, fromBase64(approval.signature), signed(statement))))
    return 'Its signature does not hold.';
  if (statement.investigation !== context.investigation) return 'It was given for another investigation.';
  if (
    statement.action !== action.id ||
    statement.target !== action.target ||
    statement.actionDigest !== (await digestOf(action))
  )
    return 'It was given for another action or target than this one.';
  if (Date.parse(statement.expires) < context.now) return 'It has expired. Approve again.';
  if (Date.parse(statement.expires) > context.now + approvalLifetime + 60_000)
    return 'It is valid for longer than an approval may be.';
  return undefined;
}

function signed(statement: ApprovalStatement): Uint8Array<ArrayBuffer> {
  return encoder.encode(`sidelight-approval:1:${canonicalJson(statement)}`);
}
