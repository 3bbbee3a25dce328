import { Laptop, Phone, Smartphone, type LucideIcon } from 'lucide-react';
import type { PlacedSource, Source } from './layout';
import { PictureText } from './picture-text';

const looks: Readonly<
  Record<Source, { readonly icon: LucideIcon; readonly title: string; readonly line: string }>
> = {
  phones: { icon: Phone, title: 'IP400 phones', line: 'Factory certificates' },
  'mobility-inside': { icon: Smartphone, title: 'Mobile users', line: 'Company wireless' },
  'phones-outside': { icon: Phone, title: 'Remote phones', line: 'Factory certificates' },
  'clients-outside': { icon: Laptop, title: 'Connect clients', line: 'At home, on the road' },
  'mobility-outside': { icon: Smartphone, title: 'Mobile users', line: 'Anywhere' },
};

/** Devices that connect and have no page of their own. */
export function SourceNode({ source, box }: Omit<PlacedSource, 'key'>) {
  const { icon: Icon, title, line } = looks[source];
  return (
    <g>
      <rect {...box} rx={7} className="map-node map-source" />
      <PictureText box={box} className="map-node-lines map-source-lines">
        <span className="map-node-head">
          <Icon size={17} className="map-node-icon" aria-hidden />
          <span className="map-title">{title}</span>
        </span>
        <span className="map-host">{line}</span>
      </PictureText>
    </g>
  );
}
