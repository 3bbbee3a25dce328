import { useState } from 'react';
import { LabPage } from '../lab-page';
import { SpokenChanges } from './spoken-changes';
import { MapDetails, type Pointed } from './map-details';
import { SiteList } from './site-list';
import { SitePicture } from './picture/site-picture';
import { useSiteMap } from './use-site-map';
import { useRegistry } from '@/desktop/registry';
import { isThere, type MapTarget } from './map-target';
import { TargetLink } from './target-link';
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
  const registry = useRegistry();
  return (
    <section aria-labelledby="procedures-title">
      <h2 id="procedures-title">Procedures of the application note</h2>
      <ol className="procedure-list">
        {procedures.map(({ title, section, begins, target }, index) => (
          <li key={title} data-absent={!isThere(target, registry)}>
            {isThere(target, registry) ? (
              <TargetLink
                name={`procedure-${String(index + 1)}`}
                className="map-link procedure-title"
                target={target}
              >
                {title}
              </TargetLink>
            ) : (
              <span className="procedure-title">{title}</span>
            )}
            <span className="map-muted">{begins}</span>
            <span className="map-muted">
              {isThere(target, registry) ? `Note: ${section}` : 'Not part of this version.'}
            </span>
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
  readonly target: MapTarget;
}

function page(site: string, address: string, title: string): MapTarget {
  return { kind: 'page', site, address, title };
}

/** The folder of the certificate pages, the same in both portals. */
const certificateMenu = 'configuration/system/certificate';

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
    target: page('director', 'administration/system/security/certificate-signing-request', 'Director'),
  },
  {
    title: 'Order the certificate from a vendor',
    section: onServer,
    begins: 'HarborSign, the certificate vendor of this lab',
    target: page('vendor', 'new-order', 'HarborSign'),
  },
  {
    title: 'Install the certificate on a server',
    section: onServer,
    begins: 'Director › Administration › Appliances/Servers › Platform Equipment › Certificate',
    target: page('director', 'administration/appliances-servers/platform-equipment', 'Director'),
  },
  {
    title: 'Create a CSR on a service appliance',
    section: onAppliance,
    begins: 'Service Appliance Conference Administration › HTTPS',
    target: page('service-appliance', 'https', 'the service appliance'),
  },
  {
    title: 'Export the certificate and import it on a PC',
    section: 'Exporting the Certificate',
    begins: 'The lock in the browser’s address bar, on the appliance’s page',
    target: page('service-appliance', 'https', 'the service appliance'),
  },
  {
    title: 'Certificates of the Edge Gateway',
    section: onGateway,
    begins: 'Edge Gateway › Configuration › System › Certificate',
    target: page('edge-gateway', `${certificateMenu}/edge-gateway`, 'the Edge Gateway'),
  },
  {
    title: 'The Mobility Router’s own authority',
    section: onRouter,
    begins: 'Mobility Router › Configuration › System › Certificate › Certificate Authority',
    target: page('mobility-router', `${certificateMenu}/certificate-authority`, 'the Mobility Router'),
  },
  {
    title: 'Certificates of the Mobility Router',
    section: 'Mitel Connect Mobility Router Certificates',
    begins: 'Mobility Router › Configuration › System › Certificate › Mobility Router',
    target: page('mobility-router', `${certificateMenu}/mobility-router`, 'the Mobility Router'),
  },
  {
    title: 'Import a certificate to the Mobility Router',
    section: 'Importing a Certificate to the Mitel Connect Mobility Router',
    begins: 'Mobility Router › Configuration › System › Certificate › Mobility Router › Import',
    target: page('mobility-router', `${certificateMenu}/mobility-router`, 'the Mobility Router'),
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
