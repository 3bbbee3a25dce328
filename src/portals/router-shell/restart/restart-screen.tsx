import { visibleText } from '@/views/words/value-words';
import { RefreshCw } from 'lucide-react';
import { useState } from 'react';
import type { Restart } from '@/simulation/world/appliance-records';
import { useWorld } from '@/state/use-world';
import { Button } from '@/ui/button';
import { RestartWait } from '@/views/shell/restart-wait/restart-wait';

interface RestartScreenProps {
  /** The device's name. */
  readonly name: string;
  readonly restart: Restart;
  readonly onRefresh: () => void;
}

/** What the page shows whose device restarts under it, and afterwards the way back in. */
export function RestartScreen({ name, restart: { startedAt, until }, onRefresh }: RestartScreenProps) {
  return (
    <main className="flex-1 overflow-auto bg-router-menu px-16 py-48 max-wide:p-12" aria-live="polite">
      <div className="mx-auto w-380 max-w-full">
        {until === undefined ? (
          <>
            <h1 className="mb-10 text-16 font-semibold">{visibleText(name)} has restarted</h1>
            <p className="mb-12">
              Your session has ended. Refresh the browser to regain access, then log in.
            </p>
            <Button name="refresh" kind="primary" onPress={onRefresh}>
              <RefreshCw size={13} aria-hidden="true" /> Refresh
            </Button>
          </>
        ) : (
          <>
            <h1 className="mb-10 text-16 font-semibold">{visibleText(name)} is restarting</h1>
            <p className="mb-12">
              It does not answer until its services are back. Connections to it are interrupted, and everybody
              who was logged in has to log in again.
            </p>
            <RestartWait label={`${visibleText(name)} is restarting`} startedAt={startedAt} until={until} />
          </>
        )}
      </div>
    </main>
  );
}

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
