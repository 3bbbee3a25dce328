import type { Bytes } from '@/base/bytes';

/** A data key under a password (PBKDF2 with HMAC-SHA-256, AES-256-GCM), to be kept beside what it encrypts. */
export interface WrappedKey {
  /** Rounds of PBKDF2. */
  readonly iterations: number;
  /** 16 octets. */
  readonly salt: Bytes;
  /** 12 octets. */
  readonly iv: Bytes;
  /** The key's 32 octets, encrypted, and the tag of 16. */
  readonly wrapped: Bytes;
}
