import { expect, test } from 'vitest';
import type { Site } from '@/simulation/runs/site';
import type { BrowserStorage } from '@/ui/browser-storage';
import { captionOf } from '../coach/captions';
import { loadLesson } from '../catalogue';
import { chosenCaptions, keepCaptions } from './captions';

function aStorage(): BrowserStorage {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    forget: () => kept.clear(),
  };
}

test('captions stay as they were chosen in this browser; until then nothing is chosen', () => {
  const storage = aStorage();
  expect(chosenCaptions(storage)).toBeUndefined();
  for (const isOn of [true, false]) {
    keepCaptions(storage, isOn);
    expect(chosenCaptions(storage)).toBe(isOn);
  }
});

const site = {} as Site;
const nothing = { state: 'playing', gesture: '', control: '', problem: '' } as const;

test('a caption says what happens, and why: what the step says of the control, else of itself', async () => {
  const [step] = (await loadLesson('hq-request')).steps;
  if (step === undefined) throw new Error('a lesson has steps');
  const gesture = '“State”: type California';
  expect(captionOf(step, nothing, site)).toEqual({ what: step.title, why: step.say });
  expect(captionOf(step, { ...nothing, gesture, control: 'state' }, site)).toEqual({
    what: gesture,
    why: 'In full: Platform Equipment has an abbreviation.',
  });
  expect(captionOf(step, { ...nothing, gesture, control: 'city' }, site).why).toBe(step.why);
  expect(captionOf(step, { ...nothing, problem: 'It was refused.' }, site).why).toBe('It was refused.');
  expect(captionOf(step, { ...nothing, state: 'done' }, site).what).toMatch(/^Solved/);
});
