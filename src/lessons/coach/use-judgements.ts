import { useEffect, useState } from 'react';
import type { JournalEntry } from '@/simulation/catalogue/catalogue';
import { siteOf } from '@/simulation/runs/site';
import type { Run } from '@/simulation/world/run';
import type { World } from '@/simulation/world/world';
import { usePresent, useRevision } from '@/state/use-world';
import { useLab } from '@/views/shell/lab';
import type { Judgement } from '../check';
import type { Evidence } from '../evidence';
import type { Lesson } from '../lesson';

/** What came of a run so far. */
export interface Judged {
  /** By the id of the check. */
  readonly judgements: Readonly<Record<string, Judgement>>;
  /** The run's own entries, oldest first. */
  readonly journal: readonly JournalEntry[];
  /** The revision that was judged. */
  readonly revision: number;
}

const nothingYet: Judged = { judgements: {}, journal: [], revision: 0 };

/** Judges the checks of a lesson after each commit, outside its task: nothing waits for it. */
export function useJudgements(lesson: Lesson, run: Run): Judged {
  const { history } = useLab();
  const { world, now } = usePresent();
  const revision = useRevision();
  const [judged, setJudged] = useState(nothingYet);
  useEffect(() => {
    let isWanted = true;
    const judge = async () => {
      const entries = await history.readJournal();
      // A turn of its own: reading has answered in the task of the commit.
      await new Promise((resolve) => setTimeout(resolve));
      if (!isWanted) return;
      const journal = entries.filter((entry) => entry.revision > run.startRevision);
      const start = startOf(entries, run) ?? world();
      const site = siteOf({ world: world(), at: now() });
      setJudged({ revision, journal, judgements: judgementsOf(lesson, { site, start, journal, answers: run.answers }) });
    };
    void judge();
    return () => {
      isWanted = false;
    };
  }, [lesson, run, revision, history, world, now]);
  return judged;
}

/** The world that a run began with, from its beginning in the journal. */
function startOf(entries: readonly JournalEntry[], { startRevision }: Run): World | undefined {
  const entry = entries.find(({ revision }) => revision === startRevision);
  return entry?.action.type === 'begin-run' ? (entry.facts as { readonly world: World }).world : undefined;
}

function judgementsOf({ steps }: Lesson, evidence: Evidence): Judged['judgements'] {
  const checks = steps.flatMap((step) => step.checks);
  return Object.fromEntries(checks.map(({ id, judge }) => [id, judge(evidence)]));
}

/** Whether all checks of a step are met. */
export function isStepMet({ checks }: Lesson['steps'][number], { judgements }: Judged): boolean {
  return checks.every(({ id }) => judgements[id]?.is === 'met');
}

/** The first step that has an open check; behind the last when all are met. */
export function openStep({ steps }: Lesson, judged: Judged): number {
  const open = steps.findIndex((step) => !isStepMet(step, judged));
  return open < 0 ? steps.length : open;
}
