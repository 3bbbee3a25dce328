import { useRef, useState } from 'react';
import { usePagePlace } from '@/ui/use-page-place';
import { placeOf, type BrowserTab } from '../session/browser-tab';
import { PartFailure } from '../window/part-failure';
import { SessionScope } from '../window/session-scope';
import { LayerContext } from '../window/windows';
import { PlacePage } from './place-page';
import { useSessionEnd } from './use-session-end';

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
      className="browser-page"
      hidden={!isFront}
    >
      <LayerContext value={layer}>
        {wasShown && (
          <SessionScope
            id={tab.id}
            className="browser-viewport"
            shows={`${shows} ${end.shows}`}
            onClosed={end.onClosed}
          >
            <PartFailure shows={shows}>
              <PlacePage key={turn} tab={tab} />
            </PartFailure>
          </SessionScope>
        )}
      </LayerContext>
      <div ref={setLayer} className="pc-layer" />
    </div>
  );
}
