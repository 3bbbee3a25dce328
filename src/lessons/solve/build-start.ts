import type { Sandbox } from '@/actions/runs/sandbox';
import type { SiteNames, Variant } from '@/simulation/world/run';
import type { Fault } from '../fault';
import { csrSkipped, lookedTooEarly, noSan, restartCancelled } from '../faults/appliance';
import { emailAsCommonName, keyReplaced, nameDiffers, stateAbbreviated } from '../faults/requests';
import { intermediateMissing, passwordMissing, vendorMistake, vendorMistakes } from '../faults/installation';
import type { Doing, Lesson, LessonId } from '../lesson';
import { performAll } from './perform-all';

/** What a start is built with. */
export interface StartPlan {
  readonly variant: Variant;
  /** Called as the acts are performed, with those done and all. */
  readonly onProgress?: (done: number, all: number) => void;
}

/** Makes a sandbox at a lab time, and loads lessons: in the page the worker does the work, in a test this thread. */
export interface Builder {
  readonly createSandbox: (startAt: number) => Promise<Sandbox>;
  readonly loadLesson: (id: LessonId) => Promise<Lesson>;
}

/**
 * The lab in which a lesson begins: the note's site installed with training keys, renamed if that is wanted, the solutions
 * of earlier lessons, then the acts of the start, each a lab second after the other. A fault that is dealt at the start
 * slips in these acts.
 */
export async function buildStart(
  { createSandbox, loadLesson }: Builder,
  { start }: Lesson,
  { variant, onProgress }: StartPlan,
): Promise<Sandbox> {
  const earlier = await Promise.all((start.after ?? []).map(loadLesson));
  const sandbox = await createSandbox(start.at);
  const { seed } = variant;
  await sandbox.act({ action: { type: 'install-site', keySource: 'training', seed } }, start.at);
  const doings: readonly Doing[] = [
    ...(variant.names === undefined ? [] : [renaming(variant.names)]),
    ...earlier.flatMap(solutionOf),
    ...(start.acts ?? []),
  ];
  await performAll(sandbox, doings, { faults: faultsOf(variant), ...(onProgress && { onProgress }) });
  return sandbox;
}

/** The faults that a run was dealt. */
function faultsOf({ faults }: Variant): readonly Fault[] {
  return deck.filter(({ id }) => faults.includes(id));
}

/** What solves a lesson, act after act. */
export function solutionOf({ steps }: Lesson): readonly Doing[] {
  return steps.flatMap(({ acts }) => acts);
}

function renaming(names: SiteNames): Doing {
  return () => ({ action: { type: 'rename-site', ...names } });
}

/** Every fault that a trainer can deal. */
export const deck: readonly Fault[] = [
  stateAbbreviated,
  nameDiffers,
  keyReplaced,
  intermediateMissing,
  passwordMissing,
  csrSkipped,
  emailAsCommonName,
  restartCancelled,
  lookedTooEarly,
  noSan,
  ...vendorMistakes.map(vendorMistake),
];
