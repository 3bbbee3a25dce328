import 'fake-indexeddb/auto';
import { afterAll, expect, test } from 'vitest';
import { createCheckpoints, createHistory } from '@/actions/history/history';
import { saveLabFile } from '@/actions/history/lab-file/save-lab-file';
import type { GivenFile } from '@/actions/preparation/preparation';
import { siteConnections } from '@/simulation/connections/site-connections';
import { NewerLabError } from '@/state/database-upgrade';
import { deleteDatabase } from '@/testing/delete-database';
import { Faults, hostileRun, longestHarness } from '@/testing/hostile/hostile-run';
import { processorWatch } from '@/testing/hostile/processor-watch';
import {
  aStorage,
  type OpenedStore,
  openStored,
  storedRevisions,
  storedRows,
  type StoredRows,
  storeRows,
  withPoisonedRow,
} from '@/testing/hostile/stored-lab';
import { anInstalledLab, must, noteTime } from '@/testing/lab';
import { workThrough } from '@/testing/used-lab';

/*
 * What lies in IndexedDB, with a row that is something else: a record of the world, an entry of the journal, a step, a
 * checkpoint, a key of the vault, a content, a setting. The lab opens all the same, what cannot be done leaves everything
 * as it was, and one gets out of it: back to a checkpoint, or to the lab of a file, and everything can be wiped.
 */

const { seed, count, choices } = hostileRun(20, 10_000);

interface Beginning {
  readonly rows: StoredRows;
  readonly checkpoint: string;
  readonly file: GivenFile;
}

async function begin(): Promise<Beginning> {
  const lab = await anInstalledLab(aStorage());
  const checkpoint = await createCheckpoints(lab.store).save('sound');
  for (const [, work] of workThrough.slice(0, 3)) await work(lab);
  must(await lab.perform({ type: 'update-equipment', equipment: 'sb7-eg', values: { city: 'Ottawa' } }));
  must(await lab.perform({ type: 'update-equipment', equipment: 'sb7-eg', values: { city: 'Kanata' } }));
  must(await lab.perform({ type: 'undo' }));
  const saved = await saveLabFile(lab.store);
  if (!saved.ok) throw new Error(saved.problem.name);
  lab.store.close();
  return { rows: await storedRows(), checkpoint, file: saved.value };
}

/** Does something; where it was not done, refused or given up, nothing of it may have been written. */
async function tryAtLeast(what: () => Promise<{ readonly ok: boolean }>): Promise<boolean> {
  const before = await storedRevisions();
  const isDone = await what().then(
    ({ ok }) => ok,
    () => false,
  );
  if (!isDone) expect(await storedRevisions()).toEqual(before);
  return isDone;
}

/** The ways out of a lab that nothing works in any more. */
async function getOut(
  { perform, store }: OpenedStore,
  { checkpoint, file }: Beginning,
  name: string,
): Promise<void> {
  const isKept = await tryAtLeast(() => perform({ type: 'restore-checkpoint', checkpoint }));
  const isOpened = await tryAtLeast(() =>
    perform({ type: 'open-lab-file', withKeys: false }, { files: [file] }),
  );
  expect([isKept || /^checkpoints|^pages/.test(name), isOpened], 'back to a checkpoint, to a file').toEqual([
    true,
    true,
  ]);
  siteConnections(store.world(), store.now());
}

/** Everything that the screens of a lab begin with. */
async function look({ store, keys }: OpenedStore): Promise<void> {
  const history = createHistory(store);
  const asked = [
    history.readSteps(),
    history.readDone(),
    history.readJournal(),
    history.checkpoints.list(),
    history.results.list(),
    keys.countClear(),
    saveLabFile(store),
    store.storage.readNamedSecrets(store.world()),
    store.storage.readNamedContents(store.world()),
  ];
  await Promise.allSettled(asked);
}

/** Undefined where the number of the version is so large that a newer app must have written it: it is refused, whole. */
async function openPoisoned(name: string): Promise<OpenedStore | undefined> {
  const before = await storedRevisions();
  try {
    return await openStored(noteTime);
  } catch (error) {
    if (!(error instanceof NewerLabError) || !name.includes('world-version')) throw error;
    expect(await storedRevisions()).toEqual(before);
    return undefined;
  }
}

/** Answers which of three usual steps were done. */
async function meet(beginning: Beginning, poison: StoredRows, name: string): Promise<string> {
  await storeRows(poison);
  const opened = await openPoisoned(name);
  if (opened === undefined) return 'refused';
  const { perform, store } = opened;
  try {
    await look(opened);
    const values = { city: 'Toronto' };
    const steps = [
      await tryAtLeast(() => perform({ type: 'undo' })),
      await tryAtLeast(() => perform({ type: 'redo' })),
      await tryAtLeast(() => perform({ type: 'update-equipment', equipment: 'sb7-eg', values })),
    ];
    await getOut(opened, beginning, name);
    return steps.join();
  } finally {
    store.close();
  }
}

afterAll(deleteDatabase);

test(
  `${String(count)} stored labs, seed ${String(seed)}`,
  async () => {
    const beginning = await begin();
    expect(await meet(beginning, beginning.rows, 'nothing')).toBe('true,true,true');
    const { watch } = processorWatch(5_000);
    const faults = new Faults();
    for (let number = 0; number < count; number += 1) {
      const { name, rows } = withPoisonedRow(beginning.rows, choices);
      const told = () => `number ${String(number)} of seed ${String(seed)}, ${name}`;
      await faults.in(told, () => watch(() => meet(beginning, rows, name)));
    }
    expect(faults.all()).toEqual([]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  },
  longestHarness,
);
