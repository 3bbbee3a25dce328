import type { Bytes } from '@/base/bytes';
import type { Certificate } from '@/pki/certificate';
import { type Outcome, refusal, success } from '@/base/outcome';
import { toFileName } from '@/simulation/pc/files';
import { problemOf, type Problem } from '@/simulation/world/problem';
import { labOf } from '@/simulation/world/world';
import { encodeKeys, encodeLabFile, savedWorldOf } from '@/state/lab-file/saved-lab';
import type { LabStore } from '@/state/lab-store';
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
  const { secrets, contents } = await readNamed(store);
  const bytes = encodeLabFile({
    version: worldVersion,
    savedAt: store.now(),
    world: savedWorldOf(world),
    certificates: Object.values(certificates).filter(isToBeSaved).flatMap(bytesOf),
    revocationLists: Object.values(revocationLists).flatMap(bytesOf),
    contents,
    ...(password === undefined ? {} : { keys: await seal(encodeKeys(secrets), password) }),
  });
  return success({ name: fileNameOf(labOf(store.world()).name, store.now()), bytes });
}

/** A damaged record may have none: the rest is still worth saving. */
function bytesOf(record: { readonly der: unknown } | null): readonly Bytes[] {
  const der = record?.der;
  return der instanceof Uint8Array ? [Uint8Array.from(der)] : [];
}

/** Nothing where the browser has taken the lab's storage away: the world is still worth saving. */
async function readNamed({ storage, world }: LabStore) {
  try {
    return await storage.readNamed(world());
  } catch {
    const nothing: readonly KeptBytes[] = [];
    return { secrets: nothing, contents: nothing };
  }
}

function fileNameOf(name: string, at: number): string {
  return toFileName(`${name} ${new Date(at).toISOString().slice(0, 10)}.lab.json`);
}
