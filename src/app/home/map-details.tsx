import type { SiteConnection } from '@/simulation/connections/site-connections';
import type { SiteConnectionId } from '@/simulation/connections/site-table';
import { connectionLook } from './connection-look';
import { connectionReasons } from './connection-reasons';
import { ConnectionCounts } from './connection-counts';
import { Legend } from './legend';
import { ReasonList } from './reason-list';
import type { SiteMap } from './use-site-map';

/** What the pointer or the focus is on in the picture. */
export type Pointed =
  | { readonly kind: 'connection'; readonly id: SiteConnectionId }
  | { readonly kind: 'note'; readonly title: string; readonly text: string };

interface MapDetailsProps {
  readonly map: SiteMap;
  readonly pointed: Pointed | undefined;
}

/** Beside the picture: how many connections are safe, and why what is pointed at is as it is; it stays until something else is pointed at. */
export function MapDetails({ map, pointed }: MapDetailsProps) {
  return (
    <div className="map-side">
      <ConnectionCounts connections={map.connections} />
      <section className="map-details" aria-label="Why">
        <PointedWords map={map} pointed={pointed} />
      </section>
      <Legend />
    </div>
  );
}

const gravestFirst = ['bad', 'mixed', 'grey', 'good'] as const;

/** What is worth a look before anything was pointed at. */
function gravest({ connections }: SiteMap): SiteConnection | undefined {
  return gravestFirst
    .flatMap((tone) => connections.filter((connection) => connectionLook(connection).tone === tone))
    .at(0);
}

function PointedWords({ map, pointed }: MapDetailsProps) {
  if (pointed === undefined) {
    const first = gravest(map);
    return (
      <>
        {first !== undefined && <ConnectionWords connection={first} />}
        <p className="frame-note">
          Point at a line or a device, or go there with Tab, to read why it is as it is. Press to open it.
        </p>
      </>
    );
  }
  if (pointed.kind === 'note')
    return (
      <>
        <h2>{pointed.title}</h2>
        <p>{pointed.text}</p>
      </>
    );
  const connection = map.connections.find(({ id }) => id === pointed.id);
  return connection === undefined ? null : <ConnectionWords connection={connection} />;
}

function ConnectionWords({ connection }: { readonly connection: SiteConnection }) {
  return (
    <>
      <h2>
        {connection.program} → {connection.host}{' '}
        <span className="map-word" data-tone={connectionLook(connection).tone}>
          {connectionLook(connection).word}
        </span>
      </h2>
      <ReasonList reasons={connectionReasons(connection)} />
    </>
  );
}
