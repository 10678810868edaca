import { attachmentsConnector } from './attachments.ts';
import { caseBookConnector } from './case-book.ts';
import type { Connector } from './connector.ts';
import { intelligenceConnector } from './intelligence.ts';
import { networkOwnerConnector } from './network-owner.ts';
import { registrationConnector } from './registration.ts';
import { resolutionConnector } from './resolution.ts';
import { signaturesConnector } from './signatures.ts';
import { signingKeysConnector } from './signing-keys.ts';
import { witnessConnector } from './witness.ts';

/** Every connector of the companion. */
export const connectors: readonly Connector[] = [
  attachmentsConnector,
  caseBookConnector,
  intelligenceConnector,
  networkOwnerConnector,
  registrationConnector,
  resolutionConnector,
  signaturesConnector,
  signingKeysConnector,
  witnessConnector,
];
