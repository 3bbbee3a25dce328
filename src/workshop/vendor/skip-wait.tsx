import { usePresent } from '@/state/use-world';
import { Button } from '@/ui/button';
import { useLab } from '@/views/shell/lab';
import { FastForward } from 'lucide-react';

/** Moves the lab clock to where something has arrived. `until` is lab time in milliseconds. */
export function SkipWait({ until }: { readonly until: number }) {
  const { perform } = useLab();
  const { now } = usePresent();
  const skip = () => void perform({ type: 'advance-clock', by: Math.max(1, until - now()) });
  return (
    <Button name="skip-the-wait" onPress={skip}>
      <FastForward size={14} aria-hidden /> Skip the wait
    </Button>
  );
}
