import { expect, test } from 'vitest';
import { actsOf } from '@/actions/act';
import { createSandbox } from '@/actions/runs/sandbox';
import { replay } from '@/simulation/catalogue/catalogue';
import type { Mode } from '@/simulation/world/run';
import { must } from '@/testing/lab';
import { beginInMemory, openChecks } from '@/testing/lesson-run';
import { rememberedOperations } from '@/testing/remembered-signing';
import { noteDate } from '../acts';
import { beginLesson } from '../begin-lesson';
import { loadLesson } from '../catalogue';
import { endedRunOf } from '../score/run-end';
import { firstWrongTurn, pathOf } from '../score/path';
import { scoreOf } from '../score/score';
import { performAll } from '../solve/perform-all';
import { solutionOf } from '../solve/build-start';
import { keptRun } from './own-results';
import { readResult, type ResultFile, resultOf } from './result-file';
import { verify } from './verify';

const builder = {
  createSandbox: (startAt: number) => createSandbox(rememberedOperations, startAt),
  loadLesson,
};

/** A run of lesson 1 that was handed in with a hint taken, as it comes back from its file. */
async function aResult(mode: Mode = 'test'): Promise<ResultFile> {
  const lesson = await loadLesson('hq-request');
  const sandbox = await createSandbox(rememberedOperations, noteDate);
  const lab = { ...builder, world: sandbox.store.world(), perform: sandbox.perform };
  const saveCheckpoint = () => Promise.resolve('');
  const variant = { seed: '5eed', faults: [] };
  must(await beginLesson({ ...lab, saveCheckpoint }, { lesson, mode, variant }));
  must(await sandbox.act({ action: { type: 'take-hint', check: 'ordered', level: 3 } }));
  expect(await performAll(sandbox, solutionOf(lesson))).toEqual([]);
  must(await sandbox.act({ action: { type: 'end-run' } }));
  const ended = endedRunOf(await sandbox.store.storage.readJournal());
  if (ended === undefined) throw new Error('it was handed in');
  const [beginning] = await sandbox.store.storage.readJournal();
  const path = pathOf(lesson, replay(beginning === undefined ? [] : [beginning]), ended.evidence);
  expect(path).toHaveLength(ended.evidence.journal.length);
  expect(firstWrongTurn(path)).toBeUndefined();
  const score = scoreOf(lesson, ended.run, ended.evidence);
  const read = readResult(JSON.stringify(resultOf(lesson, ended, score, 'A. Brown')));
  if (read === undefined) throw new Error('the file can be read');
  return read;
}

const result = await aResult();

test('a result is verified by performing its log: the hint counts', async () => {
  expect(result.claim).toBe(83);
  expect(await verify(builder, result)).toEqual({ is: 'verified', hundredths: 83 });
});

test('an edited score is noticed, and so is a log that leads elsewhere or nowhere', async () => {
  expect(await verify(builder, { ...result, claim: 100 })).toEqual({ is: 'differs', hundredths: 83 });
  const log = result.log ?? [];
  const withoutHint = log.filter(({ act }) => act.action.type !== 'take-hint');
  expect(await verify(builder, { ...result, log: withoutHint })).toEqual({ is: 'differs', hundredths: 100 });
  const foreign = [{ at: noteDate, act: { action: { type: 'no-such-action' } } }] as unknown as typeof log;
  expect(await verify(builder, { ...result, log: foreign })).toEqual({ is: 'differs' });
  expect(await verify(builder, { ...result, log: log.slice(0, -1) })).toEqual({ is: 'differs' });
});

test('what cannot be checked here says so', async () => {
  const { log, ...outside } = result;
  expect(log).toBeDefined();
  expect(await verify(builder, outside)).toEqual({ is: 'not-checkable', why: 'files-from-outside' });
  const other = { ...result, lessonVersion: 99 };
  expect(await verify(builder, other)).toEqual({ is: 'not-checkable', why: 'other-version' });
  expect(await verify(builder, { ...result, lesson: '__proto__' })).toMatchObject({ is: 'not-checkable' });
  const offLine = { ...builder, loadLesson: () => Promise.reject(new Error('off line')) };
  expect(await verify(offLine, result)).toEqual({ is: 'not-checkable', why: 'not-loaded' });
});

test.each(['', '{}', '[]', 'null', '{"format":"connect-certificate-lab result"}'])(
  'another file is none: %s',
  (text) => expect(readResult(text)).toBeUndefined(),
);

test('an attempt that goes on from a place of another is begun as that was, refusals and answers included', async () => {
  const lesson = await loadLesson('hq-install');
  const begun = await beginInMemory(lesson, undefined, { mode: 'test' });
  const wrong = {
    action: { type: 'install-certificate', slot: 'headquarters-https', accepted: [] },
  } as const;
  await performAll(begun.sandbox, solutionOf(lesson).slice(0, 3));
  await begun.sandbox.act({ ...wrong, files: [begun.sandbox.site().file('.csr')] });
  const before = await begun.evidence();
  const again = await beginInMemory(lesson, undefined, { mode: 'try', log: actsOf(before.own) ?? [] });
  const after = await again.evidence();
  expect(openChecks(lesson, after)).toEqual(openChecks(lesson, before));
  expect([after.own, after.answers, after.site.world.files]).toEqual([
    [],
    before.answers,
    before.site.world.files,
  ]);
  expect(after.journal.map(({ action }) => action)).toEqual(
    before.journal.map(({ action }) => action).filter(({ type }) => type !== 'give-answer'),
  );
});

test('a run that was handed in is kept with its file, which is verified like any other', async () => {
  const lesson = await loadLesson('hq-request');
  const { sandbox } = await beginInMemory(lesson, undefined, { mode: 'test' });
  const start = sandbox.store.world().runs['run']?.startRevision ?? 0;
  const run = () => sandbox.store.storage.readJournal(start - 1);
  await performAll(sandbox, solutionOf(lesson));
  expect(keptRun(lesson, await run(), 5)).toBeUndefined();
  must(await sandbox.act({ action: { type: 'end-run' } }));
  const kept = keptRun(lesson, await run(), 5);
  expect(kept).toMatchObject({ lesson: 'hq-request', mode: 'test', hundredths: 100, keptAt: 5 });
  const file = readResult(kept?.file ?? '');
  expect(file && (await verify(builder, file))).toEqual({ is: 'verified', hundredths: 100 });
});

test('a file from outside of the lab leaves a result without a log', async () => {
  const lesson = await loadLesson('hq-request');
  const { sandbox, evidence } = await beginInMemory(lesson, undefined, { mode: 'test' });
  const bytes = new TextEncoder().encode('brought along');
  await sandbox.perform({ type: 'add-files' }, { files: [{ name: 'note.txt', bytes }] });
  must(await sandbox.act({ action: { type: 'end-run' } }));
  const { own } = await evidence();
  expect(own.map(({ given }) => given)).toContainEqual({ files: ['from-outside'] });
  expect(actsOf(own)).toBeUndefined();
});
