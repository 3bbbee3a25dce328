import { useEffect, useState } from 'react';
import { replay } from '@/simulation/catalogue/catalogue';
import type { Run } from '@/simulation/world/run';
import { loadLesson } from '@/lessons/catalogue';
import type { Lesson } from '@/lessons/lesson';
import { pathOf, type PathEntry } from '@/lessons/score/path';
import { type EndedRun, endedRunOf } from '@/lessons/score/run-end';
import { scoreOf, type Score } from '@/lessons/score/score';
import { keepAttempt } from '@/lessons/results/own-results';
import { lastingStorage } from '@/ui/browser-storage';
import { useLab } from '@/views/shell/lab';

/** All that a debrief tells of. */
export interface Debriefing {
  readonly lesson: Lesson;
  readonly ended: EndedRun;
  readonly score: Score;
  readonly path: readonly PathEntry[];
}

/** The run that was handed in, read from the journal; undefined while it lasts, is read, or its lesson is of another version. */
export function useEndedRun(run: Run | undefined): Debriefing | undefined {
  const { history } = useLab();
  const [debriefing, setDebriefing] = useState<Debriefing>();
  const isEnded = run?.endedAt !== undefined;
  const { startRevision = 0, lesson: id = '', version } = run ?? {};
  useEffect(() => {
    let isWanted = true;
    const read = async () => {
      const [lesson, journal] = await Promise.all([loadLesson(id), history.readJournal(startRevision - 1)]);
      const ended = endedRunOf(journal);
      const [beginning] = journal;
      if (!isWanted || ended === undefined || lesson.version !== version || beginning === undefined) return;
      const path = pathOf(lesson, replay([beginning]), ended.evidence);
      const score = scoreOf(lesson, ended.run, ended.evidence);
      keep(ended.run, score);
      setDebriefing({ lesson, ended, score, path });
    };
    if (isEnded) void read();
    return () => {
      isWanted = false;
    };
  }, [history, isEnded, startRevision, id, version]);
  return isEnded ? debriefing : undefined;
}

/** For the list of one's own results. */
function keep({ lesson, mode, startRevision, endedAt = 0 }: Run, { hundredths }: Score): void {
  if (mode !== 'practise' && mode !== 'test') return;
  const run = `${String(startRevision)} ${String(endedAt)}`;
  keepAttempt(lastingStorage, { lesson, mode, run, hundredths });
}
