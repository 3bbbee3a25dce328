import type { Bytes } from '@/base/bytes';
import type { JournalEntry } from '@/simulation/catalogue/catalogue';
import { settle } from '@/simulation/clock/time';
import { emptyWorld, type World } from '@/simulation/world/world';
import { changedRows, isNamed, namedIds } from './record-rows';
import { isSweepDue, stepsChange, withStepsChange, type StepsChange } from './steps';
import { coversAll, type Protection, type ProtectionChange, sealIdOf, type VaultEntry } from './protection';
import type {
  BareStorage,
  Checkpoint,
  Commit,
  CommitResult,
  KeptBytes,
  KeptResult,
  Snapshot,
  Step,
  StepChanges,
} from './storage';

const nothing: Snapshot = { world: emptyWorld, revision: 0, lastAt: 0 };

/** What storage begins with. */
export interface Beginning {
  readonly snapshot: Snapshot;
  readonly secrets: readonly VaultEntry[];
  readonly contents: readonly KeptBytes[];
}

/** Storage that lasts as long as the page: for tests, where the browser keeps nothing, and for labs that are tried beside. */
export function createMemoryStorage(beginning?: Beginning): BareStorage {
  return new MemoryStorage(beginning);
}

class MemoryStorage implements BareStorage {
  #snapshot: Snapshot;
  readonly #journal: JournalEntry[] = [];
  #steps: readonly Step[] = [];
  readonly #changes = new Map<number, StepChanges>();
  readonly #checkpoints = new Map<string, Checkpoint>();
  readonly #results = new Map<string, KeptResult>();
  readonly #vault = new Map<string, VaultEntry>();
  readonly #clearIds = new Set<string>();
  #protection: Protection | undefined;
  readonly #contents = new Map<string, Bytes>();
  readonly #watchers = new Set<(revision: number) => void>();

  constructor({ snapshot, secrets, contents }: Beginning = { snapshot: nothing, secrets: [], contents: [] }) {
    this.#snapshot = snapshot;
    this.#keepSecrets(secrets);
    keep(this.#contents, contents);
  }

  load() {
    return Promise.resolve(this.#snapshot);
  }

  /** What lasts as long as the page was read by this page. */
  readOutdated() {
    return Promise.resolve(undefined);
  }

  replaceReadings() {
    return Promise.resolve();
  }

  commit({ basedOn, at, action, facts, given, decide, ...kept }: Commit): Promise<CommitResult> {
    const isSealed = kept.secrets.length === 0 || sealIdOf(this.#protection) === kept.sealId;
    if (basedOn !== this.#snapshot.revision || !isSealed) return Promise.resolve({ kind: 'stale' });
    const before = settle(this.#snapshot.world, at);
    const outcome = decide(before);
    if (!outcome.ok) return Promise.resolve({ kind: 'refused', problem: outcome.problem });
    const { world, events, lastAt = at } = outcome.value;
    const entry = { revision: basedOn + 1, at, lastAt, action, facts, events, ...(given && { given }) };
    const change = stepsChange(this.#steps, entry, before, world);
    this.#takeSteps(change);
    this.#keepSecrets(kept.secrets);
    keep(this.#contents, kept.contents);
    this.#journal.push(entry);
    this.#snapshot = { world, revision: entry.revision, lastAt };
    for (const watcher of this.#watchers) watcher(entry.revision);
    return Promise.resolve({
      kind: 'committed',
      snapshot: this.#snapshot,
      entry,
      isSweepDue: isSweepDue(changedRows(before, world, entry.revision), change),
    });
  }

  readSecret(id: string) {
    return Promise.resolve(this.#vault.get(id)?.bytes);
  }

  readEntry(id: string) {
    return Promise.resolve(this.#vault.get(id));
  }

  listEntries() {
    return Promise.resolve([...this.#vault.values()]);
  }

  listClearIds() {
    return Promise.resolve([...this.#clearIds]);
  }

  readProtection() {
    return Promise.resolve(this.#protection);
  }

  protect({ before, protection, entries }: ProtectionChange) {
    const sealId = sealIdOf(before);
    const isMeant = sealIdOf(this.#protection) === sealId;
    if (!isMeant || (entries && !coversAll([...this.#vault.values()], entries, sealId)))
      return Promise.resolve(false);
    this.#keepSecrets(entries?.filter(({ id }) => this.#vault.has(id)) ?? []);
    this.#protection = protection;
    return Promise.resolve(true);
  }

  readContent(sha256: string) {
    return Promise.resolve(this.#contents.get(sha256));
  }

  readNamedSecrets(world: World) {
    const names = namedIds([world]);
    return Promise.resolve([...this.#vault.values()].filter(({ id }) => isNamed(names, id)));
  }

  readNamedContents(world: World) {
    const names = namedIds([world]);
    const named = [...this.#contents].filter(([id]) => isNamed(names, id));
    return Promise.resolve(named.map(([id, bytes]) => ({ id, bytes })));
  }

  readJournal(after = 0) {
    return Promise.resolve(this.#journal.filter(({ revision }) => revision > after));
  }

  readDone() {
    return Promise.resolve(this.#journal.map(({ facts: _facts, ...done }) => done));
  }

  readSteps() {
    return Promise.resolve(this.#steps);
  }

  readStepChanges(revision: number) {
    return Promise.resolve(this.#changes.get(revision)?.changes ?? []);
  }

  saveCheckpoint(checkpoint: Checkpoint) {
    this.#checkpoints.set(checkpoint.id, checkpoint);
    return Promise.resolve();
  }

  listCheckpoints() {
    return Promise.resolve([...this.#checkpoints.values()].sort((left, right) => left.at - right.at));
  }

  readCheckpoint(id: string) {
    return Promise.resolve(this.#checkpoints.get(id));
  }

  removeCheckpoint(id: string) {
    this.#checkpoints.delete(id);
    return this.sweep();
  }

  keepResult(result: KeptResult) {
    this.#results.set(result.id, result);
    return Promise.resolve();
  }

  listResults() {
    return Promise.resolve([...this.#results.values()]);
  }

  removeResults() {
    this.#results.clear();
    return Promise.resolve();
  }

  sweep() {
    const named = namedIds([this.#snapshot.world, ...this.#checkpoints.values(), ...this.#changes.values()]);
    for (const kept of [this.#vault, this.#contents])
      for (const id of kept.keys()) if (!isNamed(named, id)) kept.delete(id);
    return Promise.resolve();
  }

  erase() {
    for (const kept of [this.#vault, this.#contents, this.#checkpoints, this.#changes, this.#results])
      kept.clear();
    this.#steps = [];
    this.#journal.length = 0;
    this.#snapshot = nothing;
    return Promise.resolve();
  }

  watch(onRevision: (revision: number) => void) {
    this.#watchers.add(onRevision);
    return () => this.#watchers.delete(onRevision);
  }

  #keepSecrets(secrets: readonly VaultEntry[]) {
    for (const entry of secrets) {
      this.#vault.set(entry.id, entry);
      if (entry.sealedBy === undefined) this.#clearIds.add(entry.id);
    }
  }

  #takeSteps(change: StepsChange) {
    this.#steps = withStepsChange(this.#steps, change);
    for (const changes of change.changes) this.#changes.set(changes.revision, changes);
    for (const revision of change.forget) this.#changes.delete(revision);
  }
}

function keep(map: Map<string, Bytes>, kept: readonly KeptBytes[]) {
  for (const { id, bytes } of kept) map.set(id, bytes);
}
