import { encodeLabFile } from '@/state/lab-file/encode-lab-file';
import { worldVersion } from '@/state/upgrades/upgrade';
import type { Certificate } from '@/pki/certificate';
import type { Equipment } from '@/simulation/appliances/equipment';
import type { Slot } from '@/simulation/slots/slot';
import type { World } from '@/simulation/world';
import { issueAuthority, issueServer } from '@/testing/certificates';
import { anInstalledLab } from '@/testing/lab';

/** How big the site is. */
export const bigSite = { equipment: 5000, certificates: 2000 } as const;

/** A lab file of a big site: the note's site, many more servers with a certificate each, and voice switches. */
export async function bigLabFile(): Promise<Uint8Array> {
  const { store } = await anInstalledLab();
  const { certificates, revocationLists, verdicts: _verdicts, sessions: _sessions, ...world } = store.world();
  const known = Object.values(certificates);
  const issued = await issueMany(bigSite.certificates - known.length);
  return encodeLabFile({
    version: worldVersion,
    savedAt: store.now(),
    world: { ...world, ...grown(world, issued) },
    revocationLists: Object.values(revocationLists).map(({ der }) => der),
    certificates: [...known, ...issued].map(({ der }) => der),
    contents: [],
  });
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
  { equipment, slots }: Pick<World, 'equipment' | 'slots'>,
  [authority, ...issued]: readonly Certificate[],
): Pick<World, 'equipment' | 'slots'> {
  const model = equipment['sb7-dvs1'];
  if (model === undefined || authority === undefined) throw new Error('the note’s site has a second server');
  const count = bigSite.equipment - Object.keys(equipment).length;
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const added = numbers.map((number) => [idOf(number), equipmentOf(number, model, number <= issued.length)]);
  const filled = issued.map((certificate, index) => {
    const id = idOf(index + 1);
    return [`server-https/${id}`, slotOf(id, certificate, authority)] as const;
  });
  return {
    equipment: { ...equipment, ...(Object.fromEntries(added) as World['equipment']) },
    slots: { ...slots, ...Object.fromEntries(filled) },
  };
}

function equipmentOf(number: number, model: Equipment, isServer: boolean): Equipment {
  return {
    ...model,
    kind: isServer ? 'server' : 'voice-switch',
    name: `${isServer ? 'Server' : 'Switch'} ${String(number)}`,
    fqdn: isServer ? hostOf(number) : '',
    ipAddress: `10.${String(8 + Math.floor(number / 250))}.0.${String(1 + (number % 250))}`,
  };
}

function slotOf(equipment: string, certificate: Certificate, authority: Certificate): Slot {
  const credential = {
    certificate: certificate.fingerprint,
    key: certificate.publicKey.fingerprint,
    chain: [authority.fingerprint],
    installedAt: certificate.notBefore,
  };
  return { kind: 'server-https', equipment, active: credential, history: [] };
}

function idOf(number: number): string {
  return `big-${String(number)}`;
}

function hostOf(number: number): string {
  return `server-${String(number)}.sb7.com`;
}
