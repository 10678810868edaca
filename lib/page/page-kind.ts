/** What a page shows: one alert, a list of them, something to read, or none of these. */
export const pageKinds = ['alert', 'queue', 'article', 'none'] as const;
export type PageKind = (typeof pageKinds)[number];
