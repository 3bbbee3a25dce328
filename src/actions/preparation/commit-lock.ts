/**
 * Keeps commits of several tabs apart. Shared: everybody commits as usual. Exclusive: nobody else commits meanwhile.
 * Whoever waits too long goes on without: the transaction of the commit decides whether it holds all the same.
 */
export type CommitLock = <Value>(mode: 'shared' | 'exclusive', work: () => Promise<Value>) => Promise<Value>;

/** For labs that one tab alone has. */
export const noLock: CommitLock = (_mode, work) => work();

/** The name of the lock between the tabs of this browser. */
const lockName = 'connect-certificate-lab commits';

/** How long somebody waits for it. Milliseconds. */
const patience = 5_000;

/** The lock of this browser (Web Locks); none where it has no such thing, or refuses it. */
export function lockBetweenTabs(locks: LockManager | undefined = ownLocks()): CommitLock {
  if (locks === undefined) return noLock;
  return async (mode, work) => {
    const begun: ReturnType<typeof work>[] = [];
    const options = { mode, signal: AbortSignal.timeout(patience) };
    const held = locks.request(lockName, options, async () => {
      const one = work();
      begun.push(one);
      // What comes of it is the caller's own.
      await one.catch(() => undefined);
    });
    await held.catch(() => undefined);
    return begun[0] ?? work();
  };
}

/** Pages that are not served securely have none. */
function ownLocks(): LockManager | undefined {
  return (navigator as Partial<Navigator>).locks;
}
