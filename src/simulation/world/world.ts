import type { Certificate, SignatureVerdict } from '@/pki/certificate';
import type { VerdictKey } from '@/pki/path/validation-report';
import type { RevocationList } from '@/pki/revocation-list';
import type { Equipment, Slot } from './equipment';
import type { Authority } from './authority';
import type { LabFile, Pc, Placement, Session } from './pc-records';
import { madeOf } from './origins';
import type { Run } from './run';
import type { Restart, ServiceAppliance, Conference, Cluster, MobilityUser } from './appliance-records';
import type { Order, Domain } from './vendor-records';
import type {
  PracticeAuthority,
  PracticeCertificate,
  PracticeKey,
  PracticeList,
  PracticeRequest,
  PracticeTemplate,
} from './practice-records';

/** Lab time: real time moved by an offset, or standing still. All in milliseconds. */
type Clock =
  | { readonly kind: 'running'; readonly offset: number }
  | { readonly kind: 'stopped'; readonly at: number };

/** What belongs to the lab as a whole. */
export interface Lab {
  readonly name: string;
  /** Hexadecimal; with training keys it determines every key and serial number of the lab. */
  readonly seed: string;
  /** Milliseconds since 1970 in lab time. */
  readonly installedAt: number;
  readonly clock: Clock;
  /** `training` keys come from public pools; certificates with them are marked. */
  readonly keySource: 'fresh' | 'training';
  /**
   * The revision that training keys and serial numbers are counted from, so that the same actions give the same
   * certificates whatever happened in this browser before. Below zero where the lab was further on than this browser.
   */
  readonly countedFrom: number;
}

/** What each collection of the world holds. A record's id is its key in the collection. */
export interface Records {
  /** One record, `lab`, once the site is installed. */
  readonly lab: Lab;
  readonly equipment: Equipment;
  /** By equipment. */
  readonly restarts: Restart;
  /** By equipment. */
  readonly appliances: ServiceAppliance;
  readonly conferences: Conference;
  readonly slots: Slot;
  /** By fingerprint; never changed and never removed. */
  readonly certificates: Certificate;
  /** By verdict key; never changed. */
  readonly verdicts: SignatureVerdict;
  readonly authorities: Authority;
  /** By fingerprint; never changed and never removed. */
  readonly revocationLists: RevocationList;
  readonly orders: Order;
  /** By domain. */
  readonly domains: Domain;
  readonly files: LabFile;
  readonly pcs: Pc;
  readonly placements: Placement;
  /** By first node. */
  readonly clusters: Cluster;
  readonly mobilityUsers: MobilityUser;
  readonly sessions: Session;
  readonly practiceKeys: PracticeKey;
  readonly practiceRequests: PracticeRequest;
  readonly practiceCertificates: PracticeCertificate;
  readonly practiceTemplates: PracticeTemplate;
  readonly practiceLists: PracticeList;
  readonly practiceAuthorities: PracticeAuthority;
  /** One record at most, `run`: the lesson that is being done, or was done last. Never part of a checkpoint or lab file. */
  readonly runs: Run;
}

/** The name of a collection. */
export type CollectionName = keyof Records;

/** Records of one kind by id. */
export type Collection<Kind> = Readonly<Record<string, Kind>>;

/** The whole site as plain data: strings, numbers, bytes of certificates. No private key, no file content. */
export type World = { readonly [Name in CollectionName]: Collection<Records[Name]> };

/** All collections, in a fixed order. */
export const collectionNames = [
  'lab',
  'equipment',
  'restarts',
  'appliances',
  'conferences',
  'slots',
  'certificates',
  'verdicts',
  'authorities',
  'revocationLists',
  'orders',
  'domains',
  'files',
  'pcs',
  'placements',
  'clusters',
  'mobilityUsers',
  'sessions',
  'practiceKeys',
  'practiceRequests',
  'practiceCertificates',
  'practiceTemplates',
  'practiceLists',
  'practiceAuthorities',
  'runs',
] as const satisfies readonly CollectionName[];

/** A world before its site is installed. */
export const emptyWorld: World = {
  lab: {},
  equipment: {},
  restarts: {},
  appliances: {},
  conferences: {},
  slots: {},
  certificates: {},
  verdicts: {},
  authorities: {},
  revocationLists: {},
  orders: {},
  domains: {},
  files: {},
  pcs: {},
  placements: {},
  clusters: {},
  mobilityUsers: {},
  sessions: {},
  practiceKeys: {},
  practiceRequests: {},
  practiceCertificates: {},
  practiceTemplates: {},
  practiceLists: {},
  practiceAuthorities: {},
  runs: {},
};

/** The world with some records of a collection put in or replaced; the same world where it holds them all. */
export function withRecords<Name extends CollectionName>(
  world: World,
  name: Name,
  records: Collection<Records[Name]>,
): World {
  const isNew = Object.entries<unknown>(records).some(([id, record]) => world[name][id] !== record);
  if (!isNew) return world;
  const all = Object.assign(copyOf<unknown>(world[name]), records);
  return { ...world, [name]: madeOf(all, world[name], Object.keys(records)) };
}

const nobody: ReadonlySet<string> = new Set();

/** Of thousands of records this is twice as quick as to spread them. */
function copyOf<Kind>(all: Collection<Kind>, but = nobody): Record<string, Kind> {
  const copy: Record<string, Kind> = {};
  for (const id in all) if (!but.has(id)) copy[id] = all[id] as Kind;
  return copy;
}

/** The world without one record. */
export function withoutRecord(world: World, name: CollectionName, id: string): World {
  return withoutRecords(world, name, [id]);
}

/** The world without some records; the same object where it has none of them. */
export function withoutRecords(world: World, name: CollectionName, ids: readonly string[]): World {
  if (!ids.some((id) => Object.hasOwn(world[name], id))) return world;
  const rest = copyOf<unknown>(world[name], new Set(ids));
  return { ...world, [name]: madeOf(rest, world[name], ids) };
}

/** The record of that id. Throws when there is none: for ids that the world itself named. */
export function recordOf<Name extends CollectionName>(
  world: Pick<World, Name>,
  name: Name,
  id: string,
): Records[Name] {
  const record = world[name][id];
  if (record === undefined) throw new Error(`no ${name} record ${id}`);
  return record;
}

/** The lab's own record. Throws before the site is installed. */
export function labOf(world: World): Lab {
  return recordOf(world, 'lab', 'lab');
}

/** The world with decoded certificates and what is known of their signatures. */
export function withCertificates(
  world: World,
  certificates: readonly Certificate[],
  verdicts: Readonly<Record<VerdictKey, SignatureVerdict>>,
): World {
  const byFingerprint = Object.fromEntries(
    certificates
      .filter(({ fingerprint }) => world.certificates[fingerprint] === undefined)
      .map((certificate) => [certificate.fingerprint, certificate]),
  );
  return withRecords(withRecords(world, 'certificates', byFingerprint), 'verdicts', verdicts);
}
