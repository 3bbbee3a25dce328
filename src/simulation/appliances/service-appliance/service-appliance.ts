import type { Certificate } from '@/pki/certificate';
import { aName, type DistinguishedName } from '@/pki/distinguished-name';
import { keyPurposes } from '@/pki/object-identifiers';
import type { CertificateTemplate } from '@/pki/operations';
import type { ServiceAppliance } from '../../world/appliance-records';
import type { Credential, Slot, StoredRequest } from '../../world/equipment';
import { equipmentOfKind, slotsOf } from '../../world/find-records';
import { recordOf, withoutRecord, withRecords, type World } from '../../world/world';

/** An appliance as it is delivered: HTTPS is off (spec section 0). */
const freshAppliance: ServiceAppliance = { https: false };

/** What a service appliance keeps. */
export function applianceOf({ appliances }: World, equipment: string): ServiceAppliance {
  return appliances[equipment] ?? freshAppliance;
}

/** The world with something of an appliance changed. */
export function withAppliance(world: World, equipment: string, change: Partial<ServiceAppliance>): World {
  const changed = { ...applianceOf(world, equipment), ...change };
  return withRecords(world, 'appliances', { [equipment]: changed });
}

/** The world without what a service appliance kept. */
export function withoutAppliance(world: World, equipment: string): World {
  return world.appliances[equipment] === undefined ? world : withoutRecord(world, 'appliances', equipment);
}

/** Ids of all service appliances, in the order of the site. */
export function applianceIds({ equipment }: World): readonly string[] {
  return equipmentOfKind(equipment, 'service-appliance');
}

/** The slot of an appliance's web server with its id. Throws for other equipment. */
export function webServerSlot(world: World, equipment: string): readonly [id: string, slot: Slot] {
  const found = slotsOf(world, equipment).find(([, { kind }]) => kind === 'appliance-https');
  if (found === undefined) throw new Error(`${equipment} is no service appliance`);
  return found;
}

/** Whether an administrator switched off https at the slot's appliance. */
export function isHttpsOff(world: World, { kind, equipment }: Slot): boolean {
  return kind === 'appliance-https' && !applianceOf(world, equipment).https;
}

/** What an appliance is called. */
export function applianceName(world: World, equipment: string): string {
  return recordOf(world, 'equipment', equipment).name;
}

/** The subject of an appliance's certificate until a request gives it another (note). */
export const applianceSubject = aName([['CN', 'IM Appliance']]);

const day = 24 * 3600 * 1000;

/** Ten years; assumed. */
const validity = 3652 * day;

/**
 * A self-signed certificate of an appliance at a lab time in milliseconds: for servers alone, without alternative names
 * and without basicConstraints (spec, Self-signed life cycle); valid from that day on (assumed).
 */
export function selfSignedTemplate(
  subject: DistinguishedName,
  at: number,
): Omit<CertificateTemplate, 'serialNumber' | 'publicKey'> {
  const notBefore = Math.floor(at / day) * day;
  return {
    subject,
    issuer: subject,
    notBefore,
    notAfter: notBefore + validity,
    digest: 'SHA-256',
    identifiers: true,
    extendedKeyUsage: [keyPurposes.serverAuth],
  };
}

/** A self-signed certificate as something that a slot presents. */
export function selfSignedCredential(
  { fingerprint, publicKey }: Certificate,
  installedAt: number,
): Credential {
  return { certificate: fingerprint, key: publicKey.fingerprint, chain: [], installedAt };
}

/**
 * The request that the next restart turns into a new self-signed certificate; undefined when it makes none: because a
 * pair was installed, no request is stored, or it has not changed since, so that what PCs trust stays trusted (spec).
 */
export function requestToSelfSign(world: World, equipment: string): StoredRequest | undefined {
  const [, { active, pending, request }] = webServerSlot(world, equipment);
  const { selfSigned } = applianceOf(world, equipment);
  if (pending !== undefined || request === undefined) return undefined;
  if (active !== undefined && active.certificate !== selfSigned?.certificate) return undefined;
  return selfSigned?.request === request.fingerprint ? undefined : request;
}
