import { beforeEach, expect, test } from 'vitest';
import { toUtf8 } from '@/base/bytes';
import { toPem } from '@/pki/containers/pem';
import type { Action } from '@/simulation/catalogue';
import { authorityIds } from '@/simulation/authorities/authority';
import { recordOf } from '@/simulation/world';
import { anInstalledLab, must, type TestLab } from '@/testing/lab';
import type { Inputs } from './preparation';

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
