import { useWorld } from '@/state/use-world';
import { useState } from 'react';
import type { Restart } from '@/simulation/world/appliance-records';

/**
 * The restart that a page lived through, until it is refreshed: the browser still shows the page, but the session
 * behind it is gone (note: refresh the browser to regain access, then log in).
 */
export function useRestartNotice(equipment: string): {
  readonly restart: Restart | undefined;
  readonly refresh: () => void;
} {
  const restart = useWorld(({ restarts }) => restarts[equipment]);
  const number = restart?.number ?? 0;
  const [known, setKnown] = useState(number);
  // A restart that was undone never was.
  if (number < known) setKnown(number);
  return { restart: number > known ? restart : undefined, refresh: () => setKnown(number) };
}
