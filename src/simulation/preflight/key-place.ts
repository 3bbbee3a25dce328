import { isLocked, type Item } from '@/pki/item';
import type { Slot } from '../world/equipment';
import type { World } from '../world/world';
import type { PreflightTarget } from './preflight-target';

/** Where the private key of a certificate is. */
export type KeyPlace =
  /** Among the files; `file` is its index. */
  | { readonly kind: 'file'; readonly file: number; readonly wasEncrypted: boolean }
  /** At the target: that of a request made there, of what came with the installation, or of what was imported since. */
  | { readonly kind: 'requested-there' | 'installed-there' | 'imported-there' }
  /** That of what the target presents, which its page does not use: the key comes with the text, or is the stored request’s. */
  | { readonly kind: 'unused-there' }
  /** A device of a real site made the request that was given, so it has the key. */
  | { readonly kind: 'request-given'; readonly file: number }
  /** A device of a real site, of which nothing given says that it made the request: as a rule it did. */
  | { readonly kind: 'assumed-there' }
  /** The target had it, and made a new key since. */
  | { readonly kind: 'replaced' }
  /** In another slot of the lab. */
  | { readonly kind: 'other-slot'; readonly slot: string }
  /** Where it can be exported, or in the PFX that the vendor delivers. */
  | { readonly kind: 'practice-ca' | 'vendor' }
  | { readonly kind: 'unknown' };

/** Says of a public key, by its fingerprint, where its private key is; the nearest place counts. */
export type KeyPlaces = (key: string) => KeyPlace;

/** Where the private keys of certificates are that are for a target. */
export function keyPlacesFor(
  world: World,
  { slot, form }: PreflightTarget,
  items: readonly Item[],
): KeyPlaces {
  const given = givenKeys(items);
  const elsewhere: (key: string) => KeyPlace | undefined =
    slot === undefined ? atRealSite(items, given) : (key) => inLab(world, { slot, form }, key);
  return (key) => given.keys.get(key) ?? elsewhere(key) ?? { kind: 'unknown' };
}

/** What is among the files, by the fingerprint of the public key; of several the first. */
interface GivenKeys {
  readonly keys: ReadonlyMap<string, KeyPlace>;
  readonly requests: ReadonlyMap<string, KeyPlace>;
}

function givenKeys(items: readonly Item[]): GivenKeys {
  const keys = new Map<string, KeyPlace>();
  const requests = new Map<string, KeyPlace>();
  for (const item of items.toReversed()) {
    const { file, encrypted: wasEncrypted } = item.origin;
    if (item.kind === 'private-key')
      keys.set(item.keyPair.publicKey.fingerprint, { kind: 'file', file, wasEncrypted });
    if (item.kind === 'request')
      requests.set(item.request.publicKey.fingerprint, { kind: 'request-given', file });
  }
  return { keys, requests };
}

/** A request or a key that is for none of the certificates says that something does not go together; what is closed says nothing. */
function atRealSite(items: readonly Item[], { keys, requests }: GivenKeys) {
  const known = new Set(
    items.flatMap((item) => (item.kind === 'certificate' ? [item.certificate.publicKey.fingerprint] : [])),
  );
  const isOpen = [...keys.keys(), ...requests.keys()].every((key) => known.has(key)) && !items.some(isLocked);
  return (key: string): KeyPlace | undefined =>
    requests.get(key) ?? (isOpen ? { kind: 'assumed-there' } : undefined);
}

function inLab(
  world: World,
  { slot: id, form }: Required<Pick<PreflightTarget, 'slot' | 'form'>>,
  key: string,
): KeyPlace | undefined {
  const slot = world.slots[id];
  return (slot && inSlot(slot, form, key)) ?? inOtherSlot(world, id, key) ?? atIssuer(world, key);
}

function inSlot(slot: Slot, form: PreflightTarget['form'], key: string): KeyPlace | undefined {
  const { request, active, replacedKeys = [] } = slot;
  if (request?.key === key) return { kind: 'requested-there' };
  if (active?.key === key) return form === 'paste' ? { kind: 'unused-there' } : presented(slot, key);
  return replacedKeys.includes(key) ? { kind: 'replaced' } : undefined;
}

/** From where the key is of what a slot presents. */
function presented({ factory, replacedKeys = [] }: Slot, key: string): KeyPlace {
  if (replacedKeys.includes(key)) return { kind: 'requested-there' };
  return { kind: factory?.key === key ? 'installed-there' : 'imported-there' };
}

const atHand: readonly KeyPlace['kind'][] = ['file', 'requested-there', 'installed-there', 'imported-there'];

/** Whether the target can use the key, as far as that can be known. */
export function isKeyAtHand({ kind }: KeyPlace): boolean {
  return atHand.includes(kind);
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
