import { decodeHTML, decodeHTMLStrict } from 'entities/decode';

/**
 * In place of postal-mime's own table of HTML's named characters, which would be the second one in the extension and a
 * twentieth of its size: wxt.config.ts puts it there. It is asked for `&eacute;`, and for the few that stand without `;`.
 */
export const htmlEntities: Record<string, string> = new Proxy(Object.create(null), {
  get(_, name): string | undefined {
    if (typeof name !== 'string' || name.startsWith('&#')) return undefined;
    const text = name.endsWith(';') ? decodeHTMLStrict(name) : decodeHTML(name);
    // Of `&ampfoo` the decoder reads the beginning.
    return text === name || (!name.endsWith(';') && /[a-z\d]$/i.test(text)) ? undefined : text;
  },
});
