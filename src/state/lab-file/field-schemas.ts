import { fromBase64 } from '@/base/bytes';
import { z } from '@/base/zod';
import { limits } from '@/pki/gate/limits';

/** The longest text of a record, characters: what was typed, read of a file, or is its octets in hexadecimal. */
const longestText = 2 * limits.characterString;

/** A thousand years: no lab was moved further. Milliseconds. */
const furthest = 1000 * 366 * 86_400_000;

/** A text of a record. */
export const text = z.string().check(z.maxLength(longestText));

/** An OBJECT IDENTIFIER, dotted; an octet of it makes four characters at most. */
export const oid = z.string().check(z.regex(/^\d+(?:\.\d+)+$/), z.maxLength(4 * limits.objectIdentifier));

/** A text that has to be there. */
export const someText = text.check(z.minLength(1));

/** SHA-256 in lower-case hexadecimal. */
export const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** The id of a record or of something kept. */
export const id = z.string().check(z.regex(/^[a-z0-9][a-z0-9./-]{0,199}$/i));

/** Milliseconds since 1970. */
export const instant = z.int().check(z.gte(0), z.lte(furthest));

/** Milliseconds that lab time is ahead of real time. */
export const offset = z.int().check(z.gte(-furthest), z.lte(furthest));

/** Bytes in base64. */
export const bytes = z.pipe(
  z.string(),
  z.transform((value: string, context) => {
    try {
      return fromBase64(value);
    } catch {
      context.issues.push({ code: 'custom', input: value, message: 'not base64' });
      return z.NEVER;
    }
  }),
);

/** One of the keys of a table. */
export function keyOf<Key extends string>(table: Readonly<Record<Key, unknown>>) {
  return z.enum(Object.keys(table) as Key[]);
}
