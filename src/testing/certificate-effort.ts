/**
 * Milliseconds of processor time that a piece of work takes, for tests of what must not cost much: a clock on the wall
 * would also count what the machine does beside.
 */
export async function effortOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
