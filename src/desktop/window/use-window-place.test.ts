import { expect, it } from 'vitest';
import { topOf, withinReach } from './use-window-place';

const layer = { left: 0, right: 1000, top: 40, bottom: 800 };
const window = { left: 300, right: 700, top: 200, bottom: 500 };

it('moves a window as far as wanted while it stays in reach', () => {
  expect(withinReach({ x: -50, y: 30 }, window, layer)).toEqual({ x: -50, y: 30 });
});

it('keeps the title bar inside: it cannot be pushed under the top edge or out at a side', () => {
  expect(withinReach({ x: 0, y: -500 }, window, layer)).toEqual({ x: 0, y: -160 });
  expect(withinReach({ x: 5000, y: 5000 }, window, layer)).toEqual({ x: 640, y: 570 });
  expect(withinReach({ x: -5000, y: 0 }, window, layer)).toEqual({ x: -640, y: 0 });
});

it('opens a window in the middle of its layer', () => {
  expect([topOf(undefined, 300), topOf(undefined, 100)]).toEqual([150, 50]);
});

it('lets a window grow downwards, touched or not, and go up only where it would not fit', () => {
  expect([topOf(150, 200), topOf(150, 100), topOf(150, 0)]).toEqual([150, 92, 8]);
});

it('does not move a window that has become smaller', () => {
  expect(topOf(92, 400)).toBe(92);
});
