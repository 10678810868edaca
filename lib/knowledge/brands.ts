import { bankBrands } from './brands/banks.ts';
import { worldwideBankBrands } from './brands/banks-worldwide.ts';
import type { Brand } from './brands/brand.ts';
import { paymentAndCryptoBrands } from './brands/payments-and-crypto.ts';
import { publicAndTelecomBrands } from './brands/public-and-telecom.ts';
import { retailAndParcelBrands } from './brands/retail-and-parcel.ts';
import { socialAndMediaBrands } from './brands/social-and-media.ts';
import { technologyBrands } from './brands/technology.ts';
import { travelAndInsuranceBrands } from './brands/travel-and-insurance.ts';
import { worldwideBrands } from './brands/worldwide.ts';

export type { Brand, BrandKind } from './brands/brand.ts';

/**
 * Brands that are impersonated, or that often send mail, and the domains that are theirs.
 *
 * Shape: one `Brand` a line (see `listed`), in one file per group of kinds under brands/. Two entries may share domains,
 * and a name and a longer one may both match: an ordinary word (`Chase`) and its unmistakable form (`Chase Bank`, under
 * `J.P. Morgan`) are separate entries so that only the first is marked as an ordinary word.
 *
 * Sources: the most-impersonated-brands reports of Check Point Research, Hornetsecurity (formerly Vade), Cloudflare and
 * APWG for the choice; each brand's own site, help pages and sender lists for the domains. Written from knowledge of
 * these, not copied from them entry by entry: correct an entry from the brand's own pages.
 *
 * Matching: names case-insensitively on word boundaries; domains against `organisationalDomain` of a host, private
 * suffixes included, which is why what customers publish under a brand's suffix (`*.web.app`, `*.s3.amazonaws.com`) is
 * not the brand's. A link to a shared host such as `docs.google.com` is the brand's by this table and an open
 * platform's by hosting.ts: ask that one first.
 */
export const brands: readonly Brand[] = [
  ...paymentAndCryptoBrands,
  ...bankBrands,
  ...technologyBrands,
  ...socialAndMediaBrands,
  ...retailAndParcelBrands,
  ...travelAndInsuranceBrands,
  ...publicAndTelecomBrands,
  ...worldwideBankBrands,
  ...worldwideBrands,
];
