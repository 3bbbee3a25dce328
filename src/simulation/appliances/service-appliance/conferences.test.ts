import { expect, test } from 'vitest';
import { noteSite } from '../../site/note-site';
import { emptyWorld, type World } from '../../world/world';
import {
  deleteConference,
  findConferences,
  isInProgress,
  withNoteConferences,
  withoutConferencesOf,
} from './conferences';

const at = Date.UTC(2017, 8, 1, 12);

const world: World = withNoteConferences({
  ...emptyWorld,
  lab: {
    lab: {
      name: 'A site',
      seed: '5eed',
      installedAt: at,
      clock: { kind: 'running', offset: 0 },
      keySource: 'training',
      countedFrom: 0,
    },
  },
  equipment: noteSite(),
});

function found(search: Partial<Parameters<typeof findConferences>[1]>, time = at) {
  return findConferences(world, { filter: 'all', appliance: '', text: '', ...search }, time).map(
    ([, { name }]) => name,
  );
}

test('the list shows the latest first, then those without dates by name', () => {
  const names = found({});
  expect(names).toHaveLength(20);
  expect(names[0]).toBe('Support stand-up');
  expect(names.slice(-5)).toEqual(['Jo Brandt', 'Maria Keller', 'Priya Raman', 'Sarah Lopez', 'Tom Alvarez']);
});

test('filters narrow it down: what is held just now, what was recorded, one appliance', () => {
  expect(found({ filter: 'in-progress' })).toEqual(['Support hotline', 'Network migration', 'Sarah Lopez']);
  expect(found({ filter: 'in-progress' }, at + 7 * 86_400_000)).toEqual(['Sarah Lopez']);
  expect(found({ filter: 'recordings' })).toHaveLength(4);
  expect(found({ appliance: 'another' })).toEqual([]);
});

test('names are found without case, access codes by a part of them', () => {
  expect(found({ text: 'KICK' })).toEqual(['Sales kick-off']);
  expect(found({ text: '72619' })).toEqual(['Sales kick-off']);
});

test('a scheduled conference is held from its start to its end', () => {
  const conference = { appliance: 'a', name: 'x', accessCode: '1', organizer: 'y', participants: 1 };
  const scheduled = { ...conference, startsAt: at, duration: 1000 };
  const times = [at - 1, at, at + 999, at + 1000];
  expect(times.map((time) => isInProgress(scheduled, time))).toEqual([false, true, true, false]);
  expect(isInProgress(conference, at)).toBe(false);
});

test('deleting takes one away, removing an appliance all of its own', () => {
  const outcome = deleteConference(world, { type: 'delete-conference', conference: 'conference-1' }, {}, at);
  expect(outcome.ok && Object.keys(outcome.value.world.conferences)).toHaveLength(19);
  expect(withoutConferencesOf(world, 'sb7-vsa100').conferences).toEqual({});
  expect(withoutConferencesOf(world, 'other')).toBe(world);
});
