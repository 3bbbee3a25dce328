import type { ConnectionSource, SiteConnectionId } from '@/simulation/connections/site-table';
import type { SiteDevices } from '../site-devices';

/*
 * The picture is laid out by hand: sources left and right, what answers between them, and one straight lane a
 * connection, so that no two lines cross and all words stand in columns. Units are those of the view box.
 */

/** A rectangle of the picture. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The size of the whole: small, so that its words stay readable on a screen of 1024 pixels. */
export const pictureSize = { width: 1130, height: 626 };

/** The three parts of a network. */
export const zones: readonly (Box & { readonly title: string })[] = [
  { title: 'Inside', x: 2, y: 2, width: 592, height: 622 },
  { title: 'DMZ', x: 602, y: 2, width: 190, height: 622 },
  { title: 'Outside', x: 800, y: 2, width: 328, height: 622 },
];

/** Where the PCs stand together. */
export const pcBox: Box = { x: 18, y: 44, width: 214, height: 428 };

const left = { x: 18, width: 214 };
const middle = { x: 384, width: 196 };
const inDmz = { x: 618, width: 158 };
const right = { x: 932, width: 184 };

/** Where everybody else stands who connects to something. */
export const sourceBoxes: Readonly<Record<Exclude<ConnectionSource, 'pcs'>, Box>> = {
  phones: { ...middle, y: 100, height: 54 },
  'mobility-inside': { ...left, y: 484, height: 56 },
  'phones-outside': { ...right, y: 302, height: 56 },
  'clients-outside': { ...right, y: 367, height: 74 },
  'mobility-outside': { ...right, y: 470, height: 56 },
};

/** Where the devices stand. */
export const deviceBoxes: Readonly<Record<SiteDevices['kind'], Box>> = {
  vendor: { ...right, y: 44, height: 92 },
  'headquarters-server': { ...middle, y: 192, height: 100 },
  'service-appliance': { ...middle, y: 302, height: 86 },
  'edge-gateway': { ...inDmz, y: 304, height: 132 },
  'mobility-router': { ...inDmz, y: 440, height: 94 },
  server: { ...left, y: 550, height: 66 },
  'voice-switch': { ...middle, y: 550, height: 66 },
};

/** A straight line from the source to the device, and where its word stands. */
export interface Lane {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly word: readonly [x: number, y: number];
}

const wordLeft = 308;
const wordRight = 854;

function across(y: number, from: number, to: number, word: number): Lane {
  return { from: [from, y], to: [to, y], word: [word, y] };
}

const fromPcs = left.x + left.width;
const toInside = middle.x;
const toDmz = inDmz.x;
const intoDmz = inDmz.x + inDmz.width;

/** One lane a connection. */
export const lanes: Readonly<Record<SiteConnectionId, Lane>> = {
  'browser-vendor': across(90, fromPcs, right.x, wordLeft),
  'browser-headquarters': across(222, fromPcs, toInside, wordLeft),
  'connect-client-headquarters': across(270, fromPcs, toInside, wordLeft),
  'browser-appliance': across(320, fromPcs, toInside, wordLeft),
  'connect-client-conferencing': across(366, fromPcs, toInside, wordLeft),
  'browser-gateway': across(414, fromPcs, toDmz, wordLeft),
  'browser-router': across(461, fromPcs, toDmz, wordLeft),
  'mobility-inside': across(512, fromPcs, toDmz, wordLeft),
  'phones-headquarters': { from: [482, 154], to: [482, 192], word: [482, 173] },
  'phones-outside': across(332, right.x, intoDmz, wordRight),
  'connect-client-reverse-proxy': across(380, right.x, intoDmz, wordRight),
  'connect-client-turn': across(427, right.x, intoDmz, wordRight),
  'mobility-outside': across(498, right.x, intoDmz, wordRight),
};
