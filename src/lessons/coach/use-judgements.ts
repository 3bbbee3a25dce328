import { useEffect, useMemo, useState } from 'react';
import { usePresent, useRevision, useWorld } from '@/state/use-world';
import { useLab } from '@/views/shell/lab';
import { createEvidence, type Evidence } from '../evidence';
import { judgeChecks, type Judged } from '../judge';
import type { Lesson, Step } from '../lesson';

/** What came of a run so far. */
export interface Judgements {
  readonly judged: readonly Judged[];
  readonly evidence: Evidence;
}

/** Judges the checks of a lesson after each commit and when something that was started is over, in a task of its own; undefined until that was done once. */
export function useJudgements(lesson: Lesson): Judgements | undefined {
  const { history } = useLab();
  const { world, now } = usePresent();
  const revision = useRevision();
  // What takes effect by itself changes these without a commit.
  const slots = useWorld((settled) => settled.slots);
  const restarts = useWorld((settled) => settled.restarts);
  const gather = useMemo(() => createEvidence((after) => history.readJournal(after)), [history]);
  const [judgements, setJudgements] = useState<Judgements>();
  useEffect(() => {
    let isWanted = true;
    const judge = async () => {
      const evidence = await gather({ world: world(), at: now() });
      await new Promise((resolve) => setTimeout(resolve));
      if (!isWanted || evidence === undefined) return;
      const start = performance.now();
      const judged = judgeChecks(lesson, evidence);
      // For the bench, and for whoever writes a check.
      performance.measure('checks', { start });
      setJudgements({ evidence, judged });
    };
    void judge();
    return () => {
      isWanted = false;
    };
  }, [lesson, gather, revision, slots, restarts, world, now]);
  return judgements;
}

/** What the checks of a step say. */
export function judgedOf({ checks }: Step, { judged }: Judgements): readonly Judged[] {
  return judged.filter(({ check }) => checks.includes(check));
}

/** Whether a goal is reached. */
export function isMet({ judgement }: Judged): boolean {
  return judgement.is === 'met';
}

/** Whether all checks of a step are met. */
export function isStepMet(step: Step, judgements: Judgements): boolean {
  return judgedOf(step, judgements).every(isMet);
}

/** The first step with an open check; as many as there are when all are met. */
export function openStep({ steps }: Lesson, judgements: Judgements): number {
  const open = steps.findIndex((step) => !isStepMet(step, judgements));
  return open < 0 ? steps.length : open;
}
