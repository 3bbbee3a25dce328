import type { Certificate } from '@/pki/certificate';
import { aName } from '@/pki/distinguished-name';
import { certificateOfAnchor, type TrustAnchor } from '@/pki/path/trust-anchor';
import type { VerdictTable } from '@/pki/path/validation-report';
import { clusterOf } from '../appliances/mobility-router/cluster';
import { nameOf, slotKinds, withAllSlots } from '../appliances/registry';
import { foresee } from '../foresight/foresee';
import { placementId, traineePc } from '../pc/certificate-stores';
import { type Authority, authorityIds } from '../world/authority';
import type { Equipment, EquipmentKind, StoredRequest } from '../world/equipment';
import { slotsOf } from '../world/find-records';
import { emptyWorld, recordOf, withCertificates, withRecords, type World } from '../world/world';
import type { PreflightTarget } from './preflight-target';

/** Where files are tried: a site, and the slots of the device that get them. */
export interface TrialSite {
  readonly world: World;
  readonly slots: readonly string[];
  /** Nothing of the site is known but what was given. */
  readonly isHypothetical: boolean;
}

/** The lab with the device under the name that was typed, or a site that stands for a real one. */
export function trialSite(
  world: World,
  { slot, device }: Pick<PreflightTarget, 'slot'> & { readonly device: EquipmentKind },
  known: Omit<KnownOfSite, 'kind'>,
): TrialSite {
  if (slot !== undefined)
    return { world: reachedAs(world, slot, known.host), slots: [slot], isHypothetical: false };
  const site = hypotheticalSite({ ...known, kind: device });
  return { world: site, slots: serverSlots(site), isHypothetical: true };
}

const fields = {
  fqdn: 'fqdn',
  'outside-fqdn': 'outsideFqdn',
  'collaboration-fqdn': 'collaborationFqdn',
} as const;

/** The lab as it would be if the device were reached by a name; without one, or by the name that it proposes, as it is. */
function reachedAs(world: World, id: string, host: string): World {
  const slot = recordOf(world, 'slots', id);
  const { mustName } = slotKinds[slot.kind];
  const isProposed = host.toLowerCase() === nameOf(world, slot).toLowerCase();
  if (host === '' || isProposed || mustName === 'none') return world;
  if (mustName === 'virtual-fqdn') {
    const cluster = clusterOf(world, slot.equipment);
    const renamed = cluster && { [cluster.nodes[0]]: { ...cluster, virtualFqdn: host } };
    return renamed === undefined ? world : withRecords(world, 'clusters', renamed);
  }
  const equipment = recordOf(world, 'equipment', slot.equipment);
  return withRecords(world, 'equipment', { [slot.equipment]: { ...equipment, [fields[mustName]]: host } });
}

/*
 * A site of which nothing is known but the name of one device: that device, a plain Windows PC, a phone outside and a
 * mobile client. None of the lab's authorities is on it; its public roots are the one above the files, if that is one.
 */

/** The id of the one device. */
const hypotheticalDevice = 'device';

/** What is known of the site. */
interface KnownOfSite {
  readonly kind: EquipmentKind;
  /** The name under which the device is reached; empty where it is not known. */
  readonly host: string;
  /** The name under which those outside reach it; empty where it is not known, or is the same. */
  readonly outsideHost: string;
  /** Fingerprint of the key that the device has, because the request was made there; absent: it has none. */
  readonly key?: string;
  /** The root above the files, where it is a public one. */
  readonly publicRoot?: Certificate;
  /** What is known of the signatures of the files. */
  readonly verdicts: VerdictTable;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The site. Its phone is drafted with the restart of its gateway, its mobile client here; no key is made. */
function hypotheticalSite(known: KnownOfSite): World {
  const { kind, key, publicRoot, verdicts, at } = known;
  const device = aDevice(known);
  const site: World = {
    ...emptyWorld,
    equipment: { [hypotheticalDevice]: device },
    // The shop of the lab's vendor is none of this site, but its row of the connection table needs its slot.
    slots: { 'vendor-web-site': { kind: 'vendor-web-site', equipment: 'vendor', history: [] } },
    appliances: kind === 'service-appliance' ? { [hypotheticalDevice]: { https: true } } : {},
    pcs: { [traineePc]: { name: 'a plain Windows PC' } },
  };
  const equipped = withKey(withAllSlots(withRoots(site, publicRoot, verdicts, at)), key, at);
  return kind === 'mobility-router' ? withMobileClient(equipped, at - day) : equipped;
}

/** Stands for a name that is not known, so that those who would use it can say what they trust (RFC 2606). */
const unknownHost = 'device.invalid';

function aDevice({ kind, host, outsideHost }: KnownOfSite): Equipment {
  const inside = host === '' ? unknownHost : host;
  const outside = outsideHost === '' ? inside : outsideHost;
  return {
    kind,
    name: 'the device',
    description: '',
    site: '',
    ipAddress: '',
    outsideIpAddress: '',
    fqdn: inside,
    outsideFqdn: outside,
    collaborationFqdn: inside,
    organization: '',
    organizationalUnit: '',
    city: '',
    state: '',
    country: '',
  };
}

/** An audience that is unknown, and owns nothing in the files. */
const unknownAnchor: TrustAnchor = {
  name: aName([['CN', 'an authority of the site']]),
  publicKey: { algorithm: 'unknown', bits: 0, spki: new Uint8Array(), fingerprint: 'unknown-key' },
};

function withRoots(site: World, publicRoot: Certificate | undefined, verdicts: VerdictTable, at: number) {
  const unknown = certificateOfAnchor(unknownAnchor);
  const root = publicRoot ?? unknown;
  const authority = ({ fingerprint, publicKey }: Certificate): Authority => ({
    name: '',
    certificate: fingerprint,
    key: publicKey.fingerprint,
  });
  const authorities = {
    [authorityIds.mitelUc]: authority(unknown),
    [authorityIds.vendorRoot]: authority(root),
  };
  const placement = {
    pc: traineePc,
    store: 'trusted-root',
    certificate: root.fingerprint,
    addedAt: at,
  } as const;
  return withRecords(
    withRecords(withCertificates(site, [unknown, root], verdicts), 'authorities', authorities),
    'placements',
    { [placementId(traineePc, 'trusted-root', root.fingerprint)]: placement },
  );
}

/** The slots that present something to somebody and carry a name. */
function serverSlots(site: World): readonly string[] {
  return slotsOf(site, hypotheticalDevice).flatMap(([id, { kind }]) =>
    slotKinds[kind].mustName === 'none' || slotKinds[kind].mustName === 'virtual-fqdn' ? [] : [id],
  );
}

function withKey(site: World, key: string | undefined, at: number): World {
  if (key === undefined) return site;
  const request: StoredRequest = { fingerprint: '', key, commonName: '', createdAt: at };
  const slots = serverSlots(site).map((id) => [id, { ...site.slots[id], request }] as const);
  return withRecords(site, 'slots', Object.fromEntries(slots) as World['slots']);
}

const day = 86_400_000;

/** A user whose client has a certificate of the router's own authority. */
function withMobileClient(site: World, at: number): World {
  const router = hypotheticalDevice;
  const user = { router, name: 'mobile client', userId: 'user', group: '', device: '' };
  const started = withRecords(site, 'mobilityUsers', { user });
  const subject = { organization: '', organizationalUnit: '', city: '', state: '', country: 'US' };
  const generated = foresee(
    started,
    {
      type: 'generate-certificate',
      slot: 'mobility-authority',
      keyLength: 2048,
      ...subject,
      commonName: 'authority.example',
      alternativeNames: [],
      accepted: [],
    },
    undefined,
    at,
  );
  const provisioned = foresee(
    generated.world,
    { type: 'provision-clients', router, users: ['user'] },
    undefined,
    generated.at,
  );
  const problem = generated.problem ?? provisioned.problem;
  if (problem !== undefined) throw new Error(`no mobile client: ${problem.name}`);
  return provisioned.world;
}
