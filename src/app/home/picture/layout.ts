import type { ConnectionGroup } from '../connection-group';
import type { SiteDevices } from '../site-devices';
import type { ConnectionSource } from '@/simulation/world/appliance';

/*
 * The picture has five columns: those who connect on both sides, what answers inside and in the DMZ between them, and
 * the words of the lines in the gaps. Each line is straight and level, so that no two cross and all words stand in
 * columns. Units are those of the view box, whose width is near that of the page on a screen of 1024 pixels: words are
 * then as large there as everywhere else.
 */

/** A rectangle of the picture. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Somewhere in the picture. */
export type Point = readonly [x: number, y: number];

/** A straight line from the source to the device, and where its word stands. */
export interface Lane {
  readonly group: ConnectionGroup;
  readonly from: Point;
  readonly to: Point;
  readonly word: Point;
}

/** Who connects and is no PC. */
export type Source = Exclude<ConnectionSource, 'pcs'>;

/** Somebody who connects; beside each device of their own where there are several. */
export interface PlacedSource {
  readonly key: string;
  readonly source: Source;
  readonly box: Box;
}

/** A device, or all of a kind. */
export interface PlacedDevices {
  readonly devices: SiteDevices;
  readonly box: Box;
}

/** The frame around the nodes of a cluster, and where its lines end. */
export interface ClusterFrame {
  readonly cluster: string;
  readonly box: Box;
}

/** What stands in the picture, and where. */
export interface Placed {
  readonly lanes: readonly Lane[];
  readonly sources: readonly PlacedSource[];
  readonly devices: readonly PlacedDevices[];
  readonly clusters: readonly ClusterFrame[];
}

/** The width of the whole. */
export const pictureWidth = 1020;

/** Left and right end of everything that stands below one another. */
export const columns = {
  left: { x: 14, width: 190 },
  middle: { x: 354, width: 186 },
  dmz: { x: 568, width: 152 },
  right: { x: 850, width: 158 },
} as const;

/** Where the words of the lines have their middle: between the PCs and the devices, and outside. */
export const wordColumns = { left: 279, right: 785 } as const;

/** Where the lines begin that pass below the PCs: a strip that belongs to them, beside the mobile users. */
export const spine = { x: 14, width: 12 } as const;

/** The three parts of a network. */
export const zones = [
  { title: 'Inside', x: 2, width: 552 },
  { title: 'DMZ', x: 558, width: 172 },
  { title: 'Outside', x: 734, width: 284 },
] as const;

/** The right end of a column. */
export function endOf({ x, width }: { readonly x: number; readonly width: number }): number {
  return x + width;
}

/** A box of a column, with its middle at a height. */
export function around(
  column: { readonly x: number; readonly width: number },
  middle: number,
  height: number,
): Box {
  return { ...column, y: middle - height / 2, height };
}
