import { Router, Server, ShieldCheck, Smartphone, Store, Video, type LucideIcon } from 'lucide-react';
import { useRegistry } from '@/desktop/registry';
import type { Pointed } from '../map-details';
import { targetOfDevices, useOpenTarget } from '../map-target';
import type { SiteDevices } from '../site-devices';
import { deviceBoxes } from './layout';
import { MapButton } from './map-button';
import { PictureText } from './picture-text';

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
  const target = targetOfDevices(devices, useRegistry());
  const box = deviceBoxes[kind];
  const Icon = icons[kind];
  const text = [host, certificates].filter((line) => line !== '').join('. ');
  return (
    <MapButton
      name={`node-${kind}`}
      label={`${title}. ${text}. Opens ${target.title}.`}
      onPoint={() => onPoint({ kind: 'note', title, text: `${text}. Press to open ${target.title}.` })}
      onPress={() => open(target)}
    >
      <rect {...box} rx={7} className="map-node map-edge" />
      <PictureText box={box} className="map-node-text">
        <Icon size={20} className="map-node-icon" aria-hidden />
        <span className="map-node-lines">
          <span className="map-title">{title}</span>
          {host !== '' && <span className="map-host">{host}</span>}
          <span className="map-certificates">
            <span className="map-dot" data-tone={tone} />
            {certificates}
          </span>
        </span>
      </PictureText>
    </MapButton>
  );
}
