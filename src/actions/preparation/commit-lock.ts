/**
 * Keeps commits of several tabs apart. Shared: everybody commits as usual. Exclusive: nobody else commits meanwhile, but
 * for whoever had begun before he could hear of it.
 * A commit that waits too long goes on without it: the transaction of the commit decides whether it holds all the same.
 */
export type CommitLock = <Value>(mode: 'shared' | 'exclusive', work: () => Promise<Value>) => Promise<Value>;

/** For labs that one tab alone has. */
export const noLock: CommitLock = (_mode, work) => work();

/** The name of the lock between the tabs of this browser, and of the channel on which they say that they wait for it. */
const lockName = 'connect-certificate-lab commits';

/** How long somebody waits for it. Milliseconds. */
const patience = 5_000;

/**
 * The lock of this browser (Web Locks); none where it has no such thing, or refuses it. To be given it takes a turn of the
 * browser's own processes, so that commits ask for it only for a while after a tab has said that it waits for its own turn.
 */
export function lockBetweenTabs(
  locks: LockManager | undefined = ownLocks(),
  openChannel = () => new BroadcastChannel(lockName),
): CommitLock {
  if (locks === undefined) return noLock;
  const waiting = watchWaiting(openChannel());
  return async (mode, work) => {
    if (mode === 'exclusive') waiting.tell();
    else if (!waiting.isAnyone()) return work();
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

/** Who waits to have the lab alone tells all tabs, this one too. */
function watchWaiting(channel: BroadcastChannel) {
  let until = 0;
  const note = () => {
    until = performance.now() + patience;
  };
  channel.onmessage = note;
  return {
    isAnyone: () => performance.now() < until,
    tell: () => {
      note();
      channel.postMessage('waiting');
    },
  };
}

/** Pages that are not served securely have none. */
function ownLocks(): LockManager | undefined {
  return (navigator as Partial<Navigator>).locks;
}
