import type { Page } from '@playwright/test';

/** What the main thread of a page did during something, milliseconds. */
export interface MainThread {
  /** From its begin to its end, as a clock on the wall has it. */
  readonly elapsed: number;
  /** The processor's time in tasks: scripts, layout, painting. */
  readonly busy: number;
  /** The part of it between beginnings and ends of what the app measures as `commit`: decided and saved, not drawn. */
  readonly committing: number;
  /** The part of it between beginnings and ends of what the app measures as `forecast`: foretold, not drawn. */
  readonly foretelling: number;
  /** The longest task, as a clock on the wall has it. */
  readonly longest: number;
  /** The processor's time in the task that took most of it: the same beside other work of the computer. */
  readonly heaviest: number;
  /** How many tasks lasted over 50 ms on the wall. */
  readonly longTasks: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds on the wall, and of the processor. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: {
    readonly name?: string;
    readonly chrome_mojo_event_info?: { readonly mojo_interface_tag?: string };
  };
}

/**
 * Does something in a page and says what that cost its main thread, from its begin or, on a first visit, from when the
 * site is installed. `act` ends when the result is on the screen. What the test itself has the page do, to find and look
 * at elements, does not count.
 */
export async function watchMainThread(
  page: Page,
  act: () => Promise<unknown>,
  from: 'begin' | 'installed' = 'begin',
): Promise<MainThread> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('the page has no browser');
  await browser.startTracing(page, {
    categories: [
      'toplevel',
      'devtools.timeline',
      'disabled-by-default-devtools.timeline',
      'blink.user_timing',
    ],
  });
  const start = performance.now();
  await act();
  const elapsed = performance.now() - start;
  const trace = JSON.parse((await browser.stopTracing()).toString()) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  const commits = spansOf('commit', trace.traceEvents);
  const [installed = [0, 0]] = from === 'installed' ? commits : [];
  const tasks = tasksOf(trace.traceEvents).filter(({ ts }) => ts >= installed[1]);
  const durations = tasks.map(({ dur = 0 }) => dur / 1000);
  return {
    elapsed,
    busy: busyIn(tasks),
    committing: busyDuring(commits, tasks),
    foretelling: busyDuring(spansOf('forecast', trace.traceEvents), tasks),
    longest: Math.max(0, ...durations),
    heaviest: Math.max(0, ...tasks.map((task) => busyIn([task]))),
    longTasks: durations.filter((duration) => duration > 50).length,
  };
}

/** Milliseconds. */
function busyIn(tasks: readonly TraceEvent[]): number {
  return tasks.reduce((sum, { dur = 0, tdur = dur }) => sum + tdur / 1000, 0);
}

/** From when to when, microseconds. */
type Span = readonly [from: number, to: number];

/** Begins and ends of what the page measured under a name. */
function spansOf(name: string, events: readonly TraceEvent[]): readonly Span[] {
  const at = (phase: 'b' | 'e') => events.filter((event) => event.name === name && event.ph === phase);
  const ends = at('e');
  return at('b').map(({ ts }, index): Span => [ts, ends[index]?.ts ?? ts]);
}

/** Milliseconds; of a task that is only partly in a span, that part. */
function busyDuring(spans: readonly Span[], tasks: readonly TraceEvent[]): number {
  const within = ([from, to]: Span, { ts, dur = 0, tdur = dur }: TraceEvent) => {
    const shared = Math.max(0, Math.min(to, ts + dur) - Math.max(from, ts));
    return dur === 0 ? 0 : (tdur * shared) / dur / 1000;
  };
  return spans.reduce((sum, span) => sum + tasks.reduce((part, task) => part + within(span, task), 0), 0);
}

/** The tasks of the busiest main thread: other pages and processes have theirs too. */
function tasksOf(events: readonly TraceEvent[]): readonly TraceEvent[] {
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const perThread = mains.map(({ pid, tid }) => {
    const own = events.filter((event) => event.pid === pid && event.tid === tid);
    return withoutQuestions(own);
  });
  return perThread.toSorted((left, right) => busyIn(right) - busyIn(left))[0] ?? [];
}

/** The tasks of a thread in which no question of the test arrives. */
function withoutQuestions(events: readonly TraceEvent[]): readonly TraceEvent[] {
  const asked = events
    .filter(({ args }) => args?.chrome_mojo_event_info?.mojo_interface_tag === 'blink.mojom.DevToolsSession')
    .map(({ ts }) => ts);
  return events.filter(
    ({ name, ts, dur = 0 }) => name === 'RunTask' && !asked.some((at) => at >= ts && at <= ts + dur),
  );
}
