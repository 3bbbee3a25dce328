import { useEffect, useRef, useState } from 'react';
import type { SiteConnection } from '@/simulation/connections/site-connections';
import { LiveRegion, useAnnounce } from '@/ui/live-region';
import { useIsOwnStep } from '@/views/shell/tell';
import { LabPage } from '../lab-page';
import { LessonList } from '../learn/lesson-list';
import { connectionLook } from './connection-look';
import './home.css';
import { MapDetails, type Pointed } from './map-details';
import { SitePicture } from './picture/site-picture';
import { useJudgedAhead, useSiteMap } from './site-devices';
import { SiteList } from './site-list';

/** The site at a glance: who connects to whom, how safely, and why. */
export function Component() {
  const isJudged = useJudgedAhead();
  const [view, setView] = useState(preferredView);
  return (
    <LabPage title="Site map" controls={<ViewSwitch view={view} onChange={setView} />}>
      {isJudged ? <Site view={view} /> : <p role="status">Looking at who connects to whom…</p>}
      <LessonList />
    </LabPage>
  );
}

function Site({ view }: { readonly view: MapView }) {
  const map = useSiteMap();
  const [pointed, setPointed] = useState<Pointed>();
  return (
    <>
      <SpokenChanges connections={map.connections} />
      {view === 'picture' ? (
        <div className="grid max-w-2400 grid-cols-1 gap-x-20 gap-y-14 large:grid-cols-[minmax(0,1800px)_clamp(290px,22vw,460px)]">
          <SitePicture map={map} pointed={pointed} onPoint={setPointed} />
          <MapDetails map={map} pointed={pointed} />
        </div>
      ) : (
        <SiteList map={map} />
      )}
    </>
  );
}

/** Two ways to see the same. */
type MapView = 'picture' | 'list';

/** Where there is no room for the picture, the list comes first. */
function preferredView(): MapView {
  return matchMedia('(min-width: 900px)').matches ? 'picture' : 'list';
}

const views = [
  ['picture', 'Picture'],
  ['list', 'List'],
] as const;

interface ViewSwitchProps {
  readonly view: MapView;
  readonly onChange: (view: MapView) => void;
}

/** Picture or list. */
function ViewSwitch({ view, onChange }: ViewSwitchProps) {
  return (
    <div role="group" aria-label="Show the site as" className="flex">
      {views.map(([id, label]) => (
        <button
          key={id}
          type="button"
          name={`show-${id}`}
          className={`frame-choice first:rounded-r-none last:-ml-1 last:rounded-l-none ${id === view ? 'relative border-frame-accent bg-frame-raised font-semibold text-frame-accent' : ''}`}
          aria-pressed={id === view}
          onClick={() => onChange(id)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

/**
 * Says aloud which connections time or another tab has changed; what is done in this tab says so itself. A region of
 * its own: something else may be said at the same moment.
 */
export function SpokenChanges({ connections }: { readonly connections: readonly SiteConnection[] }) {
  return (
    <LiveRegion>
      <Watch connections={connections} />
    </LiveRegion>
  );
}

/** How many changes are said one by one. */
const mostSaid = 5;

function Watch({ connections }: { readonly connections: readonly SiteConnection[] }) {
  const announce = useAnnounce();
  const isOwnStep = useIsOwnStep();
  const before = useRef<ReadonlyMap<string, string>>(undefined);
  useEffect(() => {
    const earlier = before.current;
    before.current = new Map(connections.map((row) => [row.key, connectionLook(row).word] as const));
    if (earlier === undefined || isOwnStep()) return;
    const sentences = connections.flatMap((row) => {
      const { word } = connectionLook(row);
      const then = earlier.get(row.key);
      return then === undefined || then === word ? [] : [`${row.program} at ${row.label} is now: ${word}.`];
    });
    const more = sentences.length - mostSaid;
    const rest = more > 0 ? [`${String(more)} more connections have changed.`] : [];
    if (sentences.length > 0) announce([...sentences.slice(0, mostSaid), ...rest].join(' '));
  }, [connections, announce, isOwnStep]);
  return null;
}
