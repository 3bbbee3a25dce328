import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { success } from '@/base/outcome';
import type { LabAccess } from '@/views/shell/lab';
import { guardedFiles, guardedLab, watchErrors } from './guarded-lab';
import { TroubleStore } from './trouble-store';

const signOut = { type: 'sign-out', session: '' } as const;
const unloaded = new TypeError('Failed to fetch dynamically imported module: http://localhost/assets/a.js');

beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue();
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** A lab whose every call throws. */
function aLab(error: Error): LabAccess {
  const fail = () => Promise.reject(error);
  const checkpoints = { save: fail, list: fail, rename: fail, remove: fail };
  return {
    ...{ perform: fail, preview: fail, fetchVerdicts: fail, readFiles: fail, readFile: fail },
    ...{ readOrderPassword: fail, writePreflight: fail, readPublicRoots: fail },
    describeCertificate: fail,
    createSandbox: fail,
    awaitKey: () => () => undefined,
    awaitRequest: () => undefined,
    history: {
      ...{ readSteps: fail, readJournal: fail, readDone: fail, readStepFacts: fail },
      ...{ checkpoints, erase: fail },
      results: { keep: fail, list: fail, remove: fail },
    },
  };
}

const faults = [
  ['lab-failed', new TypeError('x is undefined')],
  ['part-not-loaded', unloaded],
] as const;

test.each(faults)('every call of a screen is answered, and told as %s', async (name, error) => {
  const troubles = new TroubleStore();
  const lab = guardedLab(aLab(error), troubles);
  const refused = { ok: false, problem: { name } };
  expect(await lab.perform(signOut)).toEqual(refused);
  expect(await lab.preview(signOut)).toEqual(refused);
  expect(await lab.fetchVerdicts({} as never)).toEqual({});
  expect(await lab.describeCertificate(new Uint8Array())).toEqual({ extensions: [] });
  expect(await lab.readFiles([new Uint8Array(), new Uint8Array()], [])).toMatchObject([
    { kind: 'unknown', reason: 'reader-failed', origin: { file: 0 } },
    { kind: 'unknown', reason: 'reader-failed', origin: { file: 1 } },
  ]);
  expect(await lab.readFile('')).toBeUndefined();
  expect(await lab.readPublicRoots()).toBeUndefined();
  expect(await lab.history.readSteps()).toEqual([]);
  expect(await lab.history.readJournal()).toEqual([]);
  expect(await lab.history.readDone()).toEqual([]);
  expect(await lab.history.readStepFacts([1])).toBeUndefined();
  const files = guardedFiles(
    { save: () => Promise.reject(error), inspect: () => Promise.reject(error) },
    troubles,
  );
  expect(await files.save()).toEqual(refused);
  expect(await files.inspect({ name: '', bytes: new Uint8Array() }, {})).toEqual(refused);
  expect(troubles.gravest()).toBe(name);
});

test('what was given up still rejects, and is nobody’s trouble', async () => {
  const troubles = new TroubleStore();
  const controller = new AbortController();
  controller.abort(new Error('given up'));
  const { signal } = controller;
  const lab = guardedLab(aLab(new Error('given up')), troubles);
  await expect(lab.perform(signOut, { signal })).rejects.toThrow('given up');
  await expect(lab.readFiles([], [], { signal })).rejects.toThrow('given up');
  expect(troubles.gravest()).toBeUndefined();
});

test('a tab without its database says that alone; a step that succeeds settles what one step met with', async () => {
  const troubles = new TroubleStore();
  const lost = new TroubleStore();
  lost.report('storage-lost');
  await guardedLab(aLab(new Error('closed')), lost).perform(signOut);
  lost.settle('storage-lost');
  expect(lost.gravest()).toBeUndefined();
  await guardedLab(aLab(new Error('bug')), troubles).perform(signOut);
  troubles.settleSteps();
  expect(troubles.gravest()).toBeUndefined();
  const lab = { ...aLab(new Error('bug')), perform: () => Promise.resolve(success([])) };
  expect(await guardedLab(lab, troubles).perform(signOut)).toEqual(success([]));
});

test('an error of the page that nothing has caught is told, what a browser merely warns of is not', () => {
  const troubles = new TroubleStore();
  const page = new EventTarget() as unknown as Window;
  const stop = watchErrors(page, troubles);
  page.dispatchEvent(Object.assign(new Event('error'), { error: null }));
  expect(troubles.gravest()).toBeUndefined();
  page.dispatchEvent(Object.assign(new Event('error'), { error: new Error('bug') }));
  expect(troubles.gravest()).toBe('lab-failed');
  troubles.settleSteps();
  page.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason: unloaded }));
  expect(troubles.gravest()).toBe('part-not-loaded');
  troubles.settleSteps();
  stop();
  page.dispatchEvent(Object.assign(new Event('error'), { error: new Error('bug') }));
  expect(troubles.gravest()).toBeUndefined();
});
