import { useRef, useState, useCallback, useEffect } from 'react';
import { usePagePlace } from '@/ui/use-page-place';
import { placeOf, type BrowserTab } from '../session/browser-tab';
import { PartFailure } from '../window/part-failure';
import { SessionScope } from '../window/session-scope';
import { LayerContext } from '../window/windows';
import { PlacePage } from './place-page';
import { useJudged, usePresent } from '@/state/use-world';
import { useTell } from '@/views/shell/tell';
import { answeringAt, endWords } from './answering';

interface TabPageProps {
  readonly tab: BrowserTab;
  readonly isFront: boolean;
  /** Grows with every press of *Reload*. */
  readonly turn: number;
}

/** What a tab shows; a tab that was not in front since the app was loaded shows nothing yet. */
export function TabPage({ tab, isFront, turn }: TabPageProps) {
  const [layer, setLayer] = useState<HTMLElement | null>(null);
  const [wasShown, setWasShown] = useState(isFront);
  if (isFront && !wasShown) setWasShown(true);
  const place = placeOf(tab);
  const panel = useRef<HTMLDivElement>(null);
  usePagePlace(panel, place);
  const { host, path } = place;
  const end = useSessionEnd(host);
  const shows = `${host}/${path} ${String(turn)}`;
  return (
    <div
      ref={panel}
      role="tabpanel"
      id={`panel-${tab.id}`}
      aria-labelledby={tab.id}
      className="absolute inset-0 flex flex-col"
      hidden={!isFront}
    >
      <LayerContext value={layer}>
        {wasShown && (
          <SessionScope
            id={tab.id}
            className="browser-viewport flex min-h-0 flex-1 flex-col overflow-auto"
            shows={`${shows} ${end.shows}`}
            onClosed={end.onClosed}
          >
            <PartFailure shows={shows}>
              <PlacePage key={turn} tab={tab} />
            </PartFailure>
          </SessionScope>
        )}
      </LayerContext>
      <div
        ref={setLayer}
        className="pointer-events-none absolute inset-0 z-20 overflow-hidden *:pointer-events-auto"
      />
    </div>
  );
}

interface SessionEnd {
  /** Changes with whoever answers at the address, and with the session there. */
  readonly shows: string;
  /** To be called with the number of windows that were closed because it changed. */
  readonly onClosed: (count: number) => void;
}

/** Tells when what a tab showed is over: a restart, a sign-out, another name, a step that was taken back. */
function useSessionEnd(host: string): SessionEnd {
  const tell = useTell();
  const { world } = usePresent();
  const now = useJudged((present) => answeringAt(present, host));
  const before = useRef(now);
  const closed = useRef(0);
  const { equipment, restarts, session } = now;
  const shows = [host, equipment, restarts, session].map(String).join(' ');
  useEffect(() => {
    const words = endWords(world(), before.current, now, closed.current);
    before.current = now;
    closed.current = 0;
    if (words !== undefined) tell(words);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- what else changes in the world ends nothing
  }, [shows, tell]);
  const onClosed = useCallback((count: number) => {
    closed.current = count;
  }, []);
  return { shows, onClosed };
}
