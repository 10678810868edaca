import type { SignatureCheck } from '../../../../lib/schema/mail-facts.ts';
import type { SignalInput } from '../../../../lib/signals/signal.ts';

/** What was found of a signature, where a test says no other. */
export function checks(...drafts: Partial<SignatureCheck>[]): Partial<SignalInput> {
  return {
    signatures: {
      signatures: drafts.map((draft, index) => ({
        domain: 'supplier.example',
        selector: `k${index}`,
        body: 'as-signed',
        openBytes: 0,
        key: draft.holds === undefined ? 'none' : 'folder',
        line: `${draft.domain ?? 'supplier.example'} (k${index}): what was found`,
        ...draft,
      })),
    },
  };
}
