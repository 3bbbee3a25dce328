import type { Item } from '@/pki/item';
import type { Slot } from '../slots/slot';
import type { World } from '../world';
import type { PreflightTarget } from './preflight-target';

/** Where the private key of a certificate is. */
export type KeyPlace =
  /** Among the files; `file` is its index. */
  | { readonly kind: 'file'; readonly file: number; readonly wasEncrypted: boolean }
  /** At the target: that of its stored request, or of the certificate that it presents now. */
  | { readonly kind: 'stored-request' | 'active' }
  /** A device of a real site made the request that was given, so it has the key. */
  | { readonly kind: 'request-given'; readonly file: number }
  /** The target had it, and made a new key since. */
  | { readonly kind: 'replaced' }
  /** In another slot of the lab. */
  | { readonly kind: 'other-slot'; readonly slot: string }
  /** Where it can be exported, or in the PFX that the vendor delivers. */
  | { readonly kind: 'practice-ca' | 'vendor' }
  | { readonly kind: 'unknown' };

/** Where the private key of a public key, by its fingerprint, is; the nearest place counts. */
export function keyPlaceOf(
  world: World,
  { slot }: PreflightTarget,
  items: readonly Item[],
  key: string,
): KeyPlace {
  const place =
    inFiles(items, key) ?? (slot === undefined ? inRequests(items, key) : inLab(world, slot, key));
  return place ?? { kind: 'unknown' };
}

function inLab(world: World, id: string, key: string): KeyPlace | undefined {
  const slot = world.slots[id];
  return (slot && inSlot(slot, key)) ?? inOtherSlot(world, id, key) ?? atIssuer(world, key);
}

function inSlot({ request, active, replacedKeys = [] }: Slot, key: string): KeyPlace | undefined {
  if (request?.key === key) return { kind: 'stored-request' };
  if (active?.key === key) return { kind: 'active' };
  return replacedKeys.includes(key) ? { kind: 'replaced' } : undefined;
}

/** Whether the target can use the key, as far as that can be known. */
export function isKeyAtHand({ kind }: KeyPlace): boolean {
  return kind === 'file' || kind === 'stored-request' || kind === 'active';
}

function inFiles(items: readonly Item[], key: string): KeyPlace | undefined {
  for (const item of items)
    if (item.kind === 'private-key' && item.keyPair.publicKey.fingerprint === key)
      return { kind: 'file', file: item.origin.file, wasEncrypted: item.origin.encrypted };
  return undefined;
}

function inRequests(items: readonly Item[], key: string): KeyPlace | undefined {
  for (const item of items)
    if (item.kind === 'request' && item.request.publicKey.fingerprint === key)
      return { kind: 'request-given', file: item.origin.file };
  return undefined;
}

function atIssuer({ practiceKeys, orders }: World, key: string): KeyPlace | undefined {
  if (practiceKeys[key] !== undefined) return { kind: 'practice-ca' };
  const issued = Object.values(orders).flatMap(({ certificates }) => certificates);
  const isVendors = issued.some((own) => own.key === key && own.keyMadeBy === 'vendor');
  return isVendors ? { kind: 'vendor' } : undefined;
}

function inOtherSlot({ slots }: World, own: string, key: string): KeyPlace | undefined {
  const found = Object.entries(slots).find(
    ([id, slot]) => id !== own && [slot.request?.key, slot.active?.key].includes(key),
  );
  return found === undefined ? undefined : { kind: 'other-slot', slot: found[0] };
}
