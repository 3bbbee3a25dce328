/*
 * What is foretold with drafts is held to what then happens with real keys: any work, one thing after another, in labs
 * that differ by what was done in them before.
 */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { siteConnections } from '@/simulation/connections/site-connections';
import { readFirst } from '@/simulation/foresight/draft-facts';
import { acceptingAll, foresee, refusedForesight, type Foresight } from '@/simulation/foresight/foresee';
import type { Action } from '@/simulation/catalogue';
import { settle, settledAt } from '@/simulation/time';
import { recordOf, type World } from '@/simulation/world';
import { anInstalledLab, type TestLab } from '@/testing/lab';
import { issueOutside, siteWork, type PieceOfWork, type WorkMaker } from '@/testing/site-work';

let work: Readonly<Record<string, WorkMaker>>;

beforeAll(async () => {
  work = siteWork(await issueOutside());
});

/** What is foretold before any of it is done; a refusal of the reading itself is one of the action. */
async function foretold(lab: TestLab, { action, inputs }: PieceOfWork): Promise<Foresight> {
  const [world, at] = [lab.store.world(), lab.store.now()];
  if (!readFirst.includes(action.type)) return foresee(world, action, undefined, at);
  const read = await lab.preview(acceptingAll(action), inputs);
  return read.ok ? foresee(world, action, read.value, at) : refusedForesight(world, read.problem, at);
}

/** Does it for real, with the restarts that it needs, whatever was foretold of them, and waits until all is over. */
async function done(lab: TestLab, { action, inputs }: PieceOfWork) {
  const before = lab.store.world();
  const outcome = await lab.perform(acceptingAll(action), inputs);
  if (!outcome.ok) return outcome.problem.name;
  for (const device of waitingSince(before, lab.store.world(), action)) await restart(lab, device);
  lab.wait(Math.max(0, settledAt(lab.store.world(), lab.store.now()) - lab.store.now()));
  return undefined;
}

/** The devices at which something waits that did not before; steps along the history put into effect what they find. */
function waitingSince(before: World, after: World, { type }: Action): readonly string[] {
  if (type === 'undo' || type === 'redo') return [];
  const waiting = Object.keys(after.slots).filter((id) => {
    const pending = after.slots[id]?.pending;
    const isNew = JSON.stringify(pending) !== JSON.stringify(before.slots[id]?.pending);
    return pending !== undefined && pending.activeAt === undefined && isNew;
  });
  const signing = type === 'create-appliance-request' ? Object.keys(after.appliances) : [];
  const devices = waiting.map((id) => recordOf(after, 'slots', id).equipment);
  return [...new Set([...devices, ...signing])];
}

async function restart(lab: TestLab, device: string) {
  const isAppliance = recordOf(lab.store.world(), 'equipment', device).kind === 'service-appliance';
  const outcome = await lab.perform(
    isAppliance
      ? { type: 'restart-web-server', appliance: device }
      : { type: 'restart-appliance', equipment: device },
  );
  if (!outcome.ok) throw new Error(outcome.problem.name);
}

/** Who is met how, in lines: the row, who, the state and why. */
function present(lab: TestLab, world = lab.store.world()): readonly string[] {
  const at = lab.store.now();
  return siteConnections(settle(world, at), at).flatMap(({ key, views }) =>
    views.map(({ name, connection: { state, reasons } }) =>
      [key, name, state, ...reasons.map((reason) => reason.name)].join(' '),
    ),
  );
}

function promised({ connections }: Foresight): readonly string[] {
  return connections.flatMap(({ row, views }) =>
    views.flatMap(({ name, after }) =>
      after === undefined
        ? []
        : [[row.key, name, after.state, ...after.reasons.map((reason) => reason.name)].join(' ')],
    ),
  );
}

/** Foretells a piece of work, does it, and compares; what cannot be done in the world as it is is passed over. */
async function hold(lab: TestLab, name: string, choice: number) {
  const piece = work[name]?.(lab.store.world(), choice);
  if (piece === undefined) return;
  const foresight = await foretold(lab, piece);
  const refusal = await done(lab, piece);
  expect([name, refusal]).toEqual([name, foresight.problem?.name]);
  if (refusal !== undefined) return;
  expect([name, ...present(lab)]).toEqual([name, ...promised(foresight)]);
  // Of a copy nothing was judged before: what is remembered says the same.
  expect([name, ...present(lab)]).toEqual([name, ...present(lab, structuredClone(lab.store.world()))]);
}

/** Work in an order in which each piece finds something that it changes. */
const walk: readonly (readonly [name: string, choice: number])[] = [
  ...([
    ['install', 0],
    ['trust', 1],
    ['trust', 2],
    ['complete', 1],
    ['settings', 0],
  ] as const),
  ...([
    ['https', 1],
    ['deploy', 0],
    ['csr', 0],
    ['web-server', 0],
    ['default', 0],
    ['restore', 0],
  ] as const),
  ...([
    ['generate', 0],
    ['generate', 1],
    ['generate', 2],
    ['provision', 0],
    ['generate', 0],
    ['undo', 0],
  ] as const),
  ...([
    ['import-authority', 0],
    ['generate', 3],
    ['paste', 5],
    ['cluster', 0],
    ['cluster', 0],
  ] as const),
  ...([
    ['cluster', 1],
    ['user', 0],
    ['distrust', 0],
    ['rename', 0],
    ['names', 2],
    ['copy', 4],
  ] as const),
  ...([
    ['restart', 0],
    ['clock', 0],
    ['undo', 0],
    ['redo', 0],
    ['remove', 2],
  ] as const),
];

test('what is foretold of every kind of work is what happens', { timeout: 60_000 }, async () => {
  expect(new Set(walk.map(([name]) => name)).size).toBeGreaterThan(20);
  const lab = await anInstalledLab();
  for (const [name, choice] of walk) await hold(lab, name, choice);
});

const steps = fc.array(fc.record({ kind: fc.nat(), choice: fc.nat(60) }), { minLength: 12, maxLength: 18 });

test('what is foretold of any work in any order is what happens', { timeout: 60_000 }, async () => {
  const kinds = Object.keys(work);
  const oneLab = async (chosen: readonly { readonly kind: number; readonly choice: number }[]) => {
    const lab = await anInstalledLab();
    for (const { kind, choice } of chosen) await hold(lab, kinds[kind % kinds.length] ?? '', choice);
  };
  await fc.assert(fc.asyncProperty(steps, oneLab), { numRuns: 4 });
});
