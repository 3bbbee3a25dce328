import type { SiteConnectionId } from '@/simulation/connections/site-table';
import { connectionLook } from './connection-look';
import { connectionReasons } from './connection-reasons';
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

/** Under the picture: why what is pointed at is as it is; it stays until something else is pointed at. */
export function MapDetails({ map, pointed }: MapDetailsProps) {
  return (
    <div className="map-foot">
      <section className="map-details" aria-label="Why">
        <PointedWords map={map} pointed={pointed} />
      </section>
      <Legend />
    </div>
  );
}

function PointedWords({ map, pointed }: MapDetailsProps) {
  if (pointed === undefined)
    return (
      <p className="frame-note">
        Point at a line or a device, or go there with Tab, to read why it is as it is.
      </p>
    );
  if (pointed.kind === 'note')
    return (
      <>
        <h2>{pointed.title}</h2>
        <p>{pointed.text}</p>
      </>
    );
  const connection = map.connections.find(({ id }) => id === pointed.id);
  if (connection === undefined) return null;
  return (
    <>
      <h2>
        {connection.program} → {connection.host}{' '}
        <span className="map-word">{connectionLook(connection).word}</span>
      </h2>
      <ReasonList reasons={connectionReasons(connection)} />
    </>
  );
}
