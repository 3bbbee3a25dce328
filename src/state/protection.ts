import type { WrappedKey } from '@/pki/wrapped-key';
import type { Bytes } from '@/base/bytes';

/**
 * How this browser keeps the secrets of its lab. Where there is none, nobody has chosen yet: they are kept as they are.
 * `unprotected`: as they are, and that was chosen. `memory`: what came from outside is encrypted under a key that only open
 * tabs have. `password`: everything is encrypted, and the key is kept under a password.
 */
export type Protection =
  | { readonly kind: 'unprotected' }
  | { readonly kind: 'memory'; readonly id: string }
  | {
      readonly kind: 'password';
      /** Names the data key. */
      readonly id: string;
      readonly key: WrappedKey;
      /** Without a key or a click for so long the tabs lock. */
      readonly idleMinutes: number;
    };

/** What the vault keeps of a secret. */
export interface VaultEntry {
  /** By which the world names it. */
  readonly id: string;
  readonly bytes: Bytes;
  /** The data key that it is encrypted under; without one it lies there as it is. */
  readonly sealedBy?: string;
}

/** Another protection, and with it what is to be found in the vault from then on. */
export interface ProtectionChange {
  /** What it takes the place of: the change is not made where it is another by then. */
  readonly before: Protection | undefined;
  readonly protection: Protection;
  /** Entries to be replaced; those of the protection before that are missing here undo the change. Left out: all stay. */
  readonly entries?: readonly VaultEntry[];
}

/** The data key that entries are sealed by under a protection; undefined where they are not. */
export function sealIdOf(protection: Protection | undefined): string | undefined {
  return protection === undefined || protection.kind === 'unprotected' ? undefined : protection.id;
}

/** Whether none of the vault's entries under the protection before would be left as it was. */
export function coversAll(
  there: readonly VaultEntry[],
  entries: readonly VaultEntry[],
  sealId: string | undefined,
): boolean {
  const replaced = new Set(entries.map(({ id }) => id));
  return there.every(({ id, sealedBy }) => replaced.has(id) || sealedBy !== sealId);
}

/** A secret is wanted and its key is locked away. */
export class VaultLockedError extends Error {
  override readonly name = 'VaultLockedError';
}
