import { expect, test } from 'vitest';
import { success } from '@/base/outcome';
import { decided } from '@/simulation/world/decision';
import type { Action } from '@/simulation/catalogue/catalogue';
import type { Commit } from '@/state/storage';
import { createMemoryStorage } from '@/state/memory';
import { aBrowserStorage } from '@/testing/browser-storage';
import { guarded } from '@/ui/browser-storage';
import { askBeforeLoss, countedFiles, countedStorage, isReminderDue, UnsavedWork } from './unsaved-work';

/** One that is blocked. */
const blocked = guarded(() => {
  throw new Error('blocked');
});

const rename: Action = { type: 'rename-file', file: 'f', name: 'n' };
const key = { id: 'k', bytes: new Uint8Array(1) };

function commitOf(action: Action, own: Partial<Commit> = {}): Commit {
  const nothing = { basedOn: 0, at: 1, facts: {}, secrets: [], contents: [] };
  return { ...nothing, action, decide: (world) => decided(world, 'signed-out', {}), ...own };
}

const brought = () => commitOf(rename, { isFromOutside: true, secrets: [key] });

function noteMany(work: UnsavedWork, count: number): void {
  for (let done = 0; done < count; done += 1) work.note(commitOf(rename), false);
}

test('many changes are worth a word, put off until there are as many again', () => {
  const work = new UnsavedWork(aBrowserStorage());
  noteMany(work, 39);
  expect(isReminderDue(work.state())).toBe(false);
  noteMany(work, 1);
  expect(isReminderDue(work.state())).toBe(true);
  work.putOff();
  noteMany(work, 39);
  expect(isReminderDue(work.state())).toBe(false);
  noteMany(work, 1);
  expect(isReminderDue(work.state())).toBe(true);
  work.noteSaved(false);
  expect(work.state()).toMatchObject({ changes: 0, hasOwnKey: false });
});

test('the first key from outside is worth a word at once, and is missed until keys are saved too', () => {
  const work = new UnsavedWork(aBrowserStorage());
  work.note(brought(), false);
  expect(isReminderDue(work.state())).toBe(true);
  work.putOff();
  expect(isReminderDue(work.state())).toBe(false);
  work.noteSaved(false);
  expect(work.state().hasOwnKey).toBe(true);
  expect(isReminderDue(work.state())).toBe(false);
  work.note(brought(), false);
  expect(isReminderDue(work.state())).toBe(true);
  work.noteSaved(true);
  expect(work.state().hasOwnKey).toBe(false);
});

test('neither lessons nor signing in count', () => {
  const work = new UnsavedWork(aBrowserStorage());
  work.note(commitOf(rename), true);
  expect([work.state().changes, work.isTouched()]).toEqual([0, true]);
  work.noteSaved(false);
  work.note(commitOf({ type: 'sign-out', session: '' }), false);
  expect([work.state().changes, work.isTouched()]).toEqual([0, false]);
});

test('it lasts from visit to visit and is shared with other tabs', () => {
  const storage = aBrowserStorage();
  const [one, other] = [new UnsavedWork(storage), new UnsavedWork(storage)];
  noteMany(one, 2);
  noteMany(other, 3);
  one.refresh();
  expect([one.state().changes, new UnsavedWork(storage).state().changes]).toEqual([5, 5]);
});

test('what is kept is not believed as it stands, and where nothing can be kept this tab counts', () => {
  for (const text of ['null', '{', '7', '{"changes":"7"}', '[]']) {
    const storage = aBrowserStorage();
    storage.setItem('connect-certificate-lab.unsaved-work', text);
    expect(new UnsavedWork(storage).state().changes).toBe(0);
  }
  const work = new UnsavedWork(blocked);
  noteMany(work, 2);
  expect(work.state().changes).toBe(2);
});

test('commits that are done are counted, and files that are saved end the count', async () => {
  const work = new UnsavedWork(aBrowserStorage());
  const storage = countedStorage(createMemoryStorage(), work);
  await storage.commit(commitOf(rename));
  await storage.commit(commitOf(rename));
  expect(work.state().changes, 'the second was stale').toBe(1);
  const file = { name: 'lab', bytes: new Uint8Array(1) };
  const files = { save: () => Promise.resolve(success(file)), inspect: () => Promise.reject(new Error()) };
  await countedFiles(files, work).save();
  expect(work.state().changes).toBe(0);
});

test('the browser asks before a lab goes with its tab, once there is something in it, until it is saved', () => {
  const work = new UnsavedWork(blocked);
  const window = new EventTarget();
  let state: 'nothing-kept' | 'unprotected' = 'nothing-kept';
  askBeforeLoss(window, { keys: { state: () => state }, work });
  const asks = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  expect(asks()).toBe(false);
  noteMany(work, 1);
  expect(asks()).toBe(true);
  state = 'unprotected';
  expect(asks()).toBe(false);
  state = 'nothing-kept';
  work.noteSaved(false);
  expect(asks()).toBe(false);
});
