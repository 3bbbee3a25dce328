import { Laptop, Phone, Smartphone, type LucideIcon } from 'lucide-react';
import type { ConnectionSource } from '@/simulation/connections/site-table';
import { sourceBoxes } from './layout';

type Source = Exclude<ConnectionSource, 'pcs'>;

const looks: Readonly<
  Record<Source, { readonly icon: LucideIcon; readonly title: string; readonly line: string }>
> = {
  phones: { icon: Phone, title: 'IP400 phones', line: 'Factory certificates' },
  'mobility-inside': { icon: Smartphone, title: 'Mobile users inside', line: 'On the company’s wireless' },
  'phones-outside': { icon: Phone, title: 'Remote phones (2)', line: 'Factory certificates' },
  'clients-outside': { icon: Laptop, title: 'Connect clients', line: 'At home and on the road' },
  'mobility-outside': { icon: Smartphone, title: 'Mobile users (3)', line: 'Anywhere' },
};

/** Devices that connect and have no page of their own. */
export function SourceNode({ source }: { readonly source: Source }) {
  const { icon: Icon, title, line } = looks[source];
  const box = sourceBoxes[source];
  return (
    <g>
      <rect {...box} rx={7} className="map-node" />
      <Icon x={box.x + 14} y={box.y + box.height / 2 - 10} size={20} className="map-node-icon" aria-hidden />
      <text x={box.x + 46} y={box.y + 24} className="map-title">
        {title}
      </text>
      <text x={box.x + 46} y={box.y + 43} className="map-text map-quiet">
        {line}
      </text>
    </g>
  );
}
