import type { Signal } from '../signal.ts';
import { abusedEnding } from './abused-ending.ts';
import { announcesParcel } from './announces-parcel.ts';
import { asksBankChange } from './asks-bank-change.ts';
import { asksCallback } from './asks-callback.ts';
import { asksCredentials } from './asks-credentials.ts';
import { asksData } from './asks-data.ts';
import { asksDonation } from './asks-donation.ts';
import { asksForNothing } from './asks-for-nothing.ts';
import { asksGiftCards } from './asks-gift-cards.ts';
import { asksPayment } from './asks-payment.ts';
import { asksPrivateReply } from './asks-private-reply.ts';
import { asksWallet } from './asks-wallet.ts';
import { attachmentPoses } from './attachment-poses.ts';
import { attachmentRunsCode } from './attachment-runs-code.ts';
import { blackmails } from './blackmails.ts';
import { bodyChanged } from './body-changed.ts';
import { bodyOpen } from './body-open.ts';
import { bouncesElsewhere } from './bounces-elsewhere.ts';
import { brandInBody } from './brand-in-body.ts';
import { brandInDisplayName } from './brand-in-display-name.ts';
import { brandInLink } from './brand-in-link.ts';
import { brandInPicture } from './brand-in-picture.ts';
import { brandInSubject } from './brand-in-subject.ts';
import { bulkForm } from './bulk-form.ts';
import { buttonAsks } from './button-asks.ts';
import { claimedBrand } from './claimed-brand.ts';
import { claimsAuthority } from './claims-authority.ts';
import { clockOff } from './clock-off.ts';
import { conversation } from './conversation.ts';
import { disguisedWords } from './disguised-words.ts';
import { displayNameIsAddress } from './display-name-is-address.ts';
import { dmarcFailed } from './dmarc-failed.ts';
import { firstContact } from './first-contact.ts';
import { forgedResults } from './forged-results.ts';
import { freemailAsOrganisation } from './freemail-as-organisation.ts';
import { genericGreeting } from './generic-greeting.ts';
import { greetsFalsely } from './greets-falsely.ts';
import { hiddenTextSalting } from './hidden-text.ts';
import { hijackedThread } from './hijacked-thread.ts';
import { imageOnly } from './image-only.ts';
import { insideMail } from './inside-mail.ts';
import { instructsMachines } from './instructs-machines.ts';
import { invisibleLetters } from './invisible-letters.ts';
import { linkAsksLogin } from './link-asks-login.ts';
import { linkCarriesRecipient } from './link-carries-recipient.ts';
import { linkDeceptiveForm } from './link-deceptive-form.ts';
import { linkHiddenFolder } from './link-hidden-folder.ts';
import { linkOpenPlatform } from './link-open-platform.ts';
import { linkRandomHost } from './link-random-host.ts';
import { linkRedirects } from './link-redirects.ts';
import { linkShortener } from './link-shortener.ts';
import { linkShowsOtherHost } from './link-shows-other-host.ts';
import { linkToAddress } from './link-to-address.ts';
import { linksAtHome } from './links-at-home.ts';
import { linksElsewhere } from './links-elsewhere.ts';
import { listTalk } from './list-talk.ts';
import { lookalikeDomain } from './lookalike-domain.ts';
import { luresWithDocument } from './lures-with-document.ts';
import { machineNotice } from './machine-notice.ts';
import { mailboxTrouble } from './mailbox-trouble.ts';
import { mailingList } from './mailing-list.ts';
import { mainLinkElsewhere } from './main-link-elsewhere.ts';
import { malformedSender } from './malformed-sender.ts';
import { mixedLetters } from './mixed-letters.ts';
import { nameFitsDomain } from './name-fits-domain.ts';
import { newsletterForm } from './newsletter-form.ts';
import { notVouched } from './not-vouched.ts';
import { nothingToActOn } from './nothing-to-act-on.ts';
import { offersCompany } from './offers-company.ts';
import { offersInvestment } from './offers-investment.ts';
import { offersJob } from './offers-job.ts';
import { offersLoan } from './offers-loan.ts';
import { offersTokens } from './offers-tokens.ts';
import { oneIdentity } from './one-identity.ts';
import { ownDomainUnproven } from './own-domain-unproven.ts';
import { ownTransaction } from './own-transaction.ts';
import { passwordForm } from './password-form.ts';
import { posesAsOwn } from './poses-as-own.ts';
import { privateHotline } from './private-hotline.ts';
import { promisesMoney } from './promises-money.ts';
import { promisesRefund } from './promises-refund.ts';
import { promisesReward } from './promises-reward.ts';
import { protectedPerson } from './protected-person.ts';
import { randomSender } from './random-sender.ts';
import { relayIsSender } from './relay-is-sender.ts';
import { relayUnnamed } from './relay-unnamed.ts';
import { replyElsewhere } from './reply-elsewhere.ts';
import { replyToNothing } from './reply-to-nothing.ts';
import { sellsUnasked } from './sells-unasked.ts';
import { senderOnPlatform } from './sender-on-platform.ts';
import { sentByProvider } from './sent-by-provider.ts';
import { shouts } from './shouts.ts';
import { signatureBroken } from './signature-broken.ts';
import { signatureGaps } from './signature-gaps.ts';
import { signatureHolds } from './signature-holds.ts';
import { signatureStale } from './signature-stale.ts';
import { signsAsNobody } from './signs-as-nobody.ts';
import { splitWords } from './split-words.ts';
import { subjectOrnaments } from './subject-ornaments.ts';
import { subjectReference } from './subject-reference.ts';
import { threatensLoss } from './threatens-loss.ts';
import { urgesHaste } from './urges-haste.ts';
import { vouchedBrand } from './vouched-brand.ts';
import { vouchedSender } from './vouched-sender.ts';

/** Every signal that looks at a mail. */
export const mailSignals: readonly Signal[] = [
  abusedEnding,
  announcesParcel,
  asksBankChange,
  asksCallback,
  asksCredentials,
  asksData,
  asksDonation,
  asksForNothing,
  asksGiftCards,
  asksPayment,
  asksPrivateReply,
  asksWallet,
  attachmentPoses,
  attachmentRunsCode,
  blackmails,
  bodyChanged,
  bodyOpen,
  bouncesElsewhere,
  brandInBody,
  brandInDisplayName,
  brandInLink,
  brandInPicture,
  brandInSubject,
  bulkForm,
  buttonAsks,
  claimedBrand,
  claimsAuthority,
  clockOff,
  conversation,
  disguisedWords,
  displayNameIsAddress,
  dmarcFailed,
  firstContact,
  forgedResults,
  freemailAsOrganisation,
  genericGreeting,
  greetsFalsely,
  hiddenTextSalting,
  hijackedThread,
  imageOnly,
  insideMail,
  instructsMachines,
  invisibleLetters,
  linkAsksLogin,
  linkCarriesRecipient,
  linkDeceptiveForm,
  linkHiddenFolder,
  linkOpenPlatform,
  linkRandomHost,
  linkRedirects,
  linksAtHome,
  linksElsewhere,
  linkShortener,
  linkShowsOtherHost,
  linkToAddress,
  listTalk,
  lookalikeDomain,
  luresWithDocument,
  machineNotice,
  mailboxTrouble,
  mailingList,
  mainLinkElsewhere,
  malformedSender,
  mixedLetters,
  newsletterForm,
  notVouched,
  nothingToActOn,
  offersCompany,
  offersInvestment,
  offersJob,
  offersLoan,
  offersTokens,
  nameFitsDomain,
  oneIdentity,
  ownDomainUnproven,
  ownTransaction,
  passwordForm,
  posesAsOwn,
  privateHotline,
  promisesMoney,
  promisesRefund,
  promisesReward,
  protectedPerson,
  randomSender,
  relayIsSender,
  relayUnnamed,
  replyElsewhere,
  sellsUnasked,
  senderOnPlatform,
  shouts,
  signsAsNobody,
  replyToNothing,
  sentByProvider,
  signatureBroken,
  signatureGaps,
  signatureHolds,
  signatureStale,
  splitWords,
  subjectOrnaments,
  subjectReference,
  threatensLoss,
  urgesHaste,
  vouchedBrand,
  vouchedSender,
];
