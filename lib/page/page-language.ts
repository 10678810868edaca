/** As much of a page's text as is looked at for letters that English has not. */
const sample = 20_000;

/** False where a page says that it is in English, and shows no letters of another language. */
export function mayNotBeEnglish(page: Document): boolean {
  return (
    !/^en\b/i.test(page.documentElement?.lang ?? '') ||
    /[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0370-\u1fff\u3040-\ud7ff]/.test(
      page.body?.textContent?.slice(0, sample) ?? '',
    )
  );
}
