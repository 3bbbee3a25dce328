import { expect, test } from 'vitest';
import type { Act } from '@/actions/act';
import type { Site } from '@/simulation/runs/site';
import type { Played, Show } from '@/views/stage/stage';
import type { Lesson } from '../lesson';
import { Player } from './player';

const site = {} as Site;
const acts = ['first', 'second', 'third'].map((name) => (): Act => ({ action: { type: name } as never }));
const lesson = { steps: [{ acts: acts.slice(0, 2) }, { acts: acts.slice(2) }] } as unknown as Lesson;

const done: Played = { ok: true };

/** A player over a page that does two gestures an act, and what it was asked to do. */
function aPlayer({ stops = false, ending = done }: { stops?: boolean; ending?: Played } = {}) {
  const played: string[] = [];
  const play = async ({ action }: Act, _site: Site, show: Show): Promise<Played> => {
    for (const gesture of ['type', 'press']) await show.before(`${gesture} ${action.type}`);
    played.push(`${action.type} then ${show.next ?? 'nothing'}`);
    return ending;
  };
  return { played, player: new Player(lesson, 0, stops, { play, site: () => site }) };
}

/** Until everything that goes on by itself has gone on. */
async function turns(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
}

test('at max it does all acts, each told what follows, and says what it did', async () => {
  const { played, player } = aPlayer();
  player.setSpeed('max');
  player.play();
  await turns();
  expect(played).toEqual(['first then second', 'second then third', 'third then nothing']);
  expect(player.showing()).toMatchObject({ state: 'done', done: 3 });
  expect(player.showing().transcript).toHaveLength(6);
});

test('it goes gesture by gesture when it is stepped, and on from there', async () => {
  const { played, player } = aPlayer();
  player.step();
  await turns();
  expect(player.showing()).toMatchObject({ state: 'paused', gesture: 'type first', transcript: [] });
  player.step();
  await turns();
  expect(player.showing()).toMatchObject({ gesture: 'press first', transcript: ['type first'] });
  player.step();
  await turns();
  expect(played).toEqual(['first then second']);
  player.setSpeed('max');
  player.play();
  await turns();
  expect(player.showing().state).toBe('done');
});

test('it stops after a step where that is asked for, and where the page did something else', async () => {
  const { player } = aPlayer({ stops: true });
  player.setSpeed('max');
  player.play();
  await turns();
  expect(player.showing()).toMatchObject({ state: 'paused', done: 2 });
  const refused = aPlayer({ ending: { ok: false, say: 'Refused.' } });
  refused.player.setSpeed('max');
  refused.player.play();
  await turns();
  expect(refused.player.showing()).toMatchObject({ state: 'stopped', problem: 'Refused.', done: 0 });
});
