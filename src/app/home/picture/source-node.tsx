import { Laptop, Phone, Smartphone, type LucideIcon } from 'lucide-react';
import type { ConnectionSource } from '@/simulation/connections/site-table';
import { sourceBoxes } from './layout';
import { PictureText } from './picture-text';

type Source = Exclude<ConnectionSource, 'pcs'>;

const looks: Readonly<
  Record<Source, { readonly icon: LucideIcon; readonly title: string; readonly line: string }>
> = {
  phones: { icon: Phone, title: 'IP400 phones', line: 'Factory certificates' },
  'mobility-inside': { icon: Smartphone, title: 'Mobile users inside', line: 'Company wireless' },
  'phones-outside': { icon: Phone, title: 'Remote phones', line: '2, factory certificates' },
  'clients-outside': { icon: Laptop, title: 'Connect clients', line: 'At home, on the road' },
  'mobility-outside': { icon: Smartphone, title: 'Mobile users', line: '3, anywhere' },
};

/** Devices that connect and have no page of their own. */
export function SourceNode({ source }: { readonly source: Source }) {
  const { icon: Icon, title, line } = looks[source];
  const box = sourceBoxes[source];
  return (
    <g>
      <rect {...box} rx={7} className="map-node" />
      <PictureText box={box} className="map-node-text">
        <Icon size={20} className="map-node-icon" aria-hidden />
        <span className="map-node-lines">
          <span className="map-title">{title}</span>
          <span className="map-host">{line}</span>
        </span>
      </PictureText>
    </g>
  );
}
