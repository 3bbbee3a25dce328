import type { Bytes } from '@/base/bytes';
import type { Certificate } from '@/pki/certificate';
import { type Outcome, refusal, success } from '@/base/outcome';
import { toFileName } from '@/simulation/pc/files';
import { problemOf, type Problem } from '@/simulation/world/problem';
import { labOf } from '@/simulation/world/world';
import { encodeKeys, encodeLabFile, savedWorldOf, type SealedKeys } from '@/state/lab-file/saved-lab';
import type { LabStore } from '@/state/lab-store';
import { VaultLockedError } from '@/state/protection';
import type { KeptBytes } from '@/state/storage';
import { worldVersion } from '@/state/upgrades/upgrade';
import type { GivenFile } from '../../preparation/preparation';
import { isListed, isStrongPassword, isUnread, seal } from './sealed-keys';

/**
 * The whole lab as a file: its world and the public files in its folder; private keys only under a password, encrypted.
 * Refuses a weak password. Changes nothing.
 */
export async function saveLabFile(store: LabStore, password?: string): Promise<Outcome<GivenFile, Problem>> {
  if (password !== undefined && !isStrongPassword(password))
    return refusal(problemOf('password-weak', 'password'));
  const world = store.world();
  const { certificates, revocationLists } = world;
  const isToBeSaved = (own: Certificate) => !isUnread(own) || isListed(world, own);
  const keys = password === undefined ? success(undefined) : await sealedKeys(store, password);
  if (!keys.ok) return keys;
  const bytes = encodeLabFile({
    version: worldVersion,
    savedAt: store.now(),
    world: savedWorldOf(world),
    certificates: Object.values(certificates).filter(isToBeSaved).flatMap(bytesOf),
    revocationLists: Object.values(revocationLists).flatMap(bytesOf),
    contents: await whereStored(() => store.storage.readNamedContents(world)),
    ...(keys.value === undefined ? {} : { keys: keys.value }),
  });
  return success({ name: fileNameOf(labOf(store.world()).name, store.now()), bytes });
}

/** A damaged record may have none: the rest is still worth saving. */
function bytesOf(record: { readonly der: unknown } | null): readonly Bytes[] {
  const der = record?.der;
  return der instanceof Uint8Array ? [Uint8Array.from(der)] : [];
}

/** The lab's keys under the password of the file; refused where the lab is locked. */
async function sealedKeys(
  { storage, world }: LabStore,
  password: string,
): Promise<Outcome<SealedKeys, Problem>> {
  try {
    const secrets = await whereStored(() => storage.readNamedSecrets(world()));
    return success(await seal(encodeKeys(secrets), password));
  } catch (error) {
    if (error instanceof VaultLockedError) return refusal(problemOf('vault-locked'));
    throw error;
  }
}

/** Nothing where the browser has taken the lab's storage away: the world is still worth saving. */
async function whereStored(read: () => Promise<readonly KeptBytes[]>): Promise<readonly KeptBytes[]> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof VaultLockedError) throw error;
    return [];
  }
}

function fileNameOf(name: string, at: number): string {
  return toFileName(`${name} ${new Date(at).toISOString().slice(0, 10)}.lab.json`);
}
