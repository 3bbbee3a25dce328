import { Router, Server, ShieldCheck, Smartphone, Store, Video, type LucideIcon } from 'lucide-react';
import type { Pointed } from '../map-details';
import { targetOfDevices, useOpenTarget } from '../map-target';
import type { SiteDevices } from '../site-devices';
import { deviceBoxes } from './layout';
import { MapButton } from './map-button';

const icons: Readonly<Record<SiteDevices['kind'], LucideIcon>> = {
  'headquarters-server': Server,
  server: Server,
  'service-appliance': Video,
  'edge-gateway': ShieldCheck,
  'mobility-router': Smartphone,
  'voice-switch': Router,
  vendor: Store,
};

interface DeviceNodeProps {
  readonly devices: SiteDevices;
  readonly onPoint: (pointed: Pointed) => void;
}

/** A device, or all of a kind, with the state of its certificates. */
export function DeviceNode({ devices, onPoint }: DeviceNodeProps) {
  const { kind, title, host, certificates, tone } = devices;
  const open = useOpenTarget();
  const target = targetOfDevices(devices);
  const box = deviceBoxes[kind];
  const Icon = icons[kind];
  const middle = box.y + box.height / 2;
  const left = box.x + 46;
  const [top, bottom] = host === '' ? [middle - 5, middle + 15] : [middle - 13, middle + 24];
  const text = [host, certificates].filter((line) => line !== '').join('. ');
  return (
    <MapButton
      name={`node-${kind}`}
      label={`${title}. ${text}. Opens ${target.title}.`}
      onPoint={() => onPoint({ kind: 'note', title, text: `${text}. Press to open ${target.title}.` })}
      onPress={() => open(target)}
    >
      <rect {...box} rx={7} className="map-node map-edge" />
      <Icon x={box.x + 12} y={middle - 11} size={22} className="map-node-icon" aria-hidden />
      <text x={left} y={top} className="map-title">
        {shortened(title)}
      </text>
      {host !== '' && (
        <text x={left} y={top + 18} className="map-text map-quiet">
          {shortened(host)}
        </text>
      )}
      <circle cx={left + 4} cy={bottom - 4.5} r={4} className="map-dot" data-tone={tone} />
      <text x={left + 14} y={bottom} className="map-text">
        {certificates}
      </text>
    </MapButton>
  );
}

/** A name may be longer than its box. */
function shortened(text: string): string {
  return text.length > 22 ? `${text.slice(0, 21)}…` : text;
}
