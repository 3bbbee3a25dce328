import { useState } from 'react';
import { LabPage } from '../lab-page';
import './home.css';
import { SpokenChanges } from './spoken-changes';
import { MapDetails, type Pointed } from './map-details';
import { ProcedureList } from './procedure-list';
import { SiteList } from './site-list';
import { SitePicture } from './picture/site-picture';
import { useSiteMap } from './use-site-map';
import { ViewSwitch, preferredView } from './view-switch';

/** The site at a glance: who connects to whom, how safely, and why. */
export function Component() {
  const map = useSiteMap();
  const [view, setView] = useState(preferredView);
  const [pointed, setPointed] = useState<Pointed>();
  return (
    <LabPage title="Site map" controls={<ViewSwitch view={view} onChange={setView} />}>
      <SpokenChanges connections={map.connections} />
      {view === 'picture' ? (
        <div className="site-view">
          <SitePicture map={map} pointed={pointed} onPoint={setPointed} />
          <MapDetails map={map} pointed={pointed} />
        </div>
      ) : (
        <SiteList map={map} />
      )}
      <ProcedureList />
    </LabPage>
  );
}
