import type { Certificate } from '@/pki/certificate';
import { displayNameOf } from '@/pki/distinguished-name';
import type { VerdictTable } from '@/pki/path/validation-report';
import { decided, type Decision, type NoFacts, refused } from '../world/decision';
import { createRecordIndex } from '../world/find-records';
import type { Pc, Placement, StoreName } from '../world/pc-records';
import { recordOf, withCertificates, withoutRecord, withRecords, type World } from '../world/world';

/** What Windows calls each store, in the order of its list. */
export const storeLabels: Readonly<Record<StoreName, string>> = {
  personal: 'Personal',
  'trusted-root': 'Trusted Root Certification Authorities',
  intermediate: 'Intermediate Certification Authorities',
  'other-people': 'Other People',
  untrusted: 'Untrusted Certificates',
};

/** Whose stores: those of the signed-in user, or the machine's, which every user of the PC sees. */
export type StoreLocation = 'current-user' | 'local-machine';

/** The id of the PC that the trainee sits at. */
export const traineePc = 'trainee';

/** The PCs of the site by id: the trainee's first, those that stand for many last, in whatever order they were read. */
export function pcsOf(pcs: World['pcs']): readonly (readonly [id: string, pc: Pc])[] {
  const rank = (id: string, { count = 1 }: Pc) => (id === traineePc ? 0 : count);
  return Object.entries(pcs).sort(([left, one], [right, other]) => rank(left, one) - rank(right, other));
}

/** Put the certificates of a file into a store, or each into the one that Windows chooses by its type. */
export interface ImportCertificates {
  readonly type: 'import-certificates';
  readonly pc: string;
  readonly store: StoreName | 'automatic';
  /** The machine's when left out. */
  readonly location?: StoreLocation;
  /** Whether keys that come along may leave the store again; no when left out. */
  readonly isKeyExportable?: boolean;
}

/** Which certificates the files hold, with what is known of their signatures. */
export interface ImportFacts {
  readonly certificates: readonly Certificate[];
  readonly verdicts: VerdictTable;
  /** Fingerprints of the private keys in the files. */
  readonly keys?: readonly string[];
}

/** Take a certificate out of a store. */
interface RemoveCertificate {
  readonly type: 'remove-certificate';
  readonly placement: string;
}

/** The id of a placement: the same certificate is in a store of a location once. */
export function placementId(
  pc: string,
  store: StoreName,
  certificate: string,
  location: StoreLocation = 'local-machine',
): string {
  return location === 'local-machine'
    ? `${pc}/${store}/${certificate}`
    : `${pc}/${store}/user/${certificate}`;
}

/**
 * Where Windows puts a certificate by its type: with its key into *Personal*, an authority's or one that does not say
 * into *Intermediate*, any other into *Other People*; never into *Trusted Root*, so that a root stays untrusted (spec).
 */
export function automaticStore({ basicConstraints }: Certificate, hasKey: boolean): StoreName {
  if (hasKey) return 'personal';
  return basicConstraints?.isAuthority === false ? 'other-people' : 'intermediate';
}

/** What an import would put where. */
export function placementsOf(
  { pc, store, location = 'local-machine', isKeyExportable = false }: ImportCertificates,
  { certificates, keys = [] }: Pick<ImportFacts, 'certificates' | 'keys'>,
  at: number,
): readonly Placement[] {
  return certificates.map((certificate) => {
    const key = certificate.publicKey.fingerprint;
    const hasKey = keys.includes(key);
    return {
      pc,
      store: store === 'automatic' ? automaticStore(certificate, hasKey) : store,
      certificate: certificate.fingerprint,
      addedAt: at,
      ...(location === 'current-user' ? { location } : {}),
      ...(hasKey ? { key, ...(isKeyExportable ? { isKeyExportable } : {}) } : {}),
    };
  });
}

/** Refuses files without a certificate, and certificates that all lie in their store already. */
export const importCertificates: Decision<ImportCertificates, ImportFacts> = (world, action, facts, at) => {
  const { certificates, verdicts } = facts;
  const placements = placementsOf(action, facts, at);
  const values = { store: labelsOf(placements), count: String(certificates.length) };
  if (certificates.length === 0) return refused('no-certificate-given', 'files', values);
  const rows = placements
    .map((placement) => [idOf(placement), placement] as const)
    .filter(([id, { key }]) => world.placements[id] === undefined || world.placements[id].key !== key);
  if (rows.length === 0) return refused('already-in-store', 'files', values);
  const known = withCertificates(world, certificates, verdicts);
  const after = withRecords(known, 'placements', Object.fromEntries(rows));
  return decided(after, 'certificate-trusted', { ...values, count: String(rows.length) });
};

function idOf({ pc, store, certificate, location }: Placement): string {
  return placementId(pc, store, certificate, location);
}

function labelsOf(placements: readonly Placement[]): string {
  return [...new Set(placements.map(({ store }) => storeLabels[store]))].join(', ');
}

/** The certificate itself stays known to the lab. */
export const removeCertificate: Decision<RemoveCertificate, NoFacts> = (world, { placement }) => {
  const { store } = recordOf(world, 'placements', placement);
  return decided(withoutRecord(world, 'placements', placement), 'certificate-removed', {
    store: storeLabels[store],
  });
};

/** The certificates of one store of a PC, each once: the user's, and the machine's, which every user sees. */
export function certificatesInStore(
  world: Pick<World, 'placements' | 'certificates'>,
  pc: string,
  store: StoreName,
): readonly Certificate[] {
  const placements = byStore(world.placements, `${pc} ${store}`);
  const known = contents.get(placements);
  if (known?.every((each) => world.certificates[each.fingerprint] === each) === true) return known;
  const fingerprints = new Set(placements.map((id) => recordOf(world, 'placements', id).certificate));
  const certificates = [...fingerprints].map((fingerprint) => recordOf(world, 'certificates', fingerprint));
  contents.set(placements, certificates);
  return certificates;
}

const byStore = createRecordIndex<Placement>(({ pc, store }) => `${pc} ${store}`);

/** The certificates of the placements found, which are the same in every world that has the very same ones. */
const contents = new WeakMap<readonly string[], readonly Certificate[]>();

/** Hand a root to every PC of the site, as a domain's group policy does: into the stores of the machines. */
interface DeployRoot {
  readonly type: 'deploy-root';
  /** Fingerprint. */
  readonly certificate: string;
}

/** Refuses a certificate that every PC trusts already. */
export const deployRoot: Decision<DeployRoot, NoFacts> = (world, { certificate }, _facts, at) => {
  const store = 'trusted-root';
  const rows = Object.keys(world.pcs)
    .map((pc): readonly [string, Placement] => [
      placementId(pc, store, certificate),
      { pc, store, certificate, addedAt: at },
    ])
    .filter(([id]) => world.placements[id] === undefined);
  const name = displayNameOf(recordOf(world, 'certificates', certificate).subject);
  if (rows.length === 0) return refused('deployed-already', undefined, { name });
  const count = rows.reduce((sum, [, { pc }]) => sum + (recordOf(world, 'pcs', pc).count ?? 1), 0);
  return decided(withRecords(world, 'placements', Object.fromEntries(rows)), 'root-deployed', {
    name,
    count: String(count),
  });
};
