import { useMemo } from 'react';
import { WideContent } from '@/ui/wide-content';
import type { Pointed } from '../map-details';
import type { SiteMap } from '../use-site-map';
import { firstOf } from '../connection-group';
import { ClusterNode } from './cluster-node';
import { ConnectionLine } from './connection-line';
import { DeviceNode } from './device-node';
import { pictureWidth, zones } from './layout';
import { PcGroup } from './pc-group';
import { placeSite } from './place-site';
import { SourceNode } from './source-node';

interface SitePictureProps {
  readonly map: SiteMap;
  readonly pointed: Pointed | undefined;
  readonly onPoint: (pointed: Pointed) => void;
}

/** The site drawn: devices with their certificates, and a line with a lock for everything that connects. */
export function SitePicture({ map, pointed, onPoint }: SitePictureProps) {
  const layout = useMemo(() => placeSite(map), [map]);
  const { height, lanes, sources, devices, clusters, pcs, spine } = layout;
  const isFirst = firsts(lanes.map(({ group }) => firstOf(group).id));
  const isFirstNode = firsts(devices.map((placed) => placed.devices.kind));
  return (
    <WideContent label="Picture of the site">
      <svg
        role="group"
        aria-label="Site map, as a picture"
        viewBox={`0 0 ${String(pictureWidth)} ${String(height)}`}
        className="site-picture"
      >
        <Zones height={height} />
        {spine !== undefined && <rect {...spine} rx={5} className="map-spine" />}
        {lanes.map((lane, index) => (
          <ConnectionLine
            key={lane.group.key}
            lane={lane}
            isFirst={isFirst[index] === true}
            isPointed={pointed?.key === lane.group.key}
            onPoint={onPoint}
          />
        ))}
        <PcGroup connections={map.connections} box={pcs} pointed={pointed} onPoint={onPoint} />
        {clusters.map((frame) => (
          <ClusterNode key={frame.cluster} {...frame} />
        ))}
        {sources.map(({ key, ...source }) => (
          <SourceNode key={key} {...source} />
        ))}
        {devices.map((placed, index) => (
          <DeviceNode
            key={placed.devices.key}
            {...placed}
            isFirst={isFirstNode[index] === true}
            isPointed={pointed?.key === placed.devices.key}
            onPoint={onPoint}
          />
        ))}
      </svg>
    </WideContent>
  );
}

/** Which entries are the first of their kind. */
function firsts(kinds: readonly string[]): readonly boolean[] {
  return kinds.map((kind, index) => kinds.indexOf(kind) === index);
}

/** The words that stand above the parts of the network, and the parts themselves. */
function Zones({ height }: { readonly height: number }) {
  return zones.map(({ title, x, width }) => (
    <g key={title}>
      <rect x={x} y={2} width={width} height={height - 4} rx={10} className="map-zone" />
      <text x={x + 14} y={27} className="map-zone-title">
        {title}
      </text>
    </g>
  ));
}
