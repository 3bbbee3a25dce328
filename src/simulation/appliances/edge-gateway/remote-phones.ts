/*
 * The two IP phones outside. Each proves itself to the gateway by a certificate that its manufacturer put into it. Labs
 * installed before phones had any get theirs when the Edge Gateway is restarted for the first time: its preparation
 * makes them, because a step between two saved worlds can make no keys.
 */
import type { Certificate } from '@/pki/certificate';
import { aName } from '@/pki/distinguished-name';
import type { CertificateTemplate } from '@/pki/operations';
import type { VerdictTable } from '@/pki/path/validation-report';
import type { Authority } from '../../world/authority';
import { createRecordIndex } from '../../world/find-records';
import type { Slot } from '../../world/equipment';
import { recordOf, withCertificates, withRecords, type World } from '../../world/world';
import { keyPurposes } from '@/pki/object-identifiers';

/** The id of the manufacturer's authority. */
export const phoneAuthority = 'phone-manufacturing';

/** Everything that gets a key and a certificate for the phones; authority and slot ids alike. */
export const phonePurposes = [phoneAuthority, 'remote-phone-1', 'remote-phone-2'] as const;

/** One thing that gets a certificate for the phones. */
export type PhonePurpose = (typeof phonePurposes)[number];

/** The certificates that the manufacturer made. */
export interface PhoneFacts {
  readonly certificates: Readonly<Record<PhonePurpose, Certificate>>;
  readonly verdicts: VerdictTable;
}

/** Names of the phones, by slot: the hardware addresses that are their common names, assumed. */
const hardwareAddresses = { 'remote-phone-1': '0010491A2B01', 'remote-phone-2': '0010491A2B02' } as const;

const authorityName = aName([
  ['O', 'IP Phone Manufacturing Simulation'],
  ['CN', 'IP Phone Manufacturing CA'],
]);

/** 2008 to 2048, and 2015 to 2045: before and after every date that a lab can start at; assumed. */
const authorityValidity = { notBefore: 1_199_145_600_000, notAfter: 2_461_449_600_000 };
const phoneValidity = { notBefore: 1_420_070_400_000, notAfter: 2_366_841_600_000 };

/** The certificates but for keys and serial numbers. The authority signs itself and both phones. */
export const phoneCertificates: Readonly<
  Record<PhonePurpose, Omit<CertificateTemplate, 'serialNumber' | 'publicKey'>>
> = {
  [phoneAuthority]: {
    ...authorityValidity,
    subject: authorityName,
    issuer: authorityName,
    digest: 'SHA-256',
    identifiers: true,
    basicConstraints: { isAuthority: true },
    keyUsage: ['keyCertSign', 'cRLSign'],
  },
  'remote-phone-1': phoneTemplate('remote-phone-1'),
  'remote-phone-2': phoneTemplate('remote-phone-2'),
};

function phoneTemplate(phone: keyof typeof hardwareAddresses) {
  return {
    ...phoneValidity,
    subject: aName([
      ['O', 'IP Phone Manufacturing Simulation'],
      ['CN', hardwareAddresses[phone]],
    ]),
    issuer: authorityName,
    digest: 'SHA-256',
    identifiers: true,
    basicConstraints: { isAuthority: false },
    keyUsage: ['digitalSignature', 'keyEncipherment'],
    extendedKeyUsage: [keyPurposes.clientAuth],
  } as const;
}

/** Whether the world was saved before phones had certificates. */
export function lacksPhones({ authorities }: World): boolean {
  return authorities[phoneAuthority] === undefined;
}

/** The world with the phones' certificates in them. `at`: lab time in milliseconds. */
export function withPhones(world: World, { certificates, verdicts }: PhoneFacts, at: number): World {
  const { fingerprint, publicKey } = certificates[phoneAuthority];
  const authority: Authority = {
    name: 'IP Phone Manufacturing CA',
    certificate: fingerprint,
    key: publicKey.fingerprint,
  };
  const phone = (id: keyof typeof hardwareAddresses): Slot => {
    const { fingerprint: certificate, publicKey: key } = certificates[id];
    const factory = { certificate, key: key.fingerprint, chain: [fingerprint], installedAt: at };
    return { kind: 'remote-phone', equipment: id, active: factory, factory, history: [] };
  };
  const slots = { 'remote-phone-1': phone('remote-phone-1'), 'remote-phone-2': phone('remote-phone-2') };
  const known = withCertificates(world, Object.values(certificates), verdicts);
  return withRecords(withRecords(known, 'authorities', { [phoneAuthority]: authority }), 'slots', slots);
}

const byKind = createRecordIndex<Slot>(({ kind }) => kind);

/** The phones outside, with the ids of their slots. */
export function remotePhones(world: World): readonly (readonly [id: string, slot: Slot])[] {
  return byKind(world.slots, 'remote-phone').map((id) => [id, recordOf(world, 'slots', id)] as const);
}
