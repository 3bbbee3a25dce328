import { useState } from 'react';
import { LabPage } from '../lab-page';
import { LessonList } from '../learn/lesson-list';
import './home.css';
import { MapDetails, type Pointed } from './map-details';
import { SitePicture } from './picture/site-picture';
import { useJudgedAhead, useSiteMap } from './site-devices';
import { SiteList } from './site-list';
import { SpokenChanges } from './spoken-changes';

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
        <div className="grid max-w-2400 grid-cols-1 gap-x-20 gap-y-14 min-[1300px]:grid-cols-[minmax(0,1800px)_clamp(290px,22vw,460px)]">
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
    <div
      role="group"
      aria-label="Show the site as"
      className="flex [&_[aria-pressed='true']]:relative [&_[aria-pressed='true']]:border-frame-accent [&_[aria-pressed='true']]:bg-frame-raised [&_[aria-pressed='true']]:font-semibold [&_[aria-pressed='true']]:text-frame-accent"
    >
      {views.map(([id, label]) => (
        <button
          key={id}
          type="button"
          name={`show-${id}`}
          className="frame-choice first:rounded-[4px_0_0_4px] last:-ml-1 last:rounded-[0_4px_4px_0]"
          aria-pressed={id === view}
          onClick={() => onChange(id)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
