import type { Act } from '@/actions/act';
import type { Sandbox } from '@/actions/runs/sandbox';
import type { Site } from '@/simulation/runs/site';
import type { Problem } from '@/simulation/world/problem';
import type { Fault } from '../fault';
import type { Doing } from '../lesson';

/** How acts are performed. */
interface Performing {
  /** Slips in the acts. */
  readonly faults?: readonly Pick<Fault, 'slip'>[];
  readonly onProgress?: (done: number, all: number) => void;
}

/** Performs acts one after the other, each of the site as it is then. A refused one is left out, and answered with its problem. */
export async function performAll(
  sandbox: Pick<Sandbox, 'act' | 'site'>,
  doings: readonly Doing[],
  { faults = [], onProgress }: Performing = {},
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const [done, doing] of doings.entries()) {
    onProgress?.(done, doings.length);
    const site = sandbox.site();
    const act = slipped(doing(site), site, faults);
    const outcome = act && (await sandbox.act(act));
    if (outcome?.ok === false) problems.push(outcome.problem);
  }
  onProgress?.(doings.length, doings.length);
  return problems;
}

/** The act as it is done with the faults; undefined where one of them leaves it out. */
function slipped(act: Act, site: Site, faults: readonly Pick<Fault, 'slip'>[]): Act | undefined {
  return faults.reduce<Act | undefined>(
    (changed, { slip }) => (changed === undefined || slip === undefined ? changed : slip(changed, site)),
    act,
  );
}
