import { useWorld } from '@/state/use-world';
import { HostText } from './host-text';
import type { ClusterFrame } from './layout';
import { PictureText } from './picture-text';

/** The frame around two routers, with the virtual name at which one of them answers. */
export function ClusterNode({ cluster, box }: ClusterFrame) {
  const found = useWorld(({ clusters }) => clusters[cluster]);
  if (found === undefined) return null;
  const middle = { ...box, y: box.y + box.height / 2 - 12, height: 40 };
  return (
    <g>
      <rect {...box} rx={9} className="map-group map-cluster" />
      <text x={box.x + 10} y={box.y + 13} className="map-purpose">
        {found.name}
      </text>
      <PictureText box={middle} className="map-virtual">
        <HostText>{found.virtualFqdn}</HostText>
      </PictureText>
    </g>
  );
}
