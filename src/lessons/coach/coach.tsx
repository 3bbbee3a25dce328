import { ChevronsLeft, ChevronsRight } from 'lucide-react';
import { useState } from 'react';
import type { Run } from '@/simulation/world/run';
import { useWorld } from '@/state/use-world';
import { judgementWords } from '../reason-words';
import type { Lesson } from '../lesson';
import { modes } from '../modes';
import { GoalsPane } from './goals-pane';
import { Jump } from './jump';
import { LeaveLesson } from './leave-lesson';
import { TryPane } from './try-pane';
import { openStep, useJudgements, type Judgements } from './use-judgements';
import { useLoadedLesson } from './use-loaded-lesson';
import { useRegionKeys } from './use-region-keys';
import { WatchPane } from './watch-pane';
import './coach.css';

/** Beside the PC while a lesson lasts: what to do, how far it is, and the way out. Suspends until the lesson is loaded. */
export default function Coach() {
  const run = useWorld(({ runs }) => runs['run']);
  if (run === undefined || run.endedAt !== undefined) return null;
  return <LoadedCoach key={run.startRevision} run={run} />;
}

function LoadedCoach({ run }: { readonly run: Run }) {
  const lesson = useLoadedLesson(run.lesson);
  const judgements = useJudgements(lesson);
  const [isOpen, setOpen] = useState(true);
  const [problem, setProblem] = useState('');
  useRegionKeys();
  return (
    <aside id="coach" className="coach" data-open={isOpen} aria-label="Coach" tabIndex={-1}>
      <header className="coach-head">
        {isOpen && (
          <h2>
            {lesson.title} <span className="coach-mode">{modes[run.mode].label}</span>
          </h2>
        )}
        <button
          type="button"
          name="coach-fold"
          className="frame-button"
          aria-expanded={isOpen}
          aria-label={isOpen ? 'Fold the coach away' : 'Show the coach'}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? <ChevronsRight size={16} aria-hidden /> : <ChevronsLeft size={16} aria-hidden />}
        </button>
      </header>
      {judgements !== undefined && modes[run.mode].checks === 'live' && (
        <Spoken lesson={lesson} judgements={judgements} />
      )}
      <div className="coach-body" hidden={!isOpen}>
        {judgements !== undefined && <Pane {...{ lesson, run, judgements }} onProblem={setProblem} />}
        {problem !== '' && <p role="alert">{problem}</p>}
        {modes[run.mode].score !== 'counts' && <Jump {...{ lesson, run }} onProblem={setProblem} />}
        <LeaveLesson run={run} onProblem={setProblem} />
      </div>
    </aside>
  );
}

interface PaneProps {
  readonly lesson: Lesson;
  readonly run: Run;
  readonly judgements: Judgements;
  readonly onProblem: (words: string) => void;
}

function Pane(props: PaneProps) {
  const { coach } = modes[props.run.mode];
  if (coach === 'gestures') return <WatchPane {...props} />;
  return coach === 'steps' ? <TryPane {...props} /> : <GoalsPane {...props} />;
}

/** Says once after a commit what is met, or what is missing. */
function Spoken({ lesson, judgements }: Pick<PaneProps, 'lesson' | 'judgements'>) {
  return (
    <p role="status" className="ui-visually-hidden">
      {sentenceOf(lesson, judgements)}
    </p>
  );
}

function sentenceOf(lesson: Lesson, judgements: Judgements): string {
  const { judged } = judgements;
  const met = judged.filter(({ judgement }) => judgement.is === 'met').length;
  if (openStep(lesson, judgements) === lesson.steps.length) return 'Solved: all goals of the lesson are met.';
  const open = judged.find(({ judgement }) => judgement.is !== 'met');
  const missing = open === undefined ? '' : judgementWords(open.judgement);
  return `${String(met)} of ${String(judged.length)} goals are met. ${missing}`;
}
