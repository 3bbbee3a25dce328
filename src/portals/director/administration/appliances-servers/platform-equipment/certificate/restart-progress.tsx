import type { Slot } from '@/simulation/world/slot';
import { useLabTime } from '@/state/use-world';
import { Progress } from '@/ui/progress';
import { useCallback } from 'react';
import { slotKinds } from '@/simulation/appliances/registry';

/** While the services restart with a new certificate. */
export function RestartProgress({ slot: { kind, pending } }: { readonly slot: Slot }) {
  const at = useLabTime('every-second');
  const { activationDelay } = slotKinds[kind];
  // Save is pressed at the end of a long form: the pane goes back to where it is told what happens.
  const bringIntoSight = useCallback((element: HTMLDivElement | null) => {
    const pane = element?.closest('.ui-tab-panel');
    if (pane) pane.scrollTop = 0;
  }, []);
  if (pending?.activeAt === undefined || activationDelay === undefined) return null;
  const done = 100 * (1 - Math.max(0, pending.activeAt - at) / activationDelay);
  return (
    <div className="certificate-restart" ref={bringIntoSight}>
      <Progress
        label="The services restart with the new certificate…"
        value={Math.min(100, Math.max(0, done))}
      />
    </div>
  );
}
