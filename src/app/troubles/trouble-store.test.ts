import { expect, test } from 'vitest';
import { refusal, success } from '@/base/outcome';
import type { Perform } from '@/actions/perform';
import { problemOf } from '@/simulation/world/problem';
import { TroubleStore } from './trouble-store';
import { watchedPerform } from './guarded-lab';

const signOut = { type: 'sign-out', session: '' } as const;

function failing(reason: 'storage-failed' | 'sign-in-failed'): Perform {
  return () => Promise.resolve(refusal(problemOf(reason)));
}

test('the gravest trouble is told first, and its end is told too', () => {
  const troubles = new TroubleStore();
  const told: unknown[] = [];
  troubles.subscribe(() => told.push(troubles.gravest()));
  troubles.report('storage-blocked');
  troubles.report('storage-lost');
  troubles.settle('storage-lost');
  expect(told).toEqual(['storage-blocked', 'storage-lost', 'storage-blocked']);
});

test('what cannot be saved is a trouble until something is saved; other refusals are none', async () => {
  const troubles = new TroubleStore();
  await watchedPerform(failing('sign-in-failed'), troubles)(signOut);
  expect(troubles.gravest()).toBeUndefined();
  await watchedPerform(failing('storage-failed'), troubles)(signOut);
  expect(troubles.gravest()).toBe('storage-failed');
  await watchedPerform(() => Promise.resolve(success([])), troubles)(signOut);
  expect(troubles.gravest()).toBeUndefined();
});

test('a tab without its database refuses; any other fault is a fault', async () => {
  const troubles = new TroubleStore();
  const broken: Perform = () => Promise.reject(new Error('closed'));
  await expect(watchedPerform(broken, troubles)(signOut)).rejects.toThrow('closed');
  troubles.report('newer-version');
  expect(await watchedPerform(broken, troubles)(signOut)).toMatchObject({
    ok: false,
    problem: { name: 'storage-failed' },
  });
});
