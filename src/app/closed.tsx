import type { ReactNode } from 'react';
import { lastingRun } from '@/simulation/runs/locks';
import type { Lock } from '@/simulation/world/run';
import { useWorld } from '@/state/use-world';

/** Whether the exercise that is being done keeps something shut. */
export function useClosed(lock: Lock): boolean {
  return useWorld((world) => lastingRun(world)?.locks.includes(lock) === true);
}

interface OpenUnlessProps {
  readonly lock: Lock;
  readonly children: ReactNode;
}

/** A part of a page that an exercise may keep shut: then it says so in its place. */
export function OpenUnless({ lock, children }: OpenUnlessProps) {
  if (!useClosed(lock)) return children;
  return (
    <section className="lab-card col-span-full">
      <p>This is locked during the exercise. To use it, leave the lesson in the coach.</p>
    </section>
  );
}
