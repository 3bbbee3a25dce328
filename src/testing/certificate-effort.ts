/**
 * Milliseconds of processor time that a piece of work takes, for tests of what must not cost much: a clock on the wall
 * would also count what the machine does beside. Where the processor is slower at that moment than the one on which the
 * limits were set, because others share it, the time is what it would have been there. Work that seems to cost something
 * is done three times, and its best counts: the first time it is not compiled yet, and any time somebody else may come
 * between. What is long is done again only while it costs more than is `allowed`, in milliseconds, and what seems to cost
 * more is given as many tries again: others can only make it seem more.
 */
export async function effortOf(work: () => unknown, allowed = Infinity): Promise<number> {
  const first = await processorTime(work);
  if (first < cheap) return first;
  const efforts = [first / slowness()];
  const isTooMuch = () => Math.min(...efforts) > allowed;
  const tries = () => (isTooMuch() ? 2 * usualTries : usualTries);
  while (efforts.length < tries() && (first < long || isTooMuch()))
    efforts.push((await processorTime(work)) / slowness());
  return Math.min(...efforts);
}

const usualTries = 3;

/** Milliseconds under which nobody asks how fast the processor was. */
const cheap = 100;

/** Milliseconds from which work that costs no more than is allowed is not done again. */
const long = 500;

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
const knownWorkTime = 4.3;

const octets = new Uint8Array(1_048_576);

/** How many times as long as on a quiet machine a known piece of work takes now: the best of a few, never under 1. */
function slowness(): number {
  const times = Array.from({ length: 4 }, () => {
    const before = process.cpuUsage();
    let sum = 0;
    for (const octet of octets) sum = (sum * 31 + octet) | 0;
    octets[0] = sum;
    return since(before);
  });
  return Math.max(1, Math.min(...times) / knownWorkTime);
}
