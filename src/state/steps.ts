import type { StepFacts } from '@/simulation/history/history';
import { changesBetween, replacementOf, type RecordChange } from '@/simulation/history/record-changes';
import type { JournalEntry } from '@/simulation/catalogue/catalogue';
import type { World } from '@/simulation/world/world';
import type { RecordRow } from './record-rows';
import { mostSteps, type Step, type StepChanges } from './storage';

/** What a commit does to the list of steps. */
export interface StepsChange {
  /** Steps to be written, a known revision replacing what was there. */
  readonly put: readonly Step[];
  /** What the new steps among them changed. */
  readonly changes: readonly StepChanges[];
  /** Revisions of steps to be forgotten. */
  readonly forget: readonly number[];
}

/**
 * `before` is settled at the time of the commit: what merely fell due since the last one is nobody's step. Undo and
 * redo turn their step over. Any other commit that changed something becomes a step: what was undone before
 * can then not be made again, and the oldest steps are forgotten.
 */
export function stepsChange(
  steps: readonly Step[],
  { action, facts, revision, at, events }: JournalEntry,
  before: World,
  after: World,
): StepsChange {
  if (action.type === 'undo' || action.type === 'redo')
    return turnedOver(steps, facts as StepFacts, action.type);
  const changes = changesOf(action.type, before, after);
  if (changes.length === 0) return { put: [], changes: [], forget: [] };
  const undone = steps.filter(({ isUndone }) => isUndone);
  const oldest = steps.slice(0, Math.max(0, steps.length - undone.length + 1 - mostSteps));
  return {
    put: [{ revision, at, action: action.type, events, isUndone: false }],
    changes: [{ revision, changes }],
    forget: [...undone, ...oldest].map((step) => step.revision),
  };
}

/** The list of steps after a change of it, oldest first. */
export function withStepsChange(steps: readonly Step[], { put, forget }: StepsChange): readonly Step[] {
  const replaced = new Set([...forget, ...put.map(({ revision }) => revision)]);
  const kept = steps.filter(({ revision }) => !replaced.has(revision));
  return [...kept, ...put].sort((left, right) => left.revision - right.revision);
}

/** Whether something that may have named keys or contents is gone for good. What a step took away, it still names. */
export function isSweepDue(rows: readonly RecordRow[], { changes, forget }: StepsChange): boolean {
  const removed = rows.filter(({ value }) => value === undefined).length;
  const kept = changes.flatMap((step) => step.changes).filter(({ after }) => after === undefined).length;
  return forget.length > 0 || removed > kept;
}

/** What puts a whole lab in the place of another. */
const wholeLabs: readonly JournalEntry['action']['type'][] = [
  'install-site',
  'restore-checkpoint',
  'open-lab-file',
  'begin-run',
];

/** The first installation is where everything starts; it is nobody's step. */
function changesOf(
  type: JournalEntry['action']['type'],
  before: World,
  after: World,
): readonly RecordChange[] {
  if (type === 'install-site' && before.lab['lab'] === undefined) return [];
  return wholeLabs.includes(type) ? replacementOf(before, after) : changesBetween(before, after);
}

function turnedOver(steps: readonly Step[], { step }: StepFacts, type: 'undo' | 'redo'): StepsChange {
  const turned = steps.filter(({ revision }) => revision === step?.revision);
  return { put: turned.map((one) => ({ ...one, isUndone: type === 'undo' })), changes: [], forget: [] };
}
