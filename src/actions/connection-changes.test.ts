import { beforeEach, expect, test } from 'vitest';
import { toUtf8 } from '@/base/bytes';
import { toPem } from '@/pki/pem';
import { type Action, decide, type JournalEntry } from '@/simulation/catalogue/catalogue';
import { authorityIds } from '@/simulation/world/authority';
import { emptyWorld, recordOf, type World } from '@/simulation/world/world';
import { anInstalledLab, anOrder, aRequest, fileOf, must, type TestLab } from '@/testing/lab';
import type { Inputs } from './preparation/preparation';

let lab: TestLab;

beforeEach(async () => {
  lab = await anInstalledLab();
});

/** What a step says of connections: the program, what it is for, whose it is, the state it came to, and why. */
async function told(action: Action, inputs?: Inputs) {
  const events = must(await lab.perform(action, inputs));
  return events
    .filter(({ name }) => name === 'connection-changed' || name === 'connection-will-change')
    .map(({ values: { purpose, who, state, reason } }) => [purpose, who, state, reason]);
}

function trustMitel() {
  const world = lab.store.world();
  const { certificate } = recordOf(world, 'authorities', authorityIds.mitelUc);
  const { der } = recordOf(world, 'certificates', certificate);
  const files = [{ name: 'mitel.pem', bytes: toUtf8(toPem('CERTIFICATE', der)) }];
  return told({ type: 'import-certificates', pc: 'trainee', store: 'trusted-root' }, { files });
}

test('a root trusted by one PC turns its locks green, and only its own', async () => {
  const changes = await trustMitel();
  expect(changes).toContainEqual(['Connect Director', expect.any(String), 'secure', 'all-good']);
  expect(new Set(changes.map(([, who]) => who)).size).toBe(1);
});

test('undo and redo tell of what they do to connections', async () => {
  const changes = await trustMitel();
  const back = await told({ type: 'undo' });
  expect(back.map(([purpose, who]) => [purpose, who])).toEqual(
    changes.map(([purpose, who]) => [purpose, who]),
  );
  expect(back.map(([, , state]) => state)).not.toContain('secure');
  expect(await told({ type: 'redo' })).toEqual(changes);
});

test('a clock moved past the end of a certificate tells of whom it stops, and moved a little it is silent', async () => {
  const hour = 3_600_000;
  expect(await told({ type: 'advance-clock', by: hour })).toEqual([]);
  const changes = await told({ type: 'advance-clock', by: 30 * 365.25 * 24 * hour });
  expect(changes).toContainEqual(['Telephony', expect.any(String), 'not-reached', 'expired']);
});

test('signing in says nothing of connections, as nothing about them has changed', async () => {
  const signIn = { type: 'sign-in', session: 'sb7-hq.sb7.com', user: 'admin', server: '' } as const;
  expect(await told(signIn, { secrets: { password: 'changeme' } })).toEqual([]);
});

/** Steps that change what connections are judged from, each in its own way, and some that change nothing about them. */
async function changeMuch() {
  await trustMitel();
  must(await lab.perform(aRequest()));
  const [request = ''] = Object.keys(lab.store.world().files);
  must(await lab.perform(anOrder(), { files: [await fileOf(lab, request)] }));
  const delivered = Object.values(lab.store.world().orders)[0]?.certificates[0];
  const { der } = recordOf(lab.store.world(), 'certificates', delivered?.certificate ?? '');
  const files = [{ name: 'hq.pem', bytes: toUtf8(toPem('CERTIFICATE', der)) }];
  const steps: readonly [Action, Inputs?][] = [
    [{ type: 'install-certificate', slot: 'headquarters-https', accepted: ['chain-incomplete'] }, { files }],
    [{ type: 'advance-clock', by: 3_600_000 }],
    [{ type: 'change-pc-settings', pc: 'trainee', settings: { checksRevocation: true } }],
    [{ type: 'update-equipment', equipment: 'headquarters', values: { fqdn: 'other.sb7.com' } }],
    [{ type: 'update-equipment', equipment: 'sb7-eg', values: { city: 'Ottawa' } }],
    [{ type: 'undo' }],
    [{ type: 'undo' }],
    [{ type: 'advance-clock', by: 1000 * 86_400_000 }],
    [{ type: 'undo' }],
    [{ type: 'remove-equipment', equipment: 'sb7-eg' }],
  ];
  for (const step of steps) must(await lab.perform(...step));
}

/** On a copy of everything, so that nothing of it was ever judged before. */
function decidedAnew(world: World, { action, facts, at }: JournalEntry) {
  const outcome = decide(structuredClone(world), action, facts, at);
  if (!outcome.ok) throw new Error(`refused: ${outcome.problem.name}`);
  return outcome.value;
}

test('what is remembered of connections says what judging all of them anew says', async () => {
  await changeMuch();
  const journal = await lab.store.storage.readJournal();
  let world = emptyWorld;
  for (const entry of journal) {
    const anew = decidedAnew(world, entry);
    expect(anew.events).toEqual(entry.events);
    world = anew.world;
  }
  const told = journal.flatMap(({ events }) => events.map(({ name }) => name));
  expect(told.filter((name) => name === 'connection-changed').length).toBeGreaterThan(5);
});
