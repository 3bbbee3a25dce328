import { visibleText } from '@/views/words/value-words';
import { Router, Server, ShieldCheck, Smartphone, Store, Video, type LucideIcon } from 'lucide-react';
import { useRegistry } from '@/desktop/registry';
import { targetOfDevices } from '../map-target';
import type { Pointed } from '../map-details';
import type { SiteDevices } from '../site-devices';
import { HostText, PictureText } from './picture-text';
import type { PlacedDevices } from './layout';
import { MapLink } from './map-link';

const icons: Readonly<Record<SiteDevices['kind'], LucideIcon>> = {
  'headquarters-server': Server,
  server: Server,
  'service-appliance': Video,
  'edge-gateway': ShieldCheck,
  'mobility-router': Smartphone,
  'voice-switch': Router,
  vendor: Store,
};

interface DeviceNodeProps extends PlacedDevices {
  /** Tells several of a kind apart; the first one goes without. */
  readonly isFirst: boolean;
  readonly isPointed: boolean;
  readonly onPoint: (pointed: Pointed) => void;
}

/** A device, or all of a kind, with the state of its certificates. */
export function DeviceNode({ devices, box, isFirst, isPointed, onPoint }: DeviceNodeProps) {
  const { key, kind, ids, title, count } = devices;
  const target = targetOfDevices(devices, useRegistry());
  const text = deviceWords(devices).join('. ');
  return (
    <MapLink
      name={isFirst ? `node-${kind}` : `node-${ids[0] ?? ''}`}
      label={`${title}. ${text}. Opens ${target.title}.`}
      isPointed={isPointed}
      onPoint={() => onPoint({ kind: 'note', key, title, text: `${text}.`, target })}
      target={target}
    >
      {count > 1 && <rect {...box} x={box.x + 4} y={box.y - 4} rx={7} className="map-node" />}
      <rect {...box} rx={7} className="map-node map-edge" />
      <NodeText devices={devices} box={box} />
    </MapLink>
  );
}

/** What there is to say of devices beside their name, line by line. */
export function deviceWords({ host, node, certificates }: SiteDevices): readonly string[] {
  return [host, nodeWord(node), certificates].filter((line) => line !== '');
}

function nodeWord(node: SiteDevices['node']): string {
  if (node === undefined) return '';
  return node.isActive ? 'Active node' : 'Standby node';
}

function NodeText({ devices, box }: PlacedDevices) {
  const { kind, title, host, node, certificates, tone, count } = devices;
  const Icon = icons[kind];
  const second = node === undefined ? host : nodeWord(node);
  return (
    <PictureText box={box} className="flex flex-col justify-center gap-3 px-10 py-0">
      <span className="flex min-w-0 items-center gap-7">
        <Icon size={17} className="flex-none text-frame-accent" aria-hidden />
        <span
          className={
            count > 1
              ? 'overflow-hidden text-14 font-semibold text-ellipsis whitespace-normal'
              : 'overflow-hidden text-14 font-semibold text-ellipsis'
          }
        >
          {visibleText(title)}
        </span>
      </span>
      {second !== '' && (
        <span className="line-clamp-2 flex-none leading-16 wrap-anywhere text-frame-muted">
          <HostText>{second}</HostText>
        </span>
      )}
      <span className="flex items-baseline gap-6 leading-16">
        <span className="size-8 flex-none rounded-full bg-(--tone)" data-tone={tone} />
        {certificates}
      </span>
    </PictureText>
  );
}
