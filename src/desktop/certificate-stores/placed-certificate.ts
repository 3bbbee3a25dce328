import type { Certificate } from '@/pki/certificate';
import { displayNameOf } from '@/pki/distinguished-name';
import { storeLabels, type StoreLocation } from '@/simulation/pc/certificate-stores';
import { recordOf, type World } from '@/simulation/world/world';
import { oidName } from '../certificate-dialog/windows-names';
import type { Placement, StoreName } from '@/simulation/world/pc-records';

/** A certificate in a store, with the id of its placement. */
export interface PlacedCertificate {
  readonly id: string;
  readonly certificate: Certificate;
  readonly location: StoreLocation;
  readonly hasKey: boolean;
}

/** All stores, in the order of Windows. */
export const storeNames = Object.keys(storeLabels) as readonly StoreName[];

/** Whether a part of an address names a store. */
export function isStoreName(text: string): text is StoreName {
  return Object.hasOwn(storeLabels, text);
}

/** What lies in a store of a PC: the user's and the machine's. */
export function placedCertificates(world: World, pc: string, store: StoreName): readonly PlacedCertificate[] {
  return Object.entries(world.placements)
    .filter(([, placement]) => placement.pc === pc && placement.store === store)
    .map(([id, placement]) => placed(world, id, placement));
}

function placed(world: World, id: string, placement: Placement): PlacedCertificate {
  const { certificate, location = 'local-machine', key } = placement;
  return {
    id,
    certificate: recordOf(world, 'certificates', certificate),
    location,
    hasKey: key !== undefined,
  };
}

/** What a certificate is good for, as the column says it. */
export function intendedPurposes({ extendedKeyUsage }: Certificate): string {
  return extendedKeyUsage?.map(oidName).join(', ') ?? '<All>';
}

/** The rows that hold a text in a name, a purpose, a thumbprint or a serial number; case does not count. */
export function foundCertificates(
  rows: readonly PlacedCertificate[],
  text: string,
): readonly PlacedCertificate[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return rows;
  return rows.filter(({ certificate }) => {
    const { subject, issuer, serialNumber, thumbprint } = certificate;
    const words = [displayNameOf(subject), displayNameOf(issuer), intendedPurposes(certificate)];
    const octets = wanted.replaceAll(/[\s:]/g, '');
    return (
      words.some((word) => word.toLowerCase().includes(wanted)) ||
      [serialNumber, thumbprint].some((hex) => hex.includes(octets))
    );
  });
}
