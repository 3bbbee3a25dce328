/** The text that percent escapes stand for (RFC 3986 section 2.1, UTF-8); undefined where one of them is broken. */
export function fromEscapes(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** A text as one part of an address. Half a character of UTF-16, which has no escape, becomes U+FFFD. */
export function toEscapes(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
}
