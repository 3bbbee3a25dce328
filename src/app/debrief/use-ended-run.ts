import { useEffect, useState } from 'react';
import { type JournalEntry, replay } from '@/simulation/catalogue/catalogue';
import type { Run } from '@/simulation/world/run';
import { loadLesson } from '@/lessons/catalogue';
import { lessonAsDealt } from '@/lessons/dealt';
import type { Lesson } from '@/lessons/lesson';
import { firstWrongTurn, pathOf, type PathEntry, wrongAtFirst } from '@/lessons/score/path';
import { type EndedRun, endedRunOf } from '@/lessons/score/run-end';
import { scoreOf, type Score } from '@/lessons/score/score';
import { useLab } from '@/views/shell/lab';

/** All that a debrief tells of. */
export interface Debriefing {
  readonly lesson: Lesson;
  readonly ended: EndedRun;
  readonly score: Score;
  readonly path: readonly PathEntry[];
  /** The place of the first wrong turn in the path; undefined where there is none. */
  readonly turn: number | undefined;
}

/** A debrief, or why there is none, in words. */
export type Told = { readonly debriefing: Debriefing } | { readonly why: string };

const notLoaded: Told = {
  why: 'The lesson could not be loaded. Check the network connection, then open the debrief again.',
};

const otherVersion: Told = {
  why: 'The lesson has changed since it was handed in: what was done can no longer be scored.',
};

/** The run that was handed in, read from the journal; undefined while it lasts, or is read. */
export function useEndedRun(run: Run | undefined): Told | undefined {
  const { history } = useLab();
  const [told, setTold] = useState<Told>();
  const isEnded = run?.endedAt !== undefined;
  const { startRevision = 0, lesson: id = '', version } = run ?? {};
  useEffect(() => {
    let isWanted = true;
    const read = async () => {
      const lesson = await loadLesson(id).catch(() => undefined);
      if (lesson?.version !== version || lesson === undefined)
        return lesson === undefined ? notLoaded : otherVersion;
      const journal = await history.readJournal(startRevision - 1);
      return debriefingOf(lesson, journal) ?? otherVersion;
    };
    const tell = async () => {
      const next = await read();
      if (isWanted) setTold(next);
    };
    if (isEnded) void tell();
    return () => {
      isWanted = false;
    };
  }, [history, isEnded, startRevision, id, version]);
  return isEnded ? told : undefined;
}

function debriefingOf(whole: Lesson, journal: readonly JournalEntry[]): Told | undefined {
  const ended = endedRunOf(journal);
  const [beginning] = journal;
  if (ended === undefined || beginning === undefined) return undefined;
  const lesson = lessonAsDealt(whole, ended.run);
  const begun = replay([beginning]);
  const path = pathOf(lesson, begun, ended.evidence);
  const turn = firstWrongTurn(path, wrongAtFirst(lesson, begun, ended.evidence));
  const score = scoreOf(lesson, ended.run, ended.evidence);
  return { debriefing: { lesson, ended, score, path, turn } };
}
