import { toHex, type Bytes } from '@/base/bytes';

/** SHA-256, lower-case hexadecimal. */
export async function sha256(bytes: Bytes): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
