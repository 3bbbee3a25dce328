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

/** The size of the whole. */
export const pictureSize = { width: 1400, height: 632 };

/** The three parts of a network. */
export const zones: readonly (Box & { readonly title: string })[] = [
  { title: 'Inside', x: 8, y: 8, width: 692, height: 616 },
  { title: 'DMZ', x: 712, y: 8, width: 252, height: 616 },
  { title: 'Outside', x: 976, y: 8, width: 416, height: 616 },
];

/** Where the PCs stand together. */
export const pcBox: Box = { x: 28, y: 52, width: 236, height: 408 };

const right = { x: 1160, width: 212 };

/** Where everybody else stands who connects to something. */
export const sourceBoxes: Readonly<Record<Exclude<ConnectionSource, 'pcs'>, Box>> = {
  phones: { x: 468, y: 112, width: 220, height: 56 },
  'mobility-inside': { x: 28, y: 474, width: 236, height: 56 },
  'phones-outside': { ...right, y: 318, height: 56 },
  'clients-outside': { ...right, y: 388, height: 56 },
  'mobility-outside': { ...right, y: 466, height: 56 },
};

/** Where the devices stand. */
export const deviceBoxes: Readonly<Record<SiteDevices['kind'], Box>> = {
  vendor: { ...right, y: 52, height: 74 },
  'headquarters-server': { x: 468, y: 222, width: 220, height: 92 },
  'service-appliance': { x: 468, y: 330, width: 220, height: 66 },
  'edge-gateway': { x: 732, y: 330, width: 212, height: 108 },
  'mobility-router': { x: 732, y: 452, width: 212, height: 82 },
  server: { x: 28, y: 546, width: 236, height: 66 },
  'voice-switch': { x: 468, y: 546, width: 220, height: 66 },
};

/** A straight line from the source to the device, and where its word stands. */
export interface Lane {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly word: readonly [x: number, y: number];
}

const wordLeft = 366;
const wordRight = 1052;

function across(y: number, from: number, to: number, word: number): Lane {
  return { from: [from, y], to: [to, y], word: [word, y] };
}

/** One lane a connection. */
export const lanes: Readonly<Record<SiteConnectionId, Lane>> = {
  'browser-vendor': across(89, 264, 1160, wordLeft),
  'browser-headquarters': across(246, 264, 468, wordLeft),
  'connect-client-headquarters': across(292, 264, 468, wordLeft),
  'browser-appliance': across(346, 264, 468, wordLeft),
  'connect-client-conferencing': across(380, 264, 468, wordLeft),
  'browser-gateway': across(416, 264, 732, wordLeft),
  'browser-router': across(464, 264, 732, wordLeft),
  'mobility-inside': across(510, 264, 732, wordLeft),
  'phones-headquarters': { from: [578, 168], to: [578, 222], word: [578, 196] },
  'phones-outside': across(350, 1160, 944, wordRight),
  'connect-client-reverse-proxy': across(400, 1160, 944, wordRight),
  'connect-client-turn': across(430, 1160, 944, wordRight),
  'mobility-outside': across(494, 1160, 944, wordRight),
};
