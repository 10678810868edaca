import type { Signal } from '../signal.ts';
import { adminGroup } from './admin-group.ts';
import { failedLogin } from './failed-login.ts';
import { guessedAccount } from './guessed-account.ts';
import { loginAfterFailures } from './login-after-failures.ts';
import { manyFailedLogins } from './many-failed-logins.ts';
import { ordinaryLogin } from './ordinary-login.ts';
import { rootLogin } from './root-login.ts';
import { secondRoot } from './second-root.ts';
import { sudoRefused } from './sudo-refused.ts';
import { sudoUsed } from './sudo-used.ts';

/** Signals about logins, accounts and rights. */
export const identitySignals: readonly Signal[] = [
  adminGroup,
  failedLogin,
  guessedAccount,
  loginAfterFailures,
  manyFailedLogins,
  ordinaryLogin,
  rootLogin,
  secondRoot,
  sudoRefused,
  sudoUsed,
];
