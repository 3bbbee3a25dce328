import { useEffect, useState } from 'react';
import { usePresent } from '@/state/use-world';

const second = 1000;

/** How much lab time a run has taken: shown, and never scored. `since` is lab time, milliseconds since 1970. */
export function Elapsed({ since }: { readonly since: number }) {
  const { now } = usePresent();
  const [time, setTime] = useState(() => now() - since);
  useEffect(() => {
    const tick = setInterval(() => setTime(now() - since), second);
    return () => clearInterval(tick);
  }, [now, since]);
  return (
    <p role="timer" className="text-12 text-frame-muted">
      Lab time so far: {clockOf(time)}
    </p>
  );
}

/** `00:07:12` */
function clockOf(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / second));
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
