import type { Signal } from '../signal.ts';
import { announcesParcel } from './announces-parcel.ts';
import { asksBankChange } from './asks-bank-change.ts';
import { asksCallback } from './asks-callback.ts';
import { asksCredentials } from './asks-credentials.ts';
import { asksData } from './asks-data.ts';
import { asksDonation } from './asks-donation.ts';
import { asksGiftCards } from './asks-gift-cards.ts';
import { asksPayment } from './asks-payment.ts';
import { asksPrivateReply } from './asks-private-reply.ts';
import { asksWallet } from './asks-wallet.ts';
import { blackmails } from './blackmails.ts';
import { claimsAuthority } from './claims-authority.ts';
import { genericGreeting } from './generic-greeting.ts';
import { luresWithDocument } from './lures-with-document.ts';
import { mailboxTrouble } from './mailbox-trouble.ts';
import { offersCompany } from './offers-company.ts';
import { offersInvestment } from './offers-investment.ts';
import { offersJob } from './offers-job.ts';
import { offersLoan } from './offers-loan.ts';
import { offersTokens } from './offers-tokens.ts';
import { privateHotline } from './private-hotline.ts';
import { promisesMoney } from './promises-money.ts';
import { promisesRefund } from './promises-refund.ts';
import { promisesReward } from './promises-reward.ts';
import { sellsUnasked } from './sells-unasked.ts';
import { threatensLoss } from './threatens-loss.ts';
import { urgesHaste } from './urges-haste.ts';

/** Every signal that says what a text wants of its reader, or with which pressure. */
export const intents: readonly Signal[] = [
  announcesParcel,
  asksBankChange,
  asksCallback,
  asksCredentials,
  asksData,
  asksDonation,
  asksGiftCards,
  asksPayment,
  asksPrivateReply,
  asksWallet,
  blackmails,
  claimsAuthority,
  genericGreeting,
  luresWithDocument,
  mailboxTrouble,
  offersCompany,
  offersInvestment,
  offersJob,
  offersLoan,
  offersTokens,
  privateHotline,
  promisesMoney,
  promisesRefund,
  promisesReward,
  sellsUnasked,
  threatensLoss,
  urgesHaste,
];
