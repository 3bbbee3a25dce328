import { aName, type GeneralName } from '@/pki/distinguished-name';
import type { CertificateTemplate } from '@/pki/operations';
import { kindsOfSlots, slotKinds } from '../appliances/registry';
import type { EquipmentKind, SlotKind } from '../world/equipment';
import { equipmentOfKind } from '../world/find-records';
import { noteSite } from './note-site';
import { keyPurposes, policyOids } from '@/pki/object-identifiers';
import { vendorAddresses } from '../vendor/registration';

/** What gets a key and a certificate when a site is installed and is no appliance's; ids of authorities and of a slot. */
const publicPurposes = ['mitel-uc', 'vendor-root', 'vendor-intermediate', 'vendor-web-site'] as const;

type PublicPurpose = (typeof publicPurposes)[number];

/** One thing that gets a certificate when the site is installed. */
export type FactoryPurpose = PublicPurpose | SlotKind;

/** Something for each of them: which slots are among them depends on what is registered. */
export type ByPurpose<Kind> = Readonly<Record<PublicPurpose, Kind>> &
  Readonly<Partial<Record<SlotKind, Kind>>>;

/** Everything that gets a key and a certificate when the site is installed; slot ids and authority ids alike. */
export function factoryPurposes(): readonly FactoryPurpose[] {
  return [...publicPurposes, ...factorySlotKinds()];
}

/** The kinds of slots of the site that begin with a default certificate. */
export function factorySlotKinds(): readonly SlotKind[] {
  const site = noteSite();
  return kindsOfSlots().filter(
    (kind) => slotKinds[kind].firstCertificate !== undefined && deviceOf(kind, site) !== undefined,
  );
}

/** Id of the device of the note's site that has a slot of a kind: the first. */
export function deviceOf(kind: SlotKind, site = noteSite()): string | undefined {
  return equipmentOfKind(site, slotKinds[kind].on as EquipmentKind)[0];
}

/** A factory certificate without the parts that are only known while installing: its key and its serial number. */
export interface FactoryCertificate {
  readonly issuedBy: PublicPurpose;
  readonly template: Omit<CertificateTemplate, 'serialNumber' | 'publicKey'>;
}

const vendorOrganization = 'HarborSign Simulation Inc';

const names = {
  'mitel-uc': aName([
    ['O', 'Mitel UC Simulation'],
    ['CN', 'Mitel UC Certificate Authority'],
  ]),
  'vendor-root': aName([
    ['C', 'US'],
    ['O', vendorOrganization],
    ['CN', 'HarborSign Simulation Root CA'],
  ]),
  'vendor-intermediate': aName([
    ['C', 'US'],
    ['O', vendorOrganization],
    ['CN', 'HarborSign Simulation Server CA'],
  ]),
};

const years = 365.25 * 24 * 3600 * 1000;
const vendorRootValidity = { notBefore: 1_199_145_600_000, notAfter: 2_366_841_600_000 };
const vendorIntermediateValidity = { notBefore: 1_362_700_800_000, notAfter: 2_303_683_200_000 };

const authorityExtensions = {
  digest: 'SHA-256',
  identifiers: true,
  keyUsage: ['keyCertSign', 'cRLSign'],
} as const;

/**
 * The certificates of a new site, each after its issuer. `at` is lab time in milliseconds. The Mitel UC CA is valid
 * 30 years (spec section 0); its default certificates 10 years, the vendor's dates: assumed.
 */
export function factoryCertificates(at: number): ByPurpose<FactoryCertificate> {
  const notBefore = Math.floor(at / 86_400_000) * 86_400_000;
  const bySlot = factorySlotKinds().map((kind): [SlotKind, FactoryCertificate] => [
    kind,
    { issuedBy: 'mitel-uc', template: serverTemplate(kind, notBefore) },
  ]);
  return {
    'mitel-uc': mitelUcAuthority(notBefore),
    'vendor-root': vendorRoot,
    'vendor-intermediate': vendorIntermediate,
    'vendor-web-site': vendorWebSite,
    ...Object.fromEntries<FactoryCertificate>(bySlot),
  };
}

function mitelUcAuthority(notBefore: number): FactoryCertificate {
  return {
    issuedBy: 'mitel-uc',
    template: {
      ...authorityExtensions,
      subject: names['mitel-uc'],
      issuer: names['mitel-uc'],
      notBefore,
      notAfter: wholeSeconds(notBefore + 30 * years),
      basicConstraints: { isAuthority: true },
    },
  };
}

const vendorRoot: FactoryCertificate = {
  issuedBy: 'vendor-root',
  template: {
    ...authorityExtensions,
    ...vendorRootValidity,
    subject: names['vendor-root'],
    issuer: names['vendor-root'],
    basicConstraints: { isAuthority: true },
  },
};

const vendorIntermediate: FactoryCertificate = {
  issuedBy: 'vendor-root',
  template: {
    ...authorityExtensions,
    ...vendorIntermediateValidity,
    subject: names['vendor-intermediate'],
    issuer: names['vendor-root'],
    basicConstraints: { isAuthority: true, pathLength: 0 },
    keyUsage: ['digitalSignature', 'keyCertSign', 'cRLSign'],
    extendedKeyUsage: [keyPurposes.serverAuth, keyPurposes.clientAuth],
    certificatePolicies: [policyOids.organizationValidated],
    ocspAddresses: [vendorAddresses.ocsp],
    issuerAddresses: [vendorAddresses.rootCertificate],
    revocationListAddresses: [vendorAddresses.rootRevocationList],
  },
};

/** The vendor's shop renews in time: its certificate outlasts every start date, assumed. */
const vendorWebSite: FactoryCertificate = {
  issuedBy: 'vendor-intermediate',
  template: {
    ...vendorIntermediateValidity,
    digest: 'SHA-256',
    identifiers: true,
    subject: aName([
      ['C', 'US'],
      ['ST', 'California'],
      ['O', vendorOrganization],
      ['CN', vendorAddresses.host],
    ]),
    issuer: names['vendor-intermediate'],
    basicConstraints: { isAuthority: false },
    keyUsage: ['digitalSignature', 'keyEncipherment'],
    extendedKeyUsage: [keyPurposes.serverAuth],
    subjectAlternativeNames: [
      { kind: 'dns', value: vendorAddresses.host },
      { kind: 'dns', value: vendorAddresses.tools },
    ],
    certificatePolicies: [policyOids.organizationValidated],
    ocspAddresses: [vendorAddresses.ocsp],
    issuerAddresses: [vendorAddresses.intermediateCertificate],
    revocationListAddresses: [vendorAddresses.intermediateRevocationList],
  },
};

function serverTemplate(kind: SlotKind, notBefore: number): FactoryCertificate['template'] {
  const equipment = noteSite()[deviceOf(kind) ?? ''];
  if (equipment === undefined) throw new Error(`no equipment for ${kind}`);
  const { fqdn, outsideFqdn, ipAddress, outsideIpAddress } = equipment;
  const isInside = slotKinds[kind].firstCertificate === 'inside';
  const [host, address] = isInside ? [fqdn, ipAddress] : [outsideFqdn, outsideIpAddress];
  return {
    subject: aName([
      ['O', 'Mitel UC Simulation'],
      ['CN', host],
    ]),
    issuer: names['mitel-uc'],
    notBefore,
    notAfter: wholeSeconds(notBefore + 10 * years),
    digest: 'SHA-256',
    identifiers: true,
    basicConstraints: { isAuthority: false },
    keyUsage: ['digitalSignature', 'keyEncipherment'],
    extendedKeyUsage: [keyPurposes.serverAuth, keyPurposes.clientAuth],
    subjectAlternativeNames: alternativeNames(host, address),
  };
}

function alternativeNames(host: string, address: string): readonly GeneralName[] {
  return [
    { kind: 'dns', value: host.toLowerCase() },
    { kind: 'ip', value: address },
  ];
}

function wholeSeconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000) * 1000;
}
