import { useLabTime, usePresent } from '@/state/use-world';
import { Button } from '@/ui/button';
import { Progress } from '@/ui/progress';
import { FastForward } from 'lucide-react';
import { useBusy } from '../use-busy';
import { useToldAction } from '../tell';

interface RestartWaitProps {
  readonly label: string;
  /** Lab time in milliseconds. */
  readonly startedAt: number;
  readonly until: number;
}

/** How far a restart is, and the way to skip it: the lab clock is moved to its end. */
export function RestartWait({ label, startedAt, until }: RestartWaitProps) {
  const perform = useToldAction();
  const [isBusy, during] = useBusy();
  const at = useLabTime();
  const { now } = usePresent();
  const done = Math.min(100, Math.max(0, (100 * (at - startedAt)) / (until - startedAt)));
  // Pressed twice, it moves the clock once.
  const skip = () => void during(() => perform({ type: 'advance-clock', by: Math.max(1, until - now()) }));
  return (
    <div className="my-8">
      <Progress className="mb-8" label={label} value={done} />
      <Button name="skip-the-wait" busy={isBusy} onPress={skip}>
        <FastForward size={13} aria-hidden="true" /> Skip the wait
      </Button>
    </div>
  );
}
