/*
 * Who connects to whom (spec 0.1), row by row, with every fault that the slot behind it can have, over real
 * certificates: each fault alone takes the connection down, and is told in a sentence of its own.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { directOperations } from '@/pki/worker/direct-operations';
import { collectVerdicts } from '@/pki/path/collect-verdicts';
import { authorityIds } from '@/simulation/world/authority';
import { placementId, traineePc } from '@/simulation/pc/certificate-stores';
import type { ConnectionState } from '@/simulation/connections/connection';
import { siteConnections } from '@/simulation/connections/site-connections';
import { proposedCluster, saveCluster } from '@/simulation/site/change-cluster';
import type { Credential, Slot } from '@/simulation/world/equipment';
import { recordOf, withCertificates, withRecords, type World } from '@/simulation/world/world';
import { issue, issueAuthority, issueServer, verdictsAmong, type Issued } from '@/testing/certificates';
import { anInstalledLab, noteTime } from '@/testing/lab';
import { connectionWords } from './connection-words';
import type { ConnectionId } from '@/simulation/world/appliance';

const day = 86_400_000;
const at = noteTime;
const listAddress = 'http://crl.public.example/issuing.crl';

interface Row {
  readonly id: ConnectionId;
  readonly slot: string;
  /** What it is when the certificate does not hold, and what when there is none. */
  readonly failed: ConnectionState;
  readonly none: readonly [ConnectionState, string];
  /** What is said when all is well. */
  readonly good: string;
  /** Whether a switch of the PC makes it ask for revocation. */
  readonly asks: boolean;
  readonly isClustered?: true;
}

const browser = {
  failed: 'broken',
  none: ['not-reached', 'no-certificate'],
  good: 'all-good',
  asks: true,
} as const;
const client = { ...browser, failed: 'plain', none: ['plain', 'no-certificate'] } as const;
const outside = { ...browser, failed: 'not-reached' } as const;
const mobility = { ...outside, good: 'mutual-good', asks: false } as const;
const router = { ...browser, none: ['plain', 'portal-without-certificate'] } as const;

/** All rows but the phones inside, which never meet what is in the slot. */
const rows: readonly Row[] = [
  { id: 'browser-headquarters', slot: 'headquarters-https', ...browser },
  { id: 'connect-client-headquarters', slot: 'headquarters-https', ...client },
  { id: 'browser-appliance', slot: 'appliance-https', ...browser },
  { id: 'connect-client-conferencing', slot: 'appliance-https', ...client },
  { id: 'browser-gateway', slot: 'edge-gateway', ...browser },
  { id: 'phones-outside', slot: 'rast', ...mobility, good: 'phone-proved' },
  { id: 'connect-client-reverse-proxy', slot: 'reverse-proxy', ...outside },
  { id: 'connect-client-turn', slot: 'turn', ...outside },
  { id: 'browser-router', slot: 'mobility-local', ...router },
  { id: 'mobility-inside', slot: 'mobility-local', ...mobility },
  { id: 'mobility-outside', slot: 'mobility-remote', ...mobility },
  { id: 'mobility-inside', slot: 'mobility-local-virtual', ...mobility, isClustered: true },
  { id: 'mobility-outside', slot: 'mobility-remote-virtual', ...mobility, isClustered: true },
  { id: 'browser-vendor', slot: 'vendor-web-site', ...browser },
];

let site: World;
let root: Issued;
let intermediate: Issued;
let stranger: Issued;
/** The key of every server: making one each time would take most of the time. */
let key: Issued['key'];

/** The root takes the place of the public one, which devices without stores trust; the PC trusts it too. */
beforeAll(async () => {
  [root, stranger] = await Promise.all([issueAuthority('Public Root'), issueAuthority('Stranger')]);
  const routerAuthority = await issueAuthority('Router CA');
  const [own, phone] = await Promise.all([
    issueAuthority('Issuing CA', { issuedBy: root }),
    issue('sarah.lopez', { issuedBy: routerAuthority, extendedKeyUsage: ['1.3.6.1.5.5.7.3.2'] }),
  ]);
  intermediate = own;
  ({ keyPair: key } = await directOperations.generateKey(2048));
  const fresh = (await anInstalledLab()).store.world();
  const all = [root, stranger, intermediate, routerAuthority, phone];
  const known = await knowing(fresh, ...all);
  const appliance = {
    ...recordOf(known, 'equipment', 'sb7-vsa100'),
    collaborationFqdn: 'conference.sb7.com',
  };
  const equipped = withRecords(known, 'equipment', { 'sb7-vsa100': appliance });
  const on = withRecords(equipped, 'appliances', { 'sb7-vsa100': { https: true } });
  const trusting = placing(withAuthority(on, authorityIds.vendorRoot, root), root);
  const provisioned = withSlot(trusting, 'mobility-authority', { active: credentialOf(routerAuthority) });
  const authority = routerAuthority.certificate.fingerprint;
  const held = { ...credentialOf(phone), authority, provisionedAt: at };
  const users = Object.entries(provisioned.mobilityUsers).map(([id, user]) => [
    id,
    { ...user, client: held },
  ]);
  site = withRecords(provisioned, 'mobilityUsers', Object.fromEntries(users) as World['mobilityUsers']);
});

async function knowing(world: World, ...issued: readonly Issued[]): Promise<World> {
  const certificates = issued.map(({ certificate }) => certificate);
  return withCertificates(world, certificates, await verdictsAmong(...issued));
}

function credentialOf({ certificate, key }: Issued, ...chain: readonly Issued[]): Credential {
  return {
    certificate: certificate.fingerprint,
    key: key.publicKey.fingerprint,
    chain: chain.map((link) => link.certificate.fingerprint),
    installedAt: at,
  };
}

function withSlot(world: World, id: string, changes: Partial<Slot>): World {
  return withRecords(world, 'slots', { [id]: { ...recordOf(world, 'slots', id), ...changes } });
}

function withoutActive(world: World, id: string): World {
  const { active: _none, ...empty } = recordOf(world, 'slots', id);
  return withRecords(world, 'slots', { [id]: empty });
}

function withAuthority(world: World, id: string, { certificate, key }: Issued): World {
  const authority = { ...recordOf(world, 'authorities', id), certificate: certificate.fingerprint };
  return withRecords(world, 'authorities', { [id]: { ...authority, key: key.publicKey.fingerprint } });
}

function placing(world: World, { certificate: { fingerprint } }: Issued): World {
  const placement = { pc: traineePc, store: 'trusted-root', certificate: fingerprint, addedAt: at } as const;
  const id = placementId(traineePc, 'trusted-root', fingerprint);
  return withRecords(world, 'placements', { [id]: placement });
}

function startOf({ isClustered, id }: Row): World {
  if (isClustered !== true) return site;
  const made = saveCluster(
    site,
    { type: 'save-cluster', router: 'sb7-mr1', values: proposedCluster(site, 'sb7-mr1') },
    {},
    at,
  );
  if (!made.ok) throw new Error(`${id}: ${made.problem.name}`);
  return made.value.world;
}

/** The row at its first device, as the trainee's PC, the first phone or the first user has it. */
function seen(world: World, { id }: Row) {
  const row = siteConnections(world, at).find((each) => each.id === id);
  const [view] = row?.views ?? [];
  if (row === undefined || view === undefined) throw new Error(`nobody connects for ${id}`);
  return { ...view.connection, host: row.host, isPending: row.isPending };
}

function hostOf(row: Row): string {
  return seen(startOf(row), row).host.toLowerCase();
}

type Making = Parameters<typeof issueServer>[1];

const good: Making = { revocationListAddresses: [listAddress] };

/** The row with a certificate in effect: issued by the intermediate, which is sent along, unless said otherwise. */
async function serving(row: Row, making: Making = {}, { host = hostOf(row), sent = [intermediate] } = {}) {
  const leaf = await issueServer(host, { issuedBy: intermediate, key, ...good, ...making });
  const known = await knowing(startOf(row), leaf, root, intermediate, stranger);
  return { leaf, world: withSlot(known, row.slot, { active: credentialOf(leaf, ...sent) }) };
}

/** The certificate stands on a list of its issuer, at the address that it names; the PC asks or not. */
async function revoked(row: Row, checksRevocation: boolean): Promise<World> {
  const { leaf, world } = await serving(row);
  const { subject } = intermediate.certificate;
  const entry = { serialNumber: leaf.certificate.serialNumber, revokedAt: at - day };
  const dates = { thisUpdate: at - day, nextUpdate: at + day };
  const template = { issuer: subject, ...dates, number: '01', digest: 'SHA-256', revoked: [entry] } as const;
  const list = await directOperations.issueRevocationList(template, intermediate.key);
  const issuer = [intermediate.certificate];
  const verdicts = await collectVerdicts(issuer, directOperations, {}, [list]);
  const listed = withRecords(withRecords(world, 'verdicts', verdicts), 'revocationLists', {
    [list.fingerprint]: list,
  });
  const published = withAuthority(listed, authorityIds.vendorIntermediate, intermediate);
  const before = recordOf(published, 'authorities', authorityIds.vendorIntermediate);
  const publisher = { ...before, revocationListAddress: listAddress, revocationList: list.fingerprint };
  const asked = withRecords(published, 'authorities', { [authorityIds.vendorIntermediate]: publisher });
  const pc = { ...recordOf(asked, 'pcs', traineePc), checksRevocation };
  return withRecords(asked, 'pcs', { [traineePc]: pc });
}

interface Fault {
  readonly world: (row: Row) => Promise<World>;
  readonly reason: string;
  /** What its sentence must say. */
  readonly says: RegExp;
}

const faults: Readonly<Record<string, Fault>> = {
  expired: {
    world: async (row) => (await serving(row, { notAfter: at - day })).world,
    reason: 'expired',
    says: /expired on Aug 31, 2017/,
  },
  'not yet valid': {
    world: async (row) => (await serving(row, { notBefore: at + day })).world,
    reason: 'not-yet-valid',
    says: /valid only from Sep 2, 2017/,
  },
  'for another name': {
    world: async (row) => (await serving(row, {}, { host: 'other.sb7.com' })).world,
    reason: 'name-does-not-match',
    says: /is for other\.sb7\.com, not for/,
  },
  'without its intermediate': {
    world: async (row) => (await serving(row, {}, { sent: [] })).world,
    reason: 'issuer-missing',
    says: /Issuing CA, is missing/,
  },
  'of an untrusted root': {
    world: async (row) => (await serving(row, { issuedBy: stranger }, { sent: [stranger] })).world,
    reason: 'root-not-trusted',
    says: /ends at Stranger, which (this PC|the phone|the client) does not trust/,
  },
  'self-signed': {
    world: async (row) => {
      const leaf = await issueServer(hostOf(row), { key });
      return withSlot(await knowing(startOf(row), leaf), row.slot, { active: credentialOf(leaf) });
    },
    reason: 'self-signed-not-trusted',
    says: /is self-signed and not trusted/,
  },
};

const name = ({ id, slot }: Row) => `${id} at ${slot}`;

describe.each(rows.map((row) => [name(row), row] as const))('%s', (_name, row) => {
  test('holds when all five are right', async () => {
    const { state, reasons } = seen((await serving(row)).world, row);
    expect([state, ...reasons.map((reason) => reason.name)]).toEqual(['secure', row.good]);
    expect(reasons.map(connectionWords).join(' ')).not.toMatch(
      /\bis trusted\b(?! by (?:this PC|the phone|the client))/,
    );
  });

  test('has nothing to present', () => {
    // A clustered node whose virtual slot is empty presents its own certificate, which is missing here too.
    const empty = withoutActive(startOf(row), row.slot);
    const { state, reasons } = seen(empty, row);
    expect([state, reasons[0]?.name]).toEqual(row.none);
  });

  test('does not present what is pending', async () => {
    const { leaf, world } = await serving(row);
    const old = await issueServer(hostOf(row), { issuedBy: intermediate, key, notAfter: at - day });
    const waiting = withSlot(await knowing(world, old, intermediate), row.slot, {
      active: credentialOf(old, intermediate),
      pending: { credential: credentialOf(leaf, intermediate) },
    });
    const { state, reasons, isPending } = seen(waiting, row);
    expect([state, reasons[0]?.name, isPending]).toEqual([row.failed, 'expired', true]);
  });

  test.each(Object.entries(faults))('%s', async (_fault, { world, reason, says }) => {
    const { state, reasons } = seen(await world(row), row);
    expect([state, reasons[0]?.name]).toEqual([row.failed, reason]);
    expect(reasons.slice(0, 1).map(connectionWords)[0]).toMatch(says);
  });

  test('revoked, where it asks', async () => {
    const { state, reasons } = seen(await revoked(row, true), row);
    const own = row.asks ? [row.failed, 'revoked'] : ['secure', row.good];
    expect([state, reasons[0]?.name]).toEqual(own);
    const words = reasons.map(connectionWords).join(' ');
    expect(words).toMatch(row.asks ? /has been revoked/ : /was revoked on Aug 31, 2017.*lock stays/);
  });

  test('revoked, where it does not ask', async () => {
    const { state, reasons } = seen(await revoked(row, false), row);
    expect([state, ...reasons.map((reason) => reason.name)]).toEqual([
      'secure',
      row.good,
      'revoked-not-asked',
    ]);
  });
});

describe('https that is off', () => {
  test.each([
    ['browser-appliance', 'plain'],
    ['connect-client-conferencing', 'plain'],
  ] as const)('%s', async (id, expected) => {
    const row = rows.find((each) => each.id === id);
    if (row === undefined) throw new Error('a row');
    const { world } = await serving(row);
    const off = withRecords(world, 'appliances', { 'sb7-vsa100': { https: false } });
    const { state, reasons } = seen(off, row);
    expect([state, reasons[0]?.name]).toEqual([expected, 'https-disabled']);
    expect(reasons.slice(0, 1).map(connectionWords)[0]).toMatch(/HTTPS is disabled/);
  });
});

describe('the phones inside', () => {
  const row: Row = {
    id: 'phones-headquarters',
    slot: 'headquarters-https',
    ...mobility,
    good: 'all-good-without-name',
  };

  test.each(Object.entries(faults))('never meet a certificate that is %s', async (_fault, { world }) => {
    const hq = rows[0];
    if (hq === undefined) throw new Error('a row');
    expect(seen(await world(hq), row)).toMatchObject({
      state: 'secure',
      reasons: [{ name: 'all-good-without-name' }],
    });
  });

  test.each([
    ['expired', { notAfter: at - day }],
    ['not-yet-valid', { notBefore: at + day }],
    ['root-not-trusted', {}],
  ] as const)('are out of service where the default one is %s', async (reason, making) => {
    const leaf = await issueServer('sb7-hq.sb7.com', { issuedBy: intermediate, ...making });
    const known = await knowing(site, leaf, intermediate, root);
    const trusted = reason === 'root-not-trusted' ? known : withAuthority(known, authorityIds.mitelUc, root);
    const world = withSlot(trusted, row.slot, { factory: credentialOf(leaf, intermediate, root) });
    const { state, reasons } = seen(world, row);
    expect([state, reasons[0]?.name]).toEqual(['not-reached', reason]);
  });
});
