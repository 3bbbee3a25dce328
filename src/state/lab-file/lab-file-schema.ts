import { z } from '@/base/zod';
import { settingRows } from '@/simulation/appliances/service-appliance/appliance-settings';
import { revocationReasons } from '@/pki/revocation-list';
import { storeLabels } from '@/simulation/pc/certificate-stores';
import { bytes, id, instant, keyOf, offset, sha256, someText, text } from './field-schemas';
import { emptyWorld } from '@/simulation/world/world';
import { distinguishedName, generalName, practiceCollections } from './practice-ca-schema';
import { worldVersion } from '../upgrades/upgrade';
import type { SavedWorld } from './saved-lab';
import { practiceFaults, proofMethods } from '@/simulation/world/vendor-records';
import { equipmentKinds, slotKinds } from '@/simulation/appliances/registry';

const labHead = {
  name: someText,
  seed: z.string().check(z.regex(/^[0-9a-f]{1,64}$/)),
  installedAt: instant,
  clock: z.strictObject({ kind: z.literal('running'), offset }),
  keySource: z.enum(['fresh', 'training']),
};

const lab = z.strictObject({ ...labHead, countedFrom: z.int() });

const labOfVersion4 = z.strictObject(labHead);

const equipment = z.strictObject({
  kind: keyOf(equipmentKinds),
  name: someText,
  description: text,
  site: text,
  fqdn: text,
  ipAddress: text,
  outsideFqdn: text,
  outsideIpAddress: text,
  organization: text,
  organizationalUnit: text,
  city: text,
  state: text,
  country: text,
  collaborationFqdn: text,
});

const credential = z.strictObject({
  certificate: sha256,
  key: sha256,
  chain: z.array(sha256),
  installedAt: instant,
});

const requestHead = {
  fingerprint: sha256,
  key: sha256,
  commonName: text,
  createdAt: instant,
  file: z.exactOptional(sha256),
};

const requestOfVersion4 = z.strictObject({
  ...requestHead,
  subject: z.exactOptional(distinguishedName),
});

const request = z.strictObject({
  ...requestHead,
  asks: z.exactOptional(
    z.strictObject({
      subject: distinguishedName,
      subjectAlternativeNames: z.exactOptional(z.array(generalName)),
      keyBits: z.exactOptional(z.int()),
    }),
  ),
});

const slotHead = {
  kind: keyOf(slotKinds),
  equipment: id,
  active: z.exactOptional(credential),
  pending: z.exactOptional(z.strictObject({ credential, activeAt: z.exactOptional(instant) })),
  factory: z.exactOptional(credential),
  replacedKeys: z.exactOptional(z.array(sha256)),
  lastGenerated: z.exactOptional(instant),
  history: z.array(credential),
};

const slot = z.strictObject({ ...slotHead, request: z.exactOptional(request) });

const slotOfVersion4 = z.strictObject({ ...slotHead, request: z.exactOptional(requestOfVersion4) });

const authority = z.strictObject({
  name: someText,
  certificate: sha256,
  key: sha256,
  issuerAddress: z.exactOptional(text),
  ocspAddress: z.exactOptional(text),
  revocationListAddress: z.exactOptional(text),
  revocationList: z.exactOptional(sha256),
});

const orderHead = {
  number: z.string().check(z.regex(/^HS-\d{6,9}$/)),
  product: z.enum(['single-name', 'wildcard', 'multi-domain']),
  placedAt: instant,
  commonName: someText,
  names: z.array(text),
};

const ordered = {
  keyMadeBy: z.enum(['customer', 'vendor']),
  certificate: sha256,
  chain: z.array(sha256),
  key: sha256,
  request: z.exactOptional(sha256),
};

const orderOfVersion2 = z.strictObject({ ...orderHead, ...ordered });

const order = z.strictObject({
  ...orderHead,
  endsAt: instant,
  certificates: z
    .array(
      z.strictObject({
        ...ordered,
        kind: z.enum(['original', 'duplicate', 're-issue']),
        deliveredAt: instant,
        fault: z.exactOptional(z.enum(practiceFaults)),
        revocation: z.exactOptional(z.strictObject({ at: instant, reason: z.enum(revocationReasons) })),
      }),
    )
    .check(z.minLength(1)),
});

const proofMethod = z.enum(proofMethods);

const domain = z.strictObject({
  method: proofMethod,
  token: someText,
  startedAt: instant,
  published: z.exactOptional(z.strictObject({ value: text, visibleAt: instant })),
  proven: z.exactOptional(z.strictObject({ at: instant, method: proofMethod })),
});

const file = z.strictObject({
  name: someText,
  kind: z.enum([
    'certificate-request',
    'certificate',
    'certificates',
    'pkcs12',
    'private-key',
    'revocation-list',
    'other',
  ]),
  size: z.int().check(z.gte(0)),
  sha256,
  holdsSecret: z.boolean(),
  savedAt: instant,
});

const pc = z.strictObject({
  name: someText,
  count: z.exactOptional(z.int().check(z.gte(1))),
  fetchesIssuers: z.exactOptional(z.boolean()),
  checksRevocation: z.exactOptional(z.boolean()),
  browserLook: z.exactOptional(z.enum(['note', 'chrome-58'])),
});

const placement = z.strictObject({
  pc: id,
  store: keyOf(storeLabels),
  certificate: sha256,
  addedAt: instant,
  location: z.exactOptional(z.literal('current-user')),
  key: z.exactOptional(sha256),
  isKeyExportable: z.exactOptional(z.boolean()),
});

const restart = z.strictObject({
  number: z.int().check(z.gte(1)),
  startedAt: instant,
  until: z.exactOptional(instant),
});

const appliance = z.strictObject({
  https: z.boolean(),
  selfSigned: z.exactOptional(z.strictObject({ certificate: sha256, request: z.exactOptional(sha256) })),
  settings: z.exactOptional(z.partialRecord(keyOf(settingRows), text)),
});

const conference = z.strictObject({
  appliance: id,
  name: someText,
  accessCode: text,
  organizer: text,
  startsAt: z.exactOptional(instant),
  duration: z.exactOptional(instant),
  participants: z.int().check(z.gte(0)),
  isOpen: z.exactOptional(z.boolean()),
  recording: z.exactOptional(instant),
});

const cluster = z.strictObject({
  name: someText,
  nodes: z.tuple([id, id]),
  active: id,
  virtualFqdn: someText,
  virtualIpAddress: someText,
});

const mobilityUser = z.strictObject({
  router: id,
  name: someText,
  userId: someText,
  group: text,
  device: text,
  client: z.exactOptional(
    z.strictObject({ certificate: sha256, key: sha256, authority: sha256, provisionedAt: instant }),
  ),
});

/** The collections of the first two versions. */
const firstCollections = {
  lab: z.record(z.literal('lab'), labOfVersion4),
  equipment: z.record(id, equipment),
  slots: z.record(id, slotOfVersion4),
  authorities: z.record(id, authority),
  orders: z.record(id, orderOfVersion2),
  files: z.record(z.string().check(z.regex(/^file-\d{1,9}$/)), file),
  pcs: z.record(id, pc),
  placements: z.record(id, placement),
};

/** The collections of the next two. */
const laterCollections = {
  ...firstCollections,
  restarts: z.record(id, restart),
  ...practiceCollections,
  appliances: z.record(id, appliance),
  conferences: z.record(id, conference),
  clusters: z.record(id, cluster),
  mobilityUsers: z.record(id, mobilityUser),
  orders: z.record(id, order),
  domains: z.record(id, domain),
};

const collections = z.strictObject({
  ...laterCollections,
  lab: z.record(z.literal('lab'), lab),
  slots: z.record(id, slot),
} satisfies Record<keyof SavedWorld, unknown>);

/** Data that leaves out nothing that it may leave out. */
type Whole<Data> = Data extends object ? { readonly [Field in keyof Data]-?: Whole<Data[Field]> } : Data;

/** The compiler asks for every field of a record, for those that it may leave out too: a lab file with another is refused. */
type SchemaOf<Read extends Whole<SavedWorld>> = Read extends SavedWorld ? z.ZodMiniType<SavedWorld> : never;

/** The world of this version. */
const world: SchemaOf<Whole<z.output<typeof collections>>> = collections;

/** Collections that came later are empty in earlier worlds; `upgrade` makes of them what this version has. */
const firstWorld: z.ZodMiniType<SavedWorld> = z.pipe(
  z.strictObject(firstCollections),
  z.transform((collections) => ({ ...emptyWorld, ...collections }) as unknown as SavedWorld),
);

const laterWorld: z.ZodMiniType<SavedWorld> = z.pipe(
  z.strictObject(laterCollections),
  z.transform((collections) => collections as unknown as SavedWorld),
);

/** The shape of the world in the versions of lab files that have another than this one. */
const earlierShapes: Readonly<Record<number, z.ZodMiniType<SavedWorld>>> = {
  1: firstWorld,
  2: firstWorld,
  3: laterWorld,
  4: laterWorld,
};

const kept = z.strictObject({ id, bytes });

/** What is encrypted in a lab file, after it was decrypted. */
export const keysSchema = z.array(kept);

/** A lab file of a version; undefined for a version that there never was. */
export function labFileSchema(version: number) {
  if (version > worldVersion) return undefined;
  return z.strictObject({
    format: z.string(),
    version: z.int(),
    savedAt: instant,
    world: earlierShapes[version] ?? world,
    certificates: z.array(bytes),
    revocationLists: z._default(z.array(bytes), []),
    contents: z.array(kept),
    keys: z.exactOptional(z.strictObject({ iterations: z.int(), salt: bytes, iv: bytes, sealed: bytes })),
  });
}

/** What is read of any lab file first. */
export const headSchema = z.looseObject({ format: z.string(), version: z.int().check(z.gte(1)) });
