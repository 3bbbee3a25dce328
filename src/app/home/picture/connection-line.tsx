import { LockKeyholeOpen, RotateCw } from 'lucide-react';
import { useRegistry } from '@/desktop/registry';
import { firstOf, groupLook, groupReasons, hostsOf } from '../connection-group';
import type { ConnectionLook } from '../connection-look';
import { pendingWords, plainMark } from '../connection-reasons';
import { targetOfGroup } from '../map-target';
import type { Pointed } from '../map-details';
import type { Lane } from './layout';
import { MapLink } from './map-link';
import { PictureText } from './picture-text';

interface ConnectionLineProps {
  readonly lane: Lane;
  /** Tells the lines of several devices apart; the first one goes without. */
  readonly isFirst: boolean;
  readonly isPointed: boolean;
  readonly onPoint: (pointed: Pointed) => void;
}

/** One line: from the device that connects to the one that answers, with lock and word. */
export function ConnectionLine({ lane, isFirst, isPointed, onPoint }: ConnectionLineProps) {
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
      <line {...ends} className="map-wire-room" />
      <line {...ends} className="map-wire" data-tone={look.tone} data-pending={isPending} />
      <circle cx={to[0]} cy={to[1]} r={4} className="map-wire-end" data-tone={look.tone} />
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
          className="map-purpose-room"
        >
          <span>{purpose}</span>
        </PictureText>
      )}
      <PictureText box={{ ...room, x: x - room.width / 2, y: y - room.height / 2 }} className="map-pill-room">
        <span className="map-pill map-edge" data-tone={tone}>
          <Icon size={14} className="map-icon" aria-hidden />
          {word}
          {isPending && <RotateCw size={13} className="map-icon" aria-hidden />}
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
    <PictureText box={box} className="map-plain map-plain-room">
      <LockKeyholeOpen size={13} aria-hidden />
      {plainMark}
    </PictureText>
  );
}
