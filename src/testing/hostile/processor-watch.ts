import { effortOf } from '../certificate-effort';

/** Does pieces of work and finds those that cost more than they may. */
export interface ProcessorWatch {
  /** Does a piece of work; throws where it costs more than `allowed` milliseconds of processor, however often it is tried. */
  readonly watch: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Milliseconds of the dearest piece so far. */
  readonly dearest: () => number;
}

/** Measures each piece once, and what seems too dear as carefully as `effortOf` does. */
export function processorWatch(allowed: number): ProcessorWatch {
  let dearest = 0;
  return {
    dearest: () => dearest,
    watch: async (work) => {
      const before = process.cpuUsage();
      const result = await work();
      const { user, system } = process.cpuUsage(before);
      const once = (user + system) / 1000;
      const cost = once > allowed ? await effortOf(work, allowed) : once;
      if (cost > allowed) throw new Error(`${String(Math.round(cost))} ms of processor`);
      dearest = Math.max(dearest, cost);
      return result;
    },
  };
}
