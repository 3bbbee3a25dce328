import type { Certificate } from '@/pki/certificate';
import { recordOf, type World } from './world';

/** The logical stores of a Windows PC (spec, Import Wizard and stores). */
export type StoreName = 'personal' | 'trusted-root' | 'intermediate' | 'other-people' | 'untrusted';

/** What Windows calls each store, in the order of its list. */
export const storeLabels: Readonly<Record<StoreName, string>> = {
  personal: 'Personal',
  'trusted-root': 'Trusted Root Certification Authorities',
  intermediate: 'Intermediate Certification Authorities',
  'other-people': 'Other People',
  untrusted: 'Untrusted Certificates',
};

/** A PC of the site. */
export interface Pc {
  readonly name: string;
}

/** The id of the PC that the trainee sits at. */
export const traineePc = 'trainee';

/** One certificate in one store of one PC. */
export interface Placement {
  readonly pc: string;
  readonly store: StoreName;
  readonly certificate: string;
  readonly addedAt: number;
}

/** The id of a placement: the same certificate lies in a store once. */
export function placementId(pc: string, store: StoreName, certificate: string): string {
  return `${pc}/${store}/${certificate}`;
}

/** The certificates of one store of a PC. */
export function certificatesInStore(world: World, pc: string, store: StoreName): readonly Certificate[] {
  return Object.values(world.placements)
    .filter((placement) => placement.pc === pc && placement.store === store)
    .map(({ certificate }) => recordOf(world, 'certificates', certificate));
}
