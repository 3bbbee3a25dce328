import { refusal, success } from '@/base/outcome';
import { replacementOf } from '@/simulation/history/record-changes';
import { labTime } from '@/simulation/clock/time';
import type { BeginRun, BeginRunFacts } from '@/simulation/runs/begin-run';
import type { InjectFault, InjectFaultFacts } from '@/simulation/runs/inject-fault';
import { problemOf } from '@/simulation/world/problem';
import { labOf, type World } from '@/simulation/world/world';
import type { BuiltLab, Inputs, Preparation } from '../preparation/preparation';

/** Sets the clock of the built lab to go on from its last action, and the counting of its keys to go on as if it had been here. */
export const prepareRun: Preparation<BeginRun, BeginRunFacts> = {
  prepare: ({ inputs, world, at, revision }) => {
    const { contents, secrets, ...built } = builtLab(inputs);
    const startRevision = revision + 1;
    const clock = { kind: 'running', offset: built.lastAt - realTimeAt(world, at) } as const;
    const lab = { ...labOf(built.world), clock, countedFrom: startRevision - built.count };
    const facts = {
      world: { ...built.world, lab: { lab } },
      ...(built.start && { start: built.start }),
      ...(built.earlier && { earlier: built.earlier }),
      lastAt: built.lastAt,
      startRevision,
    };
    return Promise.resolve(success({ facts, contents, secrets }));
  },
};

/** What differs between the lab and the one in which the colleague's actions were performed. */
export const prepareFault: Preparation<InjectFault, InjectFaultFacts> = {
  prepare: ({ inputs, world, revision }) => {
    const { contents, secrets, ...built } = builtLab(inputs);
    if (built.basedOn !== revision) return Promise.resolve(refusal(problemOf('lab-changed')));
    // The actions of the colleague count, though they are one revision here.
    const lab = { ...labOf(built.world), countedFrom: revision + 1 - built.count };
    const changes = replacementOf(world, { ...built.world, lab: { lab }, runs: world.runs });
    return Promise.resolve(success({ facts: { changes }, contents, secrets }));
  },
};

function builtLab({ lab }: Inputs): BuiltLab {
  if (lab === undefined) throw new Error('a lesson is begun with the lab that was built for it');
  return lab;
}

/** Real time at a lab time, both milliseconds since 1970. */
function realTimeAt(world: World, at: number): number {
  return at - labTime(world, 0);
}
