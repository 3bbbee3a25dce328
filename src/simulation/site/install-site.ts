import type { Certificate } from '@/pki/certificate';
import type { VerdictTable } from '@/pki/path/validation-report';
import { authorityIds, type Authority } from '../world/authority';
import { type PublishedLists, withPublished } from '../vendor/vendor-revocation';
import { placementId, traineePc } from '../pc/certificate-stores';
import { success } from '@/base/outcome';
import { refused, type Decision } from '../world/decision';
import { labTime } from '../clock/time';
import type { Credential, Slot } from '../world/equipment';
import { withNoteConferences } from '../appliances/service-appliance/conferences';
import { emptyWorld, withCertificates, type World } from '../world/world';
import { deviceOf, factorySlotKinds, type ByPurpose } from './factory-certificates';
import { noteSite, noteSiteName, withOtherPcs } from './note-site';
import { withAllSlots } from '../appliances/registry';
import { withMobilityUsers } from '../appliances/mobility-router/mobility-users';
import { withPhones, type PhoneFacts } from '../appliances/edge-gateway/remote-phones';
import { vendorAddresses } from '../vendor/registration';

/** Make the note's site: once, at the first visit. */
export interface InstallSite {
  readonly type: 'install-site';
  readonly keySource: 'fresh' | 'training';
  /** Hexadecimal; chosen at random when left out. */
  readonly seed?: string;
  /** Lab time to start at, milliseconds since 1970; the present when left out. */
  readonly startAt?: number;
  /** Start over: the new site takes the place of the old one. */
  readonly over?: boolean;
}

/** The certificates that were made for the site; their keys are in the vault. */
export interface SiteFacts {
  readonly seed: string;
  /** The revision that the site takes the place of; absent in labs that were installed first. */
  readonly countedFrom?: number;
  readonly certificates: ByPurpose<Certificate>;
  readonly verdicts: VerdictTable;
  /** Absent in labs that were installed before phones had certificates. */
  readonly phones?: PhoneFacts;
  /** The vendor's first lists; absent in labs whose vendor published none before its first order. */
  readonly published?: PublishedLists;
}

/** The note's site with its authorities, default certificates, and the PC that trusts the vendor's root. */
export const installSite: Decision<InstallSite, SiteFacts> = (world, action, facts, at) => {
  if (world.lab['lab'] !== undefined && action.over !== true) return refused('already-installed');
  const startAt = action.startAt ?? at;
  const site: World = {
    ...emptyWorld,
    lab: {
      lab: {
        name: noteSiteName,
        seed: facts.seed,
        installedAt: startAt,
        clock: { kind: 'running', offset: startAt - (at - clockOffset(world)) },
        keySource: action.keySource,
        countedFrom: facts.countedFrom ?? 0,
      },
    },
    equipment: noteSite(),
    slots: slotsAt(facts.certificates, startAt),
    authorities: authoritiesOf(facts.certificates),
    pcs: { [traineePc]: { name: 'Your PC' } },
    placements: trustInVendor(facts.certificates['vendor-root'].fingerprint, startAt),
  };
  // What is never taken back is kept: undo brings the old site again, which names it.
  const { certificates, verdicts, revocationLists } = world;
  const known = withCertificates(
    { ...site, certificates, verdicts, revocationLists },
    Object.values<Certificate>(facts.certificates),
    facts.verdicts,
  );
  const complete = facts.published === undefined ? known : withPublished(known, facts.published);
  const equipped = facts.phones === undefined ? complete : withPhones(complete, facts.phones, startAt);
  const events = [{ name: 'site-installed', values: { name: noteSiteName } } as const];
  return success({
    world: withMobilityUsers(withNoteConferences(withOtherPcs(withAllSlots(equipped)))),
    events,
    lastAt: startAt,
  });
};

/** How far lab time is ahead of real time, milliseconds. */
function clockOffset(world: World): number {
  return labTime(world, 0);
}

function slotsAt(certificates: SiteFacts['certificates'], at: number): World['slots'] {
  const own = factorySlotKinds().flatMap((kind) => {
    const [equipment, certificate] = [deviceOf(kind), certificates[kind]];
    if (equipment === undefined || certificate === undefined) return [];
    return [[kind, factorySlot({ kind, equipment }, [certificate, certificates['mitel-uc']], at)] as const];
  });
  const shop = factorySlot(
    { kind: 'vendor-web-site', equipment: 'vendor' },
    [certificates['vendor-web-site'], certificates['vendor-intermediate']],
    at,
  );
  return { ...Object.fromEntries(own), 'vendor-web-site': shop };
}

function factorySlot(
  slot: Pick<Slot, 'kind' | 'equipment'>,
  [certificate, issuer]: readonly [Certificate, Certificate],
  at: number,
): Slot {
  const factory: Credential = {
    certificate: certificate.fingerprint,
    key: certificate.publicKey.fingerprint,
    chain: [issuer.fingerprint],
    installedAt: at,
  };
  return { ...slot, active: factory, factory, history: [] };
}

function authoritiesOf(certificates: SiteFacts['certificates']): World['authorities'] {
  const authority = (
    name: string,
    purpose: 'mitel-uc' | 'vendor-root' | 'vendor-intermediate',
  ): Authority => ({
    name,
    certificate: certificates[purpose].fingerprint,
    key: certificates[purpose].publicKey.fingerprint,
  });
  return {
    [authorityIds.mitelUc]: authority('Mitel UC Certificate Authority', 'mitel-uc'),
    [authorityIds.vendorRoot]: {
      ...authority('HarborSign Simulation Root CA', 'vendor-root'),
      issuerAddress: vendorAddresses.rootCertificate,
      revocationListAddress: vendorAddresses.rootRevocationList,
    },
    [authorityIds.vendorIntermediate]: {
      ...authority('HarborSign Simulation Server CA', 'vendor-intermediate'),
      issuerAddress: vendorAddresses.intermediateCertificate,
      ocspAddress: vendorAddresses.ocsp,
      revocationListAddress: vendorAddresses.intermediateRevocationList,
    },
  };
}

function trustInVendor(certificate: string, addedAt: number): World['placements'] {
  const placement = { pc: traineePc, store: 'trusted-root', certificate, addedAt } as const;
  return { [placementId(traineePc, 'trusted-root', certificate)]: placement };
}
