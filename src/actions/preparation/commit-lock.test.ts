import { expect, test, vi } from 'vitest';
import { type CommitLock, lockBetweenTabs } from './commit-lock';

/** What a browser gives its tabs: one queue of locks, and a channel on which each hears the others. */
function aBrowser() {
  const asked: string[] = [];
  const channels: { onmessage: (() => void) | null; postMessage: () => void }[] = [];
  let last: Promise<unknown> = Promise.resolve();
  const request = vi.fn((_name: string, { mode }: LockOptions, work: () => Promise<unknown>) => {
    asked.push(mode ?? 'exclusive');
    last = last.then(work);
    return last;
  });
  const openChannel = () => {
    const own = {
      onmessage: null as (() => void) | null,
      postMessage: () => channels.forEach((other) => other !== own && other.onmessage?.()),
    };
    channels.push(own);
    return own as unknown as BroadcastChannel;
  };
  const openTab = (): CommitLock => lockBetweenTabs({ request } as unknown as LockManager, openChannel);
  return { asked, openTab };
}

const done = () => Promise.resolve('done');

test('as long as nobody waits for a turn, a commit begins at once and asks for nothing', async () => {
  const { asked, openTab } = aBrowser();
  const lock = openTab();
  let isBegun = false;
  const committed = lock('shared', () => {
    isBegun = true;
    return done();
  });
  expect(isBegun).toBe(true);
  expect(await committed).toBe('done');
  expect(asked).toEqual([]);
});

test('who waits to have the lab alone is heard by all tabs, whose commits then wait for their turn', async () => {
  const { asked, openTab } = aBrowser();
  const [own, other] = [openTab(), openTab()];
  const order: string[] = [];
  let end: (() => void) | undefined;
  const alone = own('exclusive', async () => {
    await new Promise<void>((resolve) => (end = resolve));
    order.push('alone');
  });
  const commits = [own, other].map((lock) => lock('shared', () => Promise.resolve(order.push('shared'))));
  await vi.waitFor(() => expect(end).toBeDefined());
  expect(order).toEqual([]);
  end?.();
  await Promise.all([alone, ...commits]);
  expect(order).toEqual(['alone', 'shared', 'shared']);
  expect(asked).toEqual(['exclusive', 'shared', 'shared']);
});

test('after a while in which nobody waited, commits ask for nothing again', async () => {
  const now = vi.spyOn(performance, 'now').mockReturnValue(1000);
  const { asked, openTab } = aBrowser();
  const [own, other] = [openTab(), openTab()];
  await own('exclusive', done);
  await other('shared', done);
  now.mockReturnValue(7000);
  await other('shared', done);
  expect(asked).toEqual(['exclusive', 'shared']);
  now.mockRestore();
});

test('what fails under the lock fails for who asked, and the next has the lock', async () => {
  const { openTab } = aBrowser();
  const lock = openTab();
  await expect(lock('exclusive', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await lock('shared', done)).toBe('done');
});

test('where the browser refuses the lock, work is done all the same', async () => {
  const refusing = { request: () => Promise.reject(new Error('SecurityError')) } as unknown as LockManager;
  const silent = { onmessage: null, postMessage: () => undefined } as unknown as BroadcastChannel;
  expect(await lockBetweenTabs(refusing, () => silent)('exclusive', done)).toBe('done');
});
