import type { SiteConnection } from '@/simulation/connections/site-connections';
import type { ConnectionSource } from '@/simulation/connections/site-table';
import type { Pointed } from '../map-details';
import type { SiteMap } from '../use-site-map';
import { ConnectionLine } from './connection-line';
import { DeviceNode } from './device-node';
import { pictureSize, sourceBoxes, zones } from './layout';
import { PcGroup } from './pc-group';
import { SourceNode } from './source-node';

interface SitePictureProps {
  readonly map: SiteMap;
  readonly onPoint: (pointed: Pointed) => void;
}

/** The site drawn: devices with their certificates, and a line with a lock for everything that connects. */
export function SitePicture({ map, onPoint }: SitePictureProps) {
  const { width, height } = pictureSize;
  const sources = Object.keys(sourceBoxes) as Exclude<ConnectionSource, 'pcs'>[];
  return (
    <div className="map-scroller">
      <svg
        role="group"
        aria-label="Site map, as a picture"
        viewBox={`0 0 ${String(width)} ${String(height)}`}
        className="site-picture"
      >
        {zones.map(({ title, ...box }) => (
          <g key={title}>
            <rect {...box} rx={10} className="map-zone" />
            <text x={box.x + 16} y={box.y + 28} className="map-zone-title">
              {title}
            </text>
          </g>
        ))}
        {firstOfEach(map.connections).map((connection) => (
          <ConnectionLine key={connection.id} connection={connection} onPoint={onPoint} />
        ))}
        <PcGroup connections={map.connections} onPoint={onPoint} />
        {sources.map((source) => (
          <SourceNode key={source} source={source} />
        ))}
        {map.devices.map((devices) => (
          <DeviceNode key={devices.kind} devices={devices} onPoint={onPoint} />
        ))}
      </svg>
    </div>
  );
}

/** One line a row of the table: at the first device of its kind. */
function firstOfEach(connections: readonly SiteConnection[]): readonly SiteConnection[] {
  return connections.filter(({ id }, index) => connections.findIndex((other) => other.id === id) === index);
}
