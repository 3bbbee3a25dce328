import { commonNameOf } from '@/pki/distinguished-name';
import { isWildcardName } from '@/pki/names/host-name';
import type { Confirmation } from '../world/problem';
import type { Slot, SlotKind } from '../world/slot';
import { recordOf, type World } from '../world/world';
import { nameOf } from '../appliances/slot-names';

const remoteKinds: readonly SlotKind[] = ['mobility-remote', 'mobility-remote-virtual'];

/**
 * The note's warning that a common name is not the name of the remote access configuration; undefined where it is, or
 * where the slot is not for remote access. A wildcard counts for every name that it covers; assumed.
 */
export function remoteAccessMismatch(world: World, slot: Slot, commonName: string): Confirmation | undefined {
  if (!remoteKinds.includes(slot.kind)) return undefined;
  const configured = nameOf(world, slot);
  if (covers(commonName.trim().toLowerCase(), configured.toLowerCase())) return undefined;
  return { name: 'remote-access-mismatch', values: { commonName: commonName.trim(), configured } };
}

/** The same for the certificate made last, or in use, as the product warns when its form is opened (note). */
export function presentMismatch(world: World, slot: Slot): Confirmation | undefined {
  const present = slot.pending?.credential ?? slot.active;
  const subject = present && recordOf(world, 'certificates', present.certificate).subject;
  return remoteAccessMismatch(world, slot, (subject && commonNameOf(subject)) ?? '');
}

/** A wildcard stands for one label (RFC 6125 section 6.4.3). */
function covers(commonName: string, name: string): boolean {
  if (commonName === name) return true;
  return isWildcardName(commonName) && commonName.slice(1) === name.slice(name.indexOf('.'));
}
