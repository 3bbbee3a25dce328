/*
 * What is foretold with drafts is held to what then happens with real keys: any work, one thing after another, in labs
 * that differ by what was done in them before.
 */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { createHistory } from '@/actions/history/history';
import { decideAlone } from '@/simulation/catalogue/catalogue';
import { acceptingAll, foresee } from '@/simulation/foresight/foresee';
import type { CollectionName } from '@/simulation/world/world';
import { done, foretold, present, promised } from '@/testing/foretelling';
import { anInstalledLab, type TestLab } from '@/testing/lab';
import { casesOf } from '@/testing/soak';
import { issueOutside, siteWork, type PieceOfWork, type WorkMaker } from '@/testing/site-work';

let work: Readonly<Record<string, WorkMaker>>;

beforeAll(async () => {
  work = siteWork(await issueOutside());
});

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

/** Does a piece of work without the restart that it needs: what waits then is met by whatever is done next. */
async function leave(lab: TestLab, name: string, choice: number) {
  const piece = work[name]?.(lab.store.world(), choice);
  if (piece !== undefined) await lab.perform(acceptingAll(piece.action), piece.inputs);
}

/** Work by its name, and the number that chooses. */
type Piece = readonly [name: string, choice: number];

/** Work in an order in which each piece finds something that it changes. */
const walk: readonly Piece[] = [
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
    ['names of others', 17],
    ['remove', 2],
  ] as const),
];

test('what is foretold of every kind of work is what happens', async () => {
  expect(new Set(walk.map(([name]) => name)).size).toBeGreaterThan(20);
  const lab = await anInstalledLab();
  for (const [name, choice] of walk) await hold(lab, name, choice);
});

test('what is foretold of going back or forward several steps at once is what happens', async () => {
  const lab = await anInstalledLab();
  const { readSteps, readStepFacts } = createHistory(lab.store);
  for (const [name, choice] of walk.slice(0, 16)) await leave(lab, name, choice);
  for (const type of ['undo', 'redo'] as const) {
    const steps = await readSteps();
    const wanted = steps.filter(({ isUndone }) => isUndone === (type === 'redo'));
    const turned = type === 'undo' ? wanted.slice(-6).reverse() : wanted;
    const facts = await readStepFacts(turned.map(({ revision }) => revision));
    const [before, foresight] = [present(lab), foresee(lab.store.world(), { type }, facts, lab.store.now())];
    for (const _step of turned) expect(await done(lab, { action: { type } })).toBeUndefined();
    expect(present(lab)).toEqual(promised(foresight));
    expect(present(lab)).not.toEqual(before);
  }
});

/**
 * Work that surely changes who is met how, each for another cause: a restart, the store of one PC, names, clients. In which
 * order, and what else is done between, is left to chance.
 */
const scenes: readonly (readonly Piece[])[] = [
  [['paste', 1]],
  [
    ['install', 0],
    ['trust', 1],
  ],
  [
    ['rename', 0],
    ['rename', 1],
  ],
  [
    ['generate', 0],
    ['generate', 2],
    ['provision', 0],
    ['generate', 0],
  ],
];

/** What a forecast would say that left one thing out, before a piece of work is done. */
type Wrong = (lab: TestLab, piece: PieceOfWork) => Promise<readonly string[]>;

const withoutRestart: Wrong = async (lab, { action, inputs }) => {
  const accepting = acceptingAll(action);
  const facts = await lab.preview(accepting, inputs);
  if (!facts.ok) throw new Error(facts.problem.name);
  const decided = decideAlone(lab.store.world(), accepting, facts.value, lab.store.now());
  if (!decided.ok) throw new Error(decided.problem.name);
  return present(lab, decided.value.world);
};

/** Foretells with some collections as they are now. */
function withPresent(...names: readonly CollectionName[]): Wrong {
  return async (lab, piece) => {
    const now = lab.store.world();
    const kept = Object.fromEntries(names.map((name) => [name, now[name]]));
    return present(lab, { ...(await foretold(lab, piece)).world, ...kept });
  };
}

test.each<readonly [left: string, Wrong, readonly Piece[]]>([
  ['the restart', withoutRestart, [['paste', 1]]],
  [
    'the store of one PC',
    withPresent('placements'),
    [
      ['install', 0],
      ['trust', 1],
    ],
  ],
  ['the names', withPresent('equipment', 'clusters'), [['rename', 0]]],
])('a forecast that leaves out %s is seen to be wrong', async (_left, wrongOf, pieces) => {
  const lab = await anInstalledLab();
  const earlier = pieces.slice(0, -1);
  for (const [name, choice] of earlier) await hold(lab, name, choice);
  const [name = '', choice = 0] = pieces.at(-1) ?? [];
  const piece = work[name]?.(lab.store.world(), choice);
  if (piece === undefined) throw new Error(`nothing to do: ${name}`);
  const [wrong, right] = [await wrongOf(lab, piece), promised(await foretold(lab, piece))];
  expect(await done(lab, piece)).toBeUndefined();
  expect(present(lab)).toEqual(right);
  expect(present(lab)).not.toEqual(wrong);
});

const orders = fc.shuffledSubarray([...scenes], { minLength: scenes.length });
const between = fc.array(fc.tuple(fc.nat(), fc.nat(60), fc.boolean()), { minLength: 6, maxLength: 8 });

test('what is foretold of any work in any order is what happens', async () => {
  const kinds = Object.keys(work);
  const oneLab = async (
    order: typeof scenes,
    others: readonly (readonly [kind: number, choice: number, isLeft: boolean])[],
  ) => {
    const lab = await anInstalledLab();
    const random = others.map(
      ([kind, choice, isLeft]) => [kinds[kind % kinds.length] ?? '', choice, isLeft] as const,
    );
    const pieces = order.flatMap((scene, place) => [
      ...random.slice(2 * place, 2 * place + 2),
      ...scene.map(([name, choice]) => [name, choice, false] as const),
    ]);
    for (const [name, choice, isLeft] of pieces) await (isLeft ? leave : hold)(lab, name, choice);
  };
  await fc.assert(fc.asyncProperty(orders, between, oneLab), { numRuns: casesOf(2, 12) });
});
