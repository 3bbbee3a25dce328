import type { Sandbox } from '@/actions/runs/sandbox';
import { beginLesson } from '../begin-lesson';
import { catalogue } from '../catalogue';
import { lessonAsDealt } from '../dealt';
import { endedRunOf } from '../score/run-end';
import { scoreOf } from '../score/score';
import type { Builder } from '../solve/build-start';
import type { ResultFile } from './result-file';

/** What opening a result says: the score that its log leads to is the one that it claims, another one, or cannot be told. */
export type Verdict =
  | { readonly is: 'verified'; readonly hundredths: number }
  | { readonly is: 'differs'; readonly hundredths?: number }
  | { readonly is: 'not-checkable'; readonly why: 'not-loaded' | 'other-version' | 'files-from-outside' };

/** Builds the start of the lesson, performs the log at its times and scores it. Nothing of it is seen in the user's lab. */
export async function verify(builder: Builder, result: ResultFile): Promise<Verdict> {
  const entry = catalogue.find(({ id }) => id === result.lesson);
  if (entry === undefined) return { is: 'not-checkable', why: 'other-version' };
  const lesson = await builder.loadLesson(entry.id).catch(() => undefined);
  if (lesson === undefined) return { is: 'not-checkable', why: 'not-loaded' };
  if (lesson.version !== result.lessonVersion) return { is: 'not-checkable', why: 'other-version' };
  if (result.log === undefined) return { is: 'not-checkable', why: 'files-from-outside' };
  const sandbox = await builder.createSandbox(lesson.start.at);
  try {
    const { mode, variant, acts } = result;
    const lab = { ...builder, world: sandbox.store.world(), perform: sandbox.perform };
    const saveCheckpoint = () => Promise.resolve('');
    const begin = () => beginLesson({ ...lab, saveCheckpoint }, { lesson, mode, variant, acts });
    if (!(await performed([begin, ...actsIn(sandbox, result.log)]))) return { is: 'differs' };
    const ended = endedRunOf(await sandbox.store.storage.readJournal());
    if (ended === undefined) return { is: 'differs' };
    const { hundredths } = scoreOf(lessonAsDealt(lesson, result), ended.run, ended.evidence);
    return { is: hundredths === result.claim ? 'verified' : 'differs', hundredths };
  } finally {
    sandbox.close();
  }
}

function actsIn(sandbox: Sandbox, log: NonNullable<ResultFile['log']>) {
  return log.map(
    ({ act, at }) =>
      () =>
        sandbox.act(act, at),
  );
}

/** Whether all of it could be done again, one after the other: a file that was written by hand may hold anything. */
async function performed(all: readonly (() => Promise<{ readonly ok: boolean }>)[]): Promise<boolean> {
  try {
    for (const perform of all) if (!(await perform()).ok) return false;
    return true;
  } catch {
    return false;
  }
}
