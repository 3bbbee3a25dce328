/*
 * What is foretold with drafts is held to what then happens with real keys: any work, one thing after another, in labs
 * that differ by what was done in them before.
 */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { siteConnections } from '@/simulation/connections/site-connections';
import { readFirst } from '@/simulation/foresight/draft-facts';
import { acceptingAll, foresee, refusedForesight, type Foresight } from '@/simulation/foresight/foresee';
import { settle } from '@/simulation/time';
import { recordOf } from '@/simulation/world';
import { anInstalledLab, type TestLab } from '@/testing/lab';
import { issueOutside, siteWork, type PieceOfWork, type WorkMaker } from '@/testing/site-work';

let work: Readonly<Record<string, WorkMaker>>;

beforeAll(async () => {
  work = siteWork(await issueOutside());
});

/** What is foretold before any of it is done; a refusal of the reading itself is one of the action. */
async function foretold(lab: TestLab, { action, inputs }: PieceOfWork): Promise<Foresight> {
  const [world, at] = [lab.store.world(), lab.store.now()];
  if (!readFirst.includes(action.type)) return foresee(world, action, undefined, at);
  const read = await lab.preview(acceptingAll(action), inputs);
  return read.ok ? foresee(world, action, read.value, at) : refusedForesight(world, read.problem, at);
}

/** Does it for real, with the restarts that it needs, and waits until all is over. */
async function done(lab: TestLab, { action, inputs }: PieceOfWork, { restarts, at }: Foresight) {
  const outcome = await lab.perform(acceptingAll(action), inputs);
  if (!outcome.ok) return outcome.problem.name;
  for (const device of restarts) await restart(lab, device);
  lab.wait(Math.max(0, at - lab.store.now()));
  return undefined;
}

async function restart(lab: TestLab, device: string) {
  const isAppliance = recordOf(lab.store.world(), 'equipment', device).kind === 'service-appliance';
  const outcome = await lab.perform(
    isAppliance
      ? { type: 'restart-web-server', appliance: device }
      : { type: 'restart-appliance', equipment: device },
  );
  if (!outcome.ok) throw new Error(outcome.problem.name);
}

/** Who is met how, in lines: the row, who, the state and why. */
function present(lab: TestLab): readonly string[] {
  const at = lab.store.now();
  return siteConnections(settle(lab.store.world(), at), at).flatMap(({ key, views }) =>
    views.map(({ name, connection: { state, reasons } }) =>
      [key, name, state, ...reasons.map((reason) => reason.name)].join(' '),
    ),
  );
}

function promised({ connections }: Foresight): readonly string[] {
  return connections.flatMap(({ row, views }) =>
    views.flatMap(({ name, after }) =>
      after === undefined
        ? []
        : [[row.key, name, after.state, ...after.reasons.map((reason) => reason.name)].join(' ')],
    ),
  );
}

const steps = fc.array(fc.record({ kind: fc.nat(), choice: fc.nat(60) }), { minLength: 12, maxLength: 18 });

test('what is foretold of any work is what happens', { timeout: 60_000 }, async () => {
  const oneLab = async (chosen: readonly { readonly kind: number; readonly choice: number }[]) => {
    const lab = await anInstalledLab();
    const kinds = Object.keys(work);
    for (const { kind, choice } of chosen) {
      const name = kinds[kind % kinds.length] ?? '';
      const piece = work[name]?.(lab.store.world(), choice);
      if (piece === undefined) continue;
      const foresight = await foretold(lab, piece);
      const refusal = await done(lab, piece, foresight);
      expect([name, refusal]).toEqual([name, foresight.problem?.name]);
      if (refusal !== undefined) continue;
      expect([name, ...present(lab)]).toEqual([name, ...promised(foresight)]);
    }
  };
  await fc.assert(fc.asyncProperty(steps, oneLab), { numRuns: 6 });
});
