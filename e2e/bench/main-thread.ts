import type { Page } from '@playwright/test';

/** What the main thread of a page did during something, milliseconds. */
export interface MainThread {
  /** From its begin to its end, as a clock on the wall has it. */
  readonly elapsed: number;
  /** The processor's time in tasks: scripts, layout, painting. */
  readonly busy: number;
  /** The longest task, as a clock on the wall has it. */
  readonly longest: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds on the wall, and of the processor. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly type?: string } };
}

/** Does something in a page and says what that cost its main thread. `act` ends when the result is on the screen. */
export async function watchMainThread(page: Page, act: () => Promise<unknown>): Promise<MainThread> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('the page has no browser');
  await browser.startTracing(page, {
    categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'],
  });
  const start = performance.now();
  await act();
  const elapsed = performance.now() - start;
  const trace = JSON.parse((await browser.stopTracing()).toString()) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  const tasks = tasksOf(trace.traceEvents);
  return { elapsed, busy: busyIn(tasks), longest: Math.max(0, ...tasks.map(({ dur = 0 }) => dur / 1000)) };
}

/** Milliseconds. */
function busyIn(tasks: readonly TraceEvent[]): number {
  return tasks.reduce((sum, { dur = 0, tdur = dur }) => sum + tdur / 1000, 0);
}

/** The tasks of the busiest main thread: other pages and processes have theirs too. */
function tasksOf(events: readonly TraceEvent[]): readonly TraceEvent[] {
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const perThread = mains.map(({ pid, tid }) =>
    events.filter((event) => event.pid === pid && event.tid === tid && event.name === 'RunTask'),
  );
  return perThread.toSorted((left, right) => busyIn(right) - busyIn(left))[0] ?? [];
}
