import type { Action } from '@/simulation/catalogue/catalogue';
import { siteConnections } from '@/simulation/connections/site-connections';
import { readFirst } from '@/simulation/foresight/draft-facts';
import { acceptingAll, foresee, refusedForesight, type Foresight } from '@/simulation/foresight/foresee';
import { restartUnderWay, settle, settledAt } from '@/simulation/clock/time';
import { recordOf, type World } from '@/simulation/world/world';
import type { TestLab } from './lab';
import type { PieceOfWork } from './site-work';

/** What is foretold before any of it is done; a refusal of the reading itself is one of the action. */
export async function foretold(lab: TestLab, { action, inputs }: PieceOfWork): Promise<Foresight> {
  const [world, at] = [lab.store.world(), lab.store.now()];
  if (!readFirst.includes(action.type)) return foresee(world, action, undefined, at);
  const read = await lab.preview(acceptingAll(action), inputs);
  return read.ok ? foresee(world, action, read.value, at) : refusedForesight(world, read.problem, at);
}

/**
 * Does it for real, with the restarts that it needs, whatever was foretold of them, and waits until all is over. Answers the
 * name of the problem where it is refused.
 */
export async function done(lab: TestLab, { action, inputs }: PieceOfWork): Promise<string | undefined> {
  const before = lab.store.world();
  const outcome = await lab.perform(acceptingAll(action), inputs);
  if (!outcome.ok) return outcome.problem.name;
  for (const device of waitingSince(before, lab.store.world(), action)) await restart(lab, device);
  lab.wait(Math.max(0, settledAt(lab.store.world(), lab.store.now()) - lab.store.now()));
  return undefined;
}

/** The devices at which something waits that did not before; steps along the history put into effect what they find. */
function waitingSince(before: World, after: World, { type }: Action): readonly string[] {
  if (type === 'undo' || type === 'redo') return [];
  const waiting = Object.keys(after.slots).filter((id) => {
    const pending = after.slots[id]?.pending;
    const isNew = JSON.stringify(pending) !== JSON.stringify(before.slots[id]?.pending);
    return pending !== undefined && pending.activeAt === undefined && isNew;
  });
  const signing = type === 'create-appliance-request' ? Object.keys(after.appliances) : [];
  const devices = waiting.map((id) => recordOf(after, 'slots', id).equipment);
  return [...new Set([...devices, ...signing])];
}

/** A device that is restarting is restarted again when that is over. */
async function restart(lab: TestLab, device: string) {
  const underWay = restartUnderWay(lab.store.world(), device);
  if (underWay !== undefined) lab.wait(underWay.until - lab.store.now());
  const isAppliance = recordOf(lab.store.world(), 'equipment', device).kind === 'service-appliance';
  const outcome = await lab.perform(
    isAppliance
      ? { type: 'restart-web-server', appliance: device }
      : { type: 'restart-appliance', equipment: device },
  );
  if (!outcome.ok) throw new Error(outcome.problem.name);
}

/** Who is met how, in lines: the row, who, the state and why. */
export function present(lab: TestLab, world = lab.store.world()): readonly string[] {
  const at = lab.store.now();
  return siteConnections(settle(world, at), at).flatMap(({ key, views }) =>
    views.map(({ name, connection: { state, reasons } }) =>
      [key, name, state, ...reasons.map((reason) => reason.name)].join(' '),
    ),
  );
}

/** Who is promised to be met how, in the same lines. */
export function promised({ connections }: Foresight): readonly string[] {
  return connections.flatMap(({ row, views }) =>
    views.flatMap(({ name, after }) =>
      after === undefined
        ? []
        : [[row.key, name, after.state, ...after.reasons.map((reason) => reason.name)].join(' ')],
    ),
  );
}
