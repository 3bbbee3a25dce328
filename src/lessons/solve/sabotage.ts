import type { Sandbox } from '@/actions/runs/sandbox';
import type { Fault } from '../fault';
import type { Lesson } from '../lesson';
import { performAll } from './perform-all';

/** Something that goes wrong in a lesson. */
interface Spoiling {
  readonly fault: Pick<Fault, 'slip' | 'does'>;
  /** The step before which a colleague acts; the end where left out. */
  readonly before?: string;
}

/** Performs the acts of a lesson with the slip of a fault, and what a colleague does before its step or at the end. */
export async function sabotage(
  sandbox: Pick<Sandbox, 'act' | 'site'>,
  { steps }: Pick<Lesson, 'steps'>,
  { fault, before }: Spoiling,
): Promise<void> {
  const faults = [fault];
  for (const { id, acts } of steps) {
    if (id === before) await performAll(sandbox, fault.does ?? []);
    await performAll(sandbox, acts, { faults });
  }
  if (before === undefined) await performAll(sandbox, fault.does ?? []);
}
