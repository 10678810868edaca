/** Bytes to base64. */
export function toBase64(bytes: Uint8Array): string {
  return bytes.toBase64();
}

/** Base64 to bytes. Errors: `SyntaxError` where the text is not base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.fromBase64(text);
}
