import { networkFamilies } from './hosting/network.ts';
import type { Platform } from './hosting/platform.ts';
import { seldomAbusedFamilies } from './hosting/seldom-abused.ts';
import { sharedFamilies } from './hosting/shared.ts';
import { siteFamilies } from './hosting/sites.ts';

export type { Platform, PlatformKind } from './hosting/platform.ts';

/**
 * Services where anybody can publish a page, form, file or tunnel under the platform's own name, and that vendors
 * report as abused for phishing. A link there says who hosts, not who wrote: the platform's good name is not the
 * page's.
 *
 * Shape: one `Platform` per domain, written as families (title, kind, domains) in the files under hosting/.
 * `sharepoint.com` is left out: a tenant's name is in the host, and whole companies send such links.
 *
 * Sources: named in each of those files.
 *
 * Matching: host suffix, on label boundaries: `web.app` matches `web.app` and `a.web.app`, not `myweb.app`. Where two
 * entries match (`docs.google.com`, and a brand's `google.com`), the longer one speaks.
 */
export const openPlatforms: readonly Platform[] = [
  ...siteFamilies,
  ...sharedFamilies,
  ...networkFamilies,
  ...seldomAbusedFamilies,
].flatMap(({ title, kind, domains }) => domains.map((domain) => ({ domain, title, kind })));
