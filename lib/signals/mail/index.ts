import type { Signal } from '../signal.ts';
import { abusedEnding } from './abused-ending.ts';
import { asksBankChange } from './asks-bank-change.ts';
import { asksCallback } from './asks-callback.ts';
import { asksCredentials } from './asks-credentials.ts';
import { asksGiftCards } from './asks-gift-cards.ts';
import { asksPrivateReply } from './asks-private-reply.ts';
import { asksWallet } from './asks-wallet.ts';
import { attachmentPoses } from './attachment-poses.ts';
import { attachmentRunsCode } from './attachment-runs-code.ts';
import { blackmails } from './blackmails.ts';
import { brandInBody } from './brand-in-body.ts';
import { brandInDisplayName } from './brand-in-display-name.ts';
import { brandInSubject } from './brand-in-subject.ts';
import { bulkForm } from './bulk-form.ts';
import { claimedBrand } from './claimed-brand.ts';
import { conversation } from './conversation.ts';
import { displayNameIsAddress } from './display-name-is-address.ts';
import { dmarcFailed } from './dmarc-failed.ts';
import { forgedResults } from './forged-results.ts';
import { freemailAsOrganisation } from './freemail-as-organisation.ts';
import { genericGreeting } from './generic-greeting.ts';
import { hiddenTextSalting } from './hidden-text.ts';
import { imageOnly } from './image-only.ts';
import { insideMail } from './inside-mail.ts';
import { instructsMachines } from './instructs-machines.ts';
import { invisibleLetters } from './invisible-letters.ts';
import { linkAsksLogin } from './link-asks-login.ts';
import { linkCarriesRecipient } from './link-carries-recipient.ts';
import { linkDeceptiveForm } from './link-deceptive-form.ts';
import { linkOpenPlatform } from './link-open-platform.ts';
import { linkRedirects } from './link-redirects.ts';
import { linkShortener } from './link-shortener.ts';
import { linkShowsOtherHost } from './link-shows-other-host.ts';
import { linkToAddress } from './link-to-address.ts';
import { linksAtHome } from './links-at-home.ts';
import { linksElsewhere } from './links-elsewhere.ts';
import { lookalikeDomain } from './lookalike-domain.ts';
import { machineNotice } from './machine-notice.ts';
import { mailingList } from './mailing-list.ts';
import { malformedSender } from './malformed-sender.ts';
import { mixedLetters } from './mixed-letters.ts';
import { notVouched } from './not-vouched.ts';
import { nothingToActOn } from './nothing-to-act-on.ts';
import { ownDomainUnproven } from './own-domain-unproven.ts';
import { passwordForm } from './password-form.ts';
import { promisesMoney } from './promises-money.ts';
import { promisesReward } from './promises-reward.ts';
import { randomSender } from './random-sender.ts';
import { relayIsSender } from './relay-is-sender.ts';
import { replyElsewhere } from './reply-elsewhere.ts';
import { senderOnPlatform } from './sender-on-platform.ts';
import { splitWords } from './split-words.ts';
import { threatensLoss } from './threatens-loss.ts';
import { vouchedBrand } from './vouched-brand.ts';
import { vouchedSender } from './vouched-sender.ts';

/** Every signal that looks at a mail. */
export const mailSignals: readonly Signal[] = [
  abusedEnding,
  asksBankChange,
  asksCallback,
  asksCredentials,
  asksGiftCards,
  asksPrivateReply,
  asksWallet,
  attachmentPoses,
  attachmentRunsCode,
  blackmails,
  brandInBody,
  brandInDisplayName,
  brandInSubject,
  bulkForm,
  claimedBrand,
  conversation,
  displayNameIsAddress,
  dmarcFailed,
  forgedResults,
  freemailAsOrganisation,
  genericGreeting,
  hiddenTextSalting,
  imageOnly,
  insideMail,
  instructsMachines,
  invisibleLetters,
  linkAsksLogin,
  linkCarriesRecipient,
  linkDeceptiveForm,
  linkOpenPlatform,
  linkRedirects,
  linkShortener,
  linkShowsOtherHost,
  linkToAddress,
  linksAtHome,
  linksElsewhere,
  lookalikeDomain,
  machineNotice,
  mailingList,
  malformedSender,
  mixedLetters,
  notVouched,
  nothingToActOn,
  ownDomainUnproven,
  passwordForm,
  promisesMoney,
  promisesReward,
  randomSender,
  relayIsSender,
  replyElsewhere,
  senderOnPlatform,
  splitWords,
  threatensLoss,
  vouchedBrand,
  vouchedSender,
];
