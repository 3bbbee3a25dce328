import { problemOf } from '@/simulation/world/problem';
import { VaultLockedError, type VaultEntry } from '@/state/protection';
import type { BareStorage, Commit, CommitResult, KeptBytes, Storage } from '@/state/storage';
import type { KeyKeeper } from './key-keeper';

/**
 * Storage whose secrets are encrypted on their way into the vault and decrypted on their way out, as the keeper of the keys
 * says. What needs a secret of a locked lab rejects with `VaultLockedError`; a commit with secrets is refused.
 */
export function protectStorage(keeper: KeyKeeper): Storage {
  const bare = () => keeper.storage;
  const openAll = async (entries: readonly VaultEntry[]): Promise<readonly KeptBytes[]> => {
    const opened = entries.map(async (entry) => ({ id: entry.id, bytes: await keeper.open(entry) }));
    return (await Promise.all(opened)).flatMap(({ id, bytes }) => (bytes ? [{ id, bytes }] : []));
  };
  return {
    load: () => bare().load(),
    readOutdated: () => bare().readOutdated(),
    replaceReadings: (readings) => bare().replaceReadings(readings),
    commit: (commit) => commitProtected(keeper, commit),
    readSecret: async (id) => {
      const entry = await bare().readEntry(id);
      return entry && keeper.open(entry);
    },
    readContent: (sha256) => bare().readContent(sha256),
    readNamedSecrets: async (world) => openAll(await bare().readNamedSecrets(world)),
    readNamedContents: (world) => bare().readNamedContents(world),
    readJournal: (after) => bare().readJournal(after),
    readDone: (...given) => bare().readDone(...given),
    readSteps: () => bare().readSteps(),
    readStepChanges: (revision) => bare().readStepChanges(revision),
    saveCheckpoint: (checkpoint) => bare().saveCheckpoint(checkpoint),
    listCheckpoints: () => bare().listCheckpoints(),
    readCheckpoint: (id) => bare().readCheckpoint(id),
    removeCheckpoint: (id) => bare().removeCheckpoint(id),
    keepResult: (result) => bare().keepResult(result),
    listResults: () => bare().listResults(),
    removeResults: () => bare().removeResults(),
    sweep: () => bare().sweep(),
    erase: () => bare().erase(),
    watch: (onRevision) => bare().watch(onRevision),
  };
}

async function commitProtected(
  keeper: KeyKeeper,
  { isFromOutside = false, ...commit }: Commit,
): Promise<CommitResult> {
  const bare = keeper.storage;
  if (commit.secrets.length === 0) return bare.commit(commit);
  const isForeign = isFromOutside && (await hasNew(bare, commit.secrets));
  if (isForeign && keeper.state() === 'undecided')
    return { kind: 'refused', problem: problemOf('keys-undecided') };
  try {
    const secrets = await keeper.seal(commit.secrets, isForeign);
    const result = await bare.commit({ ...commit, secrets, sealId: keeper.sealId() });
    // Another tab may have changed the protection.
    if (result.kind === 'stale') await keeper.refresh();
    return result;
  } catch (error) {
    if (error instanceof VaultLockedError) return { kind: 'refused', problem: problemOf('vault-locked') };
    throw error;
  }
}

/** What the lab has made itself, and has back from a file, it keeps already. */
async function hasNew(bare: BareStorage, secrets: readonly KeptBytes[]): Promise<boolean> {
  const entries = await Promise.all(secrets.map(({ id }) => bare.readEntry(id)));
  return entries.includes(undefined);
}
