import { useState } from 'react';
import { LabPage } from '../lab-page';
import { SpokenChanges } from './spoken-changes';
import { MapDetails, type Pointed } from './map-details';
import { SiteList } from './site-list';
import { SitePicture } from './picture/site-picture';
import { useSiteMap } from './use-site-map';
import { on } from '@/lessons/places';
import type { Where } from '@/views/stage/target';
import { StageLink } from '@/views/stage/stage-link';
import './home.css';

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

/** The procedures of the note, and the way to where each begins. */
function ProcedureList() {
  return (
    <section aria-labelledby="procedures-title">
      <h2 id="procedures-title">Procedures of the application note</h2>
      <ol className="procedure-list">
        {procedures.map(({ title, section, begins, where }, index) => (
          <li key={title}>
            <StageLink
              name={`procedure-${String(index + 1)}`}
              className="map-link procedure-title"
              where={where}
            >
              {title}
            </StageLink>
            <span className="map-muted">{begins}</span>
            <span className="map-muted">Note: {section}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A procedure of the application note, and where it begins. */
interface Procedure {
  readonly title: string;
  /** The note's section. */
  readonly section: string;
  readonly begins: string;
  readonly where: Where;
}

const onServer = 'Certificates on HQ Server';

const onAppliance = 'Create a CSR on a Mitel Service Appliance';

const onGateway = 'Certificates on Edge Gateway Router';

const onRouter = 'Certificates on Mobility Router';

/** In the order of the note. */
const procedures: readonly Procedure[] = [
  {
    title: 'Generate a certificate signing request for a server',
    section: onServer,
    begins: 'Director › Administration › System › Security › Certificate Signing Request',
    where: on('director', 'certificateSigningRequest').where,
  },
  {
    title: 'Order the certificate from a vendor',
    section: onServer,
    begins: 'HarborSign, the certificate vendor of this lab',
    where: on('vendor', 'newOrder').where,
  },
  {
    title: 'Install the certificate on a server',
    section: onServer,
    begins: 'Director › Administration › Appliances/Servers › Platform Equipment › Certificate',
    where: on('director', 'platformEquipment').where,
  },
  {
    title: 'Create a CSR on a service appliance',
    section: onAppliance,
    begins: 'Service Appliance Conference Administration › HTTPS',
    where: on('service-appliance', 'https').where,
  },
  {
    title: 'Export the certificate and import it on a PC',
    section: 'Exporting the Certificate',
    begins: 'The lock in the browser’s address bar, on the appliance’s page',
    where: on('service-appliance', 'https').where,
  },
  {
    title: 'Certificates of the Edge Gateway',
    section: onGateway,
    begins: 'Edge Gateway › Configuration › System › Certificate',
    where: on('edge-gateway', 'edgeGateway').where,
  },
  {
    title: 'The Mobility Router’s own authority',
    section: onRouter,
    begins: 'Mobility Router › Configuration › System › Certificate › Certificate Authority',
    where: on('mobility-router', 'certificateAuthority').where,
  },
  {
    title: 'Certificates of the Mobility Router',
    section: 'Mitel Connect Mobility Router Certificates',
    begins: 'Mobility Router › Configuration › System › Certificate › Mobility Router',
    where: on('mobility-router', 'mobilityRouter').where,
  },
  {
    title: 'Import a certificate to the Mobility Router',
    section: 'Importing a Certificate to the Mitel Connect Mobility Router',
    begins: 'Mobility Router › Configuration › System › Certificate › Mobility Router › Import',
    where: on('mobility-router', 'mobilityRouter').where,
  },
];

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
    <div role="group" aria-label="Show the site as" className="view-switch">
      {views.map(([id, label]) => (
        <button
          key={id}
          type="button"
          name={`show-${id}`}
          className="frame-choice"
          aria-pressed={id === view}
          onClick={() => onChange(id)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
