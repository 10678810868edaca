/** Where the settings lie in the extension's own storage. */
export const settingsKey = 'settings';
