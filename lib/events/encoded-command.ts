/**
 * PowerShell takes any beginning of `-EncodedCommand`, `-ec` as well, after any of four dashes or a slash; its argument is
 * base64 of UTF-16: https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_powershell_exe
 */
const flag = /(?<=\s|^)[-/–—―]e(?:c|nc?|nco[a-z]{0,11})?[\s:]+["']?([A-Za-z0-9+/]{8,100000}={0,2})/gi;

/** The commands that a command line holds in base64, each as it stands and as text. */
export function encodedCommandsIn(line: string): { encoded: string; text: string }[] {
  const found: { encoded: string; text: string }[] = [];
  for (const match of line.matchAll(flag)) {
    const encoded = match[1] ?? '';
    const text = decoded(encoded);
    if (text !== undefined) found.push({ encoded, text });
    if (found.length >= 5) break;
  }
  return found;
}

function decoded(encoded: string): string | undefined {
  // Logs cut long lines: what is whole of it is read.
  const whole = encoded.replace(/=+$/, '');
  try {
    const bytes = Uint8Array.from(atob(whole.slice(0, whole.length - (whole.length % 4 === 1 ? 1 : 0))), (c) =>
      c.charCodeAt(0),
    );
    const text = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
    // A word that happens to be base64 gives letters of scripts nobody writes commands in.
    return text.length >= 3 && /^[\t\n\r\x20-\x7e]+$/.test(text.slice(0, 200)) ? text : undefined;
  } catch {
    return undefined;
  }
}
