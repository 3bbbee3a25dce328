import { LockKeyholeOpen } from 'lucide-react';
import type { SiteConnection } from '@/simulation/connections/site-connections';
import { useRegistry } from '@/desktop/registry';
import { connectionLook, type ConnectionLook } from '../connection-look';
import { connectionReasons, plainMark } from '../connection-reasons';
import type { Pointed } from '../map-details';
import { targetOfConnection, useOpenTarget } from '../map-target';
import { lanes } from './layout';
import { MapButton } from './map-button';
import { PictureText } from './picture-text';

interface ConnectionLineProps {
  readonly connection: SiteConnection;
  readonly onPoint: (pointed: Pointed) => void;
}

/** One line: from the device that connects to the one that answers, with lock and word. */
export function ConnectionLine({ connection, onPoint }: ConnectionLineProps) {
  const { id, program, purpose, host, isPending } = connection;
  const open = useOpenTarget();
  const look = connectionLook(connection);
  const target = targetOfConnection(connection, useRegistry());
  const why = connectionReasons(connection).map(({ who, sentences }) => [who, ...sentences].join(' '));
  const { from, to } = lanes[id];
  const ends = { x1: from[0], y1: from[1], x2: to[0], y2: to[1] };
  return (
    <MapButton
      name={`connection-${id}`}
      label={`${program} to ${host}, ${purpose}: ${look.word}. ${why.join(' ')} Opens ${target.title}.`}
      onPoint={() => onPoint({ kind: 'connection', id })}
      onPress={() => open(target)}
    >
      <line {...ends} className="map-wire-room" />
      <line {...ends} className="map-wire" data-tone={look.tone} data-pending={isPending} />
      <circle cx={to[0]} cy={to[1]} r={4} className="map-wire-end" data-tone={look.tone} />
      <LineWord connection={connection} look={look} />
    </MapButton>
  );
}

interface LineWordProps {
  readonly connection: SiteConnection;
  readonly look: ConnectionLook;
}

/** Wider than the longest word; the pill takes what it needs. */
const room = { width: 154, height: 26 };

/** How far left of the middle of the word the mark ends, and how wide it may be. */
const plainRoom = { left: 48, width: 140 };

function LineWord({
  connection: { id, purpose, hasPlainFiles },
  look: { tone, icon: Icon, word },
}: LineWordProps) {
  const [x, y] = lanes[id].word;
  return (
    <>
      {id !== 'phones-headquarters' && (
        <text x={x} y={y - 17} textAnchor="middle" className="map-purpose">
          {purpose}
        </text>
      )}
      <PictureText box={{ ...room, x: x - room.width / 2, y: y - room.height / 2 }} className="map-pill-room">
        <span className="map-pill map-edge" data-tone={tone}>
          <Icon size={14} className="map-icon" aria-hidden />
          {word}
        </span>
      </PictureText>
      {hasPlainFiles && <PlainMark x={x} y={y} />}
    </>
  );
}

/** Left of the lock: some files are not encrypted. */
function PlainMark({ x, y }: { readonly x: number; readonly y: number }) {
  const box = {
    x: x - plainRoom.left - plainRoom.width,
    y: y - room.height / 2,
    width: plainRoom.width,
    height: room.height,
  };
  return (
    <PictureText box={box} className="map-plain map-plain-room">
      <LockKeyholeOpen size={13} aria-hidden />
      {plainMark}
    </PictureText>
  );
}
