import { expect, test } from 'vitest';
import { aRequest, anInstalledLab } from '@/testing/lab';
import { onceAtATime } from './once-at-a-time';

test('a double press does what one does; what is different, or asked for later, is done', async () => {
  const { perform, store } = await anInstalledLab();
  const press = onceAtATime(perform);
  const before = store.snapshot().revision;
  const [first, second] = await Promise.all([press(aRequest()), press({ ...aRequest() })]);
  expect(first.ok).toBe(true);
  expect(second).toBe(first);
  expect(store.snapshot().revision).toBe(before + 1);
  const signIn = { type: 'sign-in', session: 'sb7-hq.sb7.com', user: 'admin', server: '' } as const;
  const [wrong, right] = await Promise.all(
    ['wrong', 'changeme'].map((password) => press(signIn, { secrets: { password } })),
  );
  expect([wrong?.ok, right?.ok]).toEqual([false, true]);
  await press(aRequest());
  expect(store.snapshot().revision).toBe(before + 3);
});
