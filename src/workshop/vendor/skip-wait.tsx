import { usePresent } from '@/state/use-world';
import { Button } from '@/ui/button';
import { useBusy } from '@/views/shell/use-busy';
import { useToldAction } from '@/views/shell/use-told-action';
import { FastForward } from 'lucide-react';

/** Moves the lab clock to where something has arrived. `until` is lab time in milliseconds. */
export function SkipWait({ until }: { readonly until: number }) {
  const perform = useToldAction();
  const [isBusy, during] = useBusy();
  const { now } = usePresent();
  const skip = () => void during(() => perform({ type: 'advance-clock', by: Math.max(1, until - now()) }));
  return (
    <Button name="skip-the-wait" busy={isBusy} onPress={skip}>
      <FastForward size={14} aria-hidden /> Skip the wait
    </Button>
  );
}
