import { pagesOf } from '@/base/plain-data';
import { settle } from '@/simulation/clock/time';
import type { LabDatabase } from './database-tables';
import { cutRow, dropPages, dropPagesBefore, pageRequests } from './database-long-rows';
import { keepSecrets, readProtection } from './database-vault';
import { sealIdOf } from './protection';
import { changedRows, type RecordRow, withRows } from './record-rows';
import { isSweepDue, stepsChange, withStepsChange, type StepsChange } from './steps';
import type { Commit, CommitResult, Snapshot, Step } from './storage';

/** How many journal entries are kept; those of a lesson are, back to its beginning. */
const journalLength = 1000;

/** What the database held when it was read last. As long as its revision is the same, it holds that still. */
export interface Known extends Snapshot {
  readonly steps: readonly Step[];
}

/** What a commit finds in the database. */
interface FoundForCommit {
  readonly before: Known;
  /** Whether its secrets are protected as the vault is by now. */
  readonly isSealed: boolean;
}

/** What became of a commit, with the steps that there are after it. */
export interface Decided {
  readonly result: CommitResult;
  readonly steps: readonly Step[];
}

/** What is known, brought up to date: reads what other tabs wrote, and nothing where they wrote nothing. */
export async function readAfter(database: LabDatabase, known: Known): Promise<Known> {
  const last = await database.journal.orderBy('revision').lastKey();
  if (last === undefined || last === known.revision) return known;
  const [entry, rows, steps] = await Promise.all([
    database.journal.get(last as number),
    database.records.where('revision').above(known.revision).toArray(),
    database.steps.orderBy('revision').toArray(),
  ]);
  if (entry === undefined) throw new Error('the journal has no last entry');
  return { world: withRows(known.world, rows), revision: entry.revision, lastAt: entry.lastAt, steps };
}

/** The second half of a commit, inside its transaction, on what the database holds then. */
export async function decideAndWrite(
  database: LabDatabase,
  { before, isSealed }: FoundForCommit,
  commit: Commit,
): Promise<Decided> {
  const settled = settle(before.world, commit.at);
  const result = isSealed ? decideOn({ ...before, world: settled }, commit) : stale;
  if (result.kind !== 'committed') return { result, steps: before.steps };
  const { entry, snapshot } = result;
  const rows = changedRows(before.world, snapshot.world, entry.revision);
  const isWholeLab = rows.length > pageLength;
  if (isWholeLab) await anotherTask(database);
  const change = stepsChange(before.steps, entry, settled, snapshot.world);
  if (isWholeLab) await anotherTask(database);
  await write(database, { rows, change }, result, commit);
  return {
    result: { ...result, isSweepDue: isSweepDue(rows, change) },
    steps: withStepsChange(before.steps, change),
  };
}

/** What follows is another task, in the same transaction: what is asked does not matter. */
async function anotherTask({ properties }: LabDatabase): Promise<void> {
  await properties.get('world-version');
}

const stale: CommitResult = { kind: 'stale' };

/** Whether the secrets are protected as the vault is by now; where there are none, that is not asked. */
export async function isSealedAsTheVault(
  database: LabDatabase,
  { secrets, sealId }: Pick<Commit, 'secrets' | 'sealId'>,
): Promise<boolean> {
  return secrets.length === 0 || sealIdOf(await readProtection(database)) === sealId;
}

function decideOn(before: Snapshot, { basedOn, decide, at, action, facts, given }: Commit): CommitResult {
  if (basedOn !== before.revision) return stale;
  const outcome = decide(before.world);
  if (!outcome.ok) return { kind: 'refused', problem: outcome.problem };
  const { world, events, lastAt = at } = outcome.value;
  const revision = before.revision + 1;
  const entry = { revision, at, lastAt, action, facts, events, ...(given && { given }) };
  return { kind: 'committed', snapshot: { world, revision, lastAt }, entry, isSweepDue: false };
}

interface Changes {
  readonly rows: readonly RecordRow[];
  readonly change: StepsChange;
}

/** Rows that are copied into the database at once: a whole lab has thousands. */
const pageLength = 100;

/**
 * All at once, as a request that waits for the one before costs a turn of the browser's own processes; those of a whole
 * lab one after the other, so that the page can answer in between.
 */
async function write(
  database: LabDatabase,
  { rows, change }: Changes,
  { entry, snapshot }: Extract<CommitResult, { kind: 'committed' }>,
  commit: Commit,
): Promise<void> {
  const { records, contents, journal, steps, changes } = database;
  const entryRow = cutRow('journal', entry);
  const changeRows = change.changes.map((own) => cutRow('changes', own));
  const { startRevision = Infinity } = snapshot.world.runs['run'] ?? {};
  const firstKept = Math.min(entry.revision - journalLength + 1, startRevision);
  const requests = [
    ...pagesOf(rows, pageLength).map((page) => () => records.bulkPut(page)),
    () => keepSecrets(database, commit.secrets),
    () => contents.bulkPut(commit.contents),
    () => journal.add(entryRow.row),
    ...(firstKept > 1
      ? [
          () => journal.where('revision').below(firstKept).delete(),
          () => dropPagesBefore(database, firstKept),
        ]
      : []),
    () => steps.bulkPut(change.put),
    () => changes.bulkPut(changeRows.map(({ row }) => row)),
    () => steps.bulkDelete([...change.forget]),
    () => changes.bulkDelete([...change.forget]),
    ...change.forget.map((revision) => () => dropPages(database, 'changes', revision)),
    ...pageRequests(
      database,
      [entryRow, ...changeRows].flatMap(({ pages }) => pages),
    ),
  ];
  if (rows.length <= pageLength) await Promise.all(requests.map((request) => request()));
  else for (const request of requests) await request();
}
