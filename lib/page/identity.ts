/** An alert as it is known on screen: by its content, not by its address alone. */
export interface ScreenAlert {
  /** The console's own key where it shows one (an id in an attribute or in the address), else empty. */
  key: string;
  title: string;
  /** Who sent it, or what it is about: the second line that a person would know it by. */
  about: string;
}

/**
 * What two alerts on screen have in common only where they are the same one: the console, its key and the words that a
 * person knows the alert by. An address that stays while the content changes gives another identity.
 */
export function identityOf(console: string, origin: string, alert: ScreenAlert): string {
  return JSON.stringify([console, origin, alert.key, alert.title, alert.about]);
}
