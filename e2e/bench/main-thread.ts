import type { Page } from '@playwright/test';

/** What the main thread of a page did during something, milliseconds. */
export interface MainThread {
  /** From its begin to its end, as a clock on the wall has it. */
  readonly elapsed: number;
  /** The time in tasks: scripts, layout, painting. */
  readonly busy: number;
  /** The longest task. */
  readonly longest: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
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
  return { elapsed, busy: tasks.reduce((sum, task) => sum + task, 0), longest: Math.max(0, ...tasks) };
}

/** Milliseconds of each task of the busiest main thread: other pages and processes have theirs too. */
function tasksOf(events: readonly TraceEvent[]): readonly number[] {
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const perThread = mains.map(({ pid, tid }) =>
    events
      .filter((event) => event.pid === pid && event.tid === tid && event.name === 'RunTask')
      .map(({ dur = 0 }) => dur / 1000),
  );
  const sum = (tasks: readonly number[]) => tasks.reduce((all, task) => all + task, 0);
  return perThread.toSorted((left, right) => sum(right) - sum(left))[0] ?? [];
}
