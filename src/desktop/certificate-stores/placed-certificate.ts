import type { Certificate } from '@/pki/certificate';
import { storeLabels, type StoreName } from '@/simulation/certificate-stores';
import { recordOf, type World } from '@/simulation/world';

/** A certificate in a store, with the id of its placement. */
export interface PlacedCertificate {
  readonly id: string;
  readonly certificate: Certificate;
}

/** All stores, in the order of Windows. */
export const storeNames = Object.keys(storeLabels) as readonly StoreName[];

/** Whether a part of an address names a store. */
export function isStoreName(text: string): text is StoreName {
  return text in storeLabels;
}

/** What lies in a store of a PC. */
export function placedCertificates(world: World, pc: string, store: StoreName): readonly PlacedCertificate[] {
  return Object.entries(world.placements)
    .filter(([, placement]) => placement.pc === pc && placement.store === store)
    .map(([id, placement]) => ({ id, certificate: recordOf(world, 'certificates', placement.certificate) }));
}
