/**
 * Milliseconds of processor time that a piece of work takes, for tests of what must not cost much: a clock on the wall
 * would also count what the machine does beside. Where the processor is slower at that moment than the one on which
 * the limits were set, because others share it, the time is what it would have been there.
 */
export async function effortOf(work: () => unknown): Promise<number> {
  const first = await comparableTime(work);
  if (first > shortWork) return first;
  return Math.min(first, await comparableTime(work), await comparableTime(work));
}

/** Milliseconds up to which work is done again. */
const shortWork = 500;

async function comparableTime(work: () => unknown): Promise<number> {
  const before = knownWorkTime();
  const effort = await processorTime(work);
  const slowness = Math.min(before, knownWorkTime()) / knownWorkTimeOfReference;
  return effort / Math.max(1, slowness);
}

async function processorTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  return since(before);
}

function since(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Milliseconds that the known work takes where nothing runs beside. */
const knownWorkTimeOfReference = 4.3;

const octets = new Uint8Array(1_048_576);

/** Processor milliseconds of the same small work now: the best of a few, as the first ones are not compiled yet. */
function knownWorkTime(): number {
  const times = Array.from({ length: 4 }, () => {
    const before = process.cpuUsage();
    let sum = 0;
    for (const octet of octets) sum = (sum * 31 + octet) | 0;
    octets[0] = sum;
    return since(before);
  });
  return Math.min(...times);
}
