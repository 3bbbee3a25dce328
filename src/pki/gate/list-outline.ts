import { spanAt, tags, type Span } from './element';

/**
 * Where the entries of a revocation list begin, found by headers alone: it may have more of them than anything else has
 * values. Undefined for what is no list, and for one without entries.
 */
export function entriesOffset(bytes: Uint8Array): number | undefined {
  const { parts, times } = outlineOf(bytes);
  const next = times > 0 ? parts[times] : undefined;
  return next?.tag === tags.sequence ? next.start : undefined;
}

/** Whether octets begin as a revocation list does, which may go on after them. */
export function beginsRevocationList(start: Uint8Array): boolean {
  return outlineOf(start).times > 0;
}

const letters = new Map<number, string>([
  [tags.integer, 'i'],
  [tags.sequence, 's'],
  [tags.utcTime, 'z'],
  [tags.generalizedTime, 'z'],
]);

/** The first parts of what is signed, and how many there are up to the times: 0 where none stand where a list has them. */
function outlineOf(bytes: Uint8Array) {
  const whole = spanAt(bytes, 0);
  const signedPart = whole?.tag === tags.sequence ? spanAt(bytes, whole.contentStart) : undefined;
  const parts = signedPart?.tag === tags.sequence ? partsOf(bytes, signedPart) : [];
  const form = parts.map(({ tag }) => letters.get(tag) ?? 'x').join('');
  return { parts, times: /^i?sszz?/.exec(form)?.[0].length ?? 0 };
}

/** Version, algorithm, issuer, two times, entries (RFC 5280 section 5.1). */
const mostParts = 6;

function partsOf(bytes: Uint8Array, { contentStart, end }: Span): readonly Span[] {
  const parts: Span[] = [];
  for (let at = contentStart; at < end && parts.length < mostParts;) {
    const part = spanAt(bytes, at);
    if (part === undefined) break;
    parts.push(part);
    at = part.end;
  }
  return parts;
}
