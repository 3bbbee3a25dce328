import { toUtf8 } from '@/base/bytes';
import { keyPurposes } from '@/pki/object-identifiers';
import { toPem } from '@/pki/pem';
import { routerSlot } from '@/simulation/appliances/mobility-router/cluster';
import { confirmationNames } from '@/simulation/world/problem';
import { settledAt } from '@/simulation/clock/time';
import { encodeLabFile, savedWorldOf } from '@/state/lab-file/saved-lab';
import { worldVersion } from '@/state/upgrades/upgrade';
import type { Certificate } from '@/pki/certificate';
import type { Equipment, Slot } from '@/simulation/world/equipment';
import type { World } from '@/simulation/world/world';
import { issue, issueAuthority, issueServer, type Issued } from '@/testing/certificates';
import { anInstalledLab, must, noteTime, type TestLab } from '@/testing/lab';

/** The router of the note’s site. */
const router = 'sb7-mr1';

/** How big the site is. */
export const bigSite = { equipment: 5000, certificates: 2000, gateways: 100, users: 2000 } as const;

/** A lab file of a big site. */
export async function bigLabFile(): Promise<Uint8Array> {
  const world = await bigWorld();
  return encodeLabFile({
    version: worldVersion,
    savedAt: noteTime,
    world: savedWorldOf(world),
    revocationLists: Object.values(world.revocationLists).map(({ der }) => der),
    certificates: Object.values(world.certificates).map(({ der }) => der),
    contents: [],
  });
}

/**
 * The note's site with many more servers and gateways with a certificate each, with voice switches, and with mobility users
 * whose clients are provisioned by an authority that the router was given. Signatures are not verified.
 */
async function bigWorld(): Promise<World> {
  const lab = await anInstalledLab();
  const authority = await givenAuthority(lab);
  const world = lab.store.world();
  const issued = await issueMany(bigSite.certificates - Object.keys(world.certificates).length);
  const grownWorld = { ...world, ...grown(world, issued) };
  const clients = await issueClients(authority);
  const withUsers = { ...grownWorld, mobilityUsers: usersWith(clients, authority.certificate) };
  const known = [...issued, ...clients].map((certificate) => [certificate.fingerprint, certificate] as const);
  return { ...withUsers, certificates: { ...world.certificates, ...Object.fromEntries(known) } };
}

/** The router’s authority and its certificates by it, in effect. */
async function givenAuthority(lab: TestLab): Promise<Issued> {
  const authority = await issueAuthority('Big Site Router Authority');
  const pem = toPem('CERTIFICATE', authority.certificate.der) + toPem('PRIVATE KEY', authority.key.pkcs8);
  const files = [{ name: 'authority.pem', bytes: toUtf8(pem) }];
  must(await lab.perform({ type: 'import-authority', router, accepted: confirmationNames }, { files }));
  await restarted(lab);
  for (const kind of ['mobility-local', 'mobility-remote'] as const) {
    const [slot] = routerSlot(lab.store.world(), router, kind);
    must(await lab.perform({ type: 'generate-certificate', slot, ...subject, accepted: confirmationNames }));
  }
  await restarted(lab);
  return authority;
}

const subject = {
  commonName: 'mobility.sb7.com',
  alternativeNames: ['mobility.sb7.com', 'sb7-mr1.sb7.com'],
  ...{
    organization: 'ShoreTel',
    organizationalUnit: '',
    city: 'Sunnyvale',
    state: 'California',
    country: 'US',
  },
  keyLength: 2048,
} as const;

/** What waits is in effect then; whatever is done next saves that. */
async function restarted(lab: TestLab): Promise<void> {
  must(await lab.perform({ type: 'restart-appliance', equipment: router }));
  lab.wait(settledAt(lab.store.world(), lab.store.now()) - lab.store.now());
  must(await lab.perform({ type: 'sign-out', session: 'nobody' }));
}

/** A certificate for each user, all with the authority’s key. */
async function issueClients(issuedBy: Issued): Promise<readonly Certificate[]> {
  const issued: Certificate[] = [];
  for (let number = 1; number <= bigSite.users; number += 1) {
    const values = { issuedBy, key: issuedBy.key, extendedKeyUsage: [keyPurposes.clientAuth] };
    issued.push((await issue(`user.${String(number)}`, values)).certificate);
  }
  return issued;
}

function usersWith(clients: readonly Certificate[], authority: Certificate): World['mobilityUsers'] {
  const own = { router, group: 'Mobile users', device: 'iPhone' };
  return Object.fromEntries(
    clients.map(({ fingerprint, publicKey }, index) => {
      const id = `user.${String(index + 1)}`;
      const client = {
        certificate: fingerprint,
        key: publicKey.fingerprint,
        authority: authority.fingerprint,
        provisionedAt: noteTime,
      };
      return [id, { ...own, name: `User ${String(index + 1)}`, userId: id, client }];
    }),
  );
}

/** An authority and certificates under it, all with the authority's key: what is timed does not sign with them. */
async function issueMany(count: number): Promise<readonly Certificate[]> {
  const authority = await issueAuthority('Big Site Authority');
  const issued = [authority.certificate];
  for (let number = 1; number < count; number += 1) {
    const { certificate } = await issueServer(hostOf(number), { issuedBy: authority, key: authority.key });
    issued.push(certificate);
  }
  return issued;
}

function grown(
  world: World,
  [authority, ...issued]: readonly Certificate[],
): Pick<World, 'equipment' | 'slots'> {
  if (authority === undefined) throw new Error('the certificates begin with their authority');
  const count = bigSite.equipment - Object.keys(world.equipment).length;
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const added = numbers.map((number) => [idOf(number), equipmentOf(world, number, issued.length)] as const);
  const filled = issued.flatMap((certificate, index) => slotsOf(index + 1, certificate, authority));
  return {
    equipment: { ...world.equipment, ...Object.fromEntries(added) },
    slots: { ...world.slots, ...Object.fromEntries(filled) },
  };
}

/** Gateways come first, then servers, then voice switches, which have no certificate. */
function equipmentOf({ equipment }: World, number: number, servers: number): Equipment {
  const kind = kindOf(number, servers);
  const model = equipment[kind === 'edge-gateway' ? 'sb7-eg' : 'sb7-dvs1'];
  if (model === undefined) throw new Error('the note’s site has a gateway and a second server');
  return {
    ...{ ...model, kind, name: `${kind} ${String(number)}` },
    fqdn: kind === 'voice-switch' ? '' : hostOf(number),
    outsideFqdn: kind === 'edge-gateway' ? hostOf(number) : '',
    ipAddress: `10.${String(8 + Math.floor(number / 250))}.0.${String(1 + (number % 250))}`,
  };
}

function kindOf(number: number, servers: number): Equipment['kind'] {
  if (number <= bigSite.gateways) return 'edge-gateway';
  return number <= servers ? 'server' : 'voice-switch';
}

const gatewaySlots = ['edge-gateway', 'rast', 'reverse-proxy', 'turn'] as const;

function slotsOf(number: number, certificate: Certificate, authority: Certificate) {
  const kinds = number <= bigSite.gateways ? gatewaySlots : (['server-https'] as const);
  return kinds.map((kind) => {
    const equipment = idOf(number);
    return [`${kind}/${equipment}`, slotOf({ kind, equipment }, certificate, authority)] as const;
  });
}

function slotOf(
  own: Pick<Slot, 'kind' | 'equipment'>,
  certificate: Certificate,
  authority: Certificate,
): Slot {
  const credential = {
    certificate: certificate.fingerprint,
    key: certificate.publicKey.fingerprint,
    chain: [authority.fingerprint],
    installedAt: certificate.notBefore,
  };
  return { ...own, active: credential, history: [] };
}

function idOf(number: number): string {
  return `big-${String(number)}`;
}

function hostOf(number: number): string {
  return `server-${String(number)}.sb7.com`;
}
