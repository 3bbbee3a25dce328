import { useMemo } from 'react';
import { WideContent } from '@/ui/wide-content';
import type { Pointed } from '../map-details';
import type { SiteMap } from '../site-devices';
import { firstOf, groupLook, groupReasons, hostsOf } from '../connection-group';
import { DeviceNode } from './device-node';
import { pictureWidth, zones, type ClusterFrame, type Lane, type PlacedSource, type Source } from './layout';
import { PcGroup } from './pc-group';
import { placeSite } from './place-site';
import { useWorld } from '@/state/use-world';
import { HostText, PictureText } from './picture-text';
import { LockKeyholeOpen, RotateCw, Laptop, Phone, Smartphone, type LucideIcon } from 'lucide-react';
import { useRegistry } from '@/desktop/registry';
import type { ConnectionLook } from '../connection-look';
import { pendingWords, plainMark } from '../connection-reasons';
import { targetOfGroup } from '../map-target';
import { MapLink } from './map-link';
import { visibleText } from '@/views/words/value-words';

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
        className="block h-auto w-full max-w-1800 min-w-880"
      >
        <Zones height={height} />
        {spine !== undefined && <rect {...spine} rx={5} className="fill-frame-line" />}
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
      <rect
        x={x}
        y={2}
        width={width}
        height={height - 4}
        rx={10}
        className="fill-map-zone stroke-frame-line"
      />
      <text x={x + 14} y={27} className="fill-frame-muted text-14 font-semibold">
        {title}
      </text>
    </g>
  ));
}

/** The frame around two routers, with the virtual name at which one of them answers. */
function ClusterNode({ cluster, box }: ClusterFrame) {
  const found = useWorld(({ clusters }) => clusters[cluster]);
  if (found === undefined) return null;
  const middle = { ...box, y: box.y + box.height / 2 - 12, height: 40 };
  return (
    <g>
      <rect {...box} rx={9} className="fill-none stroke-frame-muted [stroke-dasharray:4_3]" />
      <text x={box.x + 10} y={box.y + 13} className="fill-frame-muted text-12">
        {visibleText(found.name)}
      </text>
      <PictureText box={middle} className="px-12 py-0 text-center text-12 wrap-anywhere text-frame-muted">
        <HostText>{found.virtualFqdn}</HostText>
      </PictureText>
    </g>
  );
}

interface ConnectionLineProps {
  readonly lane: Lane;
  /** Tells the lines of several devices apart; the first one goes without. */
  readonly isFirst: boolean;
  readonly isPointed: boolean;
  readonly onPoint: (pointed: Pointed) => void;
}

/** One line: from the device that connects to the one that answers, with lock and word. */
function ConnectionLine({ lane, isFirst, isPointed, onPoint }: ConnectionLineProps) {
  const { group, from, to } = lane;
  const { id, program, purpose, device } = firstOf(group);
  const look = groupLook(group);
  const target = targetOfGroup(group, useRegistry());
  const why = groupReasons(group).map(({ who, sentences }) => [who, ...sentences].join(' '));
  const ends = { x1: from[0], y1: from[1], x2: to[0], y2: to[1] };
  const isPending = group.connections.some((connection) => connection.isPending);
  return (
    <MapLink
      name={isFirst ? `connection-${id}` : `connection-${id}-${device}`}
      label={`${program} to ${hostsOf(group)}, ${purpose}: ${look.word}. ${why.join(' ')}${isPending ? ` ${pendingWords}` : ''} Opens ${target.title}.`}
      isPointed={isPointed}
      onPoint={() =>
        onPoint({ kind: 'connection', key: group.key, keys: group.connections.map(({ key }) => key) })
      }
      target={target}
    >
      <line {...ends} className="stroke-transparent stroke-[24px]" />
      <line {...ends} className="map-wire" data-tone={look.tone} data-pending={isPending} />
      <circle cx={to[0]} cy={to[1]} r={4} className="fill-(--tone)" data-tone={look.tone} />
      <LineWord lane={lane} look={look} isPending={isPending} />
    </MapLink>
  );
}

interface LineWordProps {
  readonly lane: Lane;
  readonly look: ConnectionLook;
  readonly isPending: boolean;
}

/** As wide as the gap that the lines pass; the pill takes what it needs. */
const room = { width: 150, height: 26 };

/** Two lines, for what is too long for the gap. */
const purposeHeight = 28;

function LineWord({ lane, look: { tone, icon: Icon, word }, isPending }: LineWordProps) {
  const [x, y] = lane.word;
  const { id, purpose, hasPlainFiles } = firstOf(lane.group);
  return (
    <>
      {id !== 'phones-headquarters' && (
        <PictureText
          box={{
            ...room,
            x: x - room.width / 2,
            y: y - room.height / 2 - purposeHeight,
            height: purposeHeight,
          }}
          className="flex items-end justify-center pb-2 text-center text-12/13 text-balance text-frame-muted"
        >
          <span>{purpose}</span>
        </PictureText>
      )}
      <PictureText
        box={{ ...room, x: x - room.width / 2, y: y - room.height / 2 }}
        className="flex items-center justify-center"
      >
        <span
          className="map-pill map-edge inline-flex max-w-full items-center gap-5 overflow-hidden rounded-12 bg-frame-raised py-2 pr-10 pl-8 font-medium whitespace-nowrap"
          data-tone={tone}
        >
          <Icon size={14} className="flex-none text-(--tone)" aria-hidden />
          {word}
          {isPending && <RotateCw size={13} className="flex-none text-(--tone)" aria-hidden />}
        </span>
      </PictureText>
      {hasPlainFiles && <PlainMark x={x} y={y} />}
    </>
  );
}

/** How far left of the middle of the word the mark ends, beside the longest word too, and how wide it may be. */
const plainRoom = { left: 64, width: 130 };

/** Left of the lock: some files are not encrypted. */
function PlainMark({ x, y }: { readonly x: number; readonly y: number }) {
  const box = {
    x: x - plainRoom.left - plainRoom.width,
    y: y - room.height / 2,
    width: plainRoom.width,
    height: room.height,
  };
  return (
    <PictureText
      box={box}
      className="flex h-full items-center justify-end gap-5 text-12 whitespace-nowrap text-frame-muted"
    >
      <LockKeyholeOpen size={13} aria-hidden />
      {plainMark}
    </PictureText>
  );
}

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
function SourceNode({ source, box }: Omit<PlacedSource, 'key'>) {
  const { icon: Icon, title, line } = looks[source];
  return (
    <g>
      <rect {...box} rx={7} className="map-node fill-map-zone stroke-frame-muted [stroke-opacity:0.6]" />
      <PictureText box={box} className="flex flex-col justify-center gap-3 px-10 py-0">
        <span className="flex min-w-0 items-center gap-5">
          <Icon size={17} className="flex-none text-frame-accent" aria-hidden />
          <span className="overflow-hidden text-13 font-semibold text-ellipsis whitespace-nowrap">
            {title}
          </span>
        </span>
        <span className="line-clamp-2 flex-none leading-16 wrap-anywhere text-frame-muted">{line}</span>
      </PictureText>
    </g>
  );
}
