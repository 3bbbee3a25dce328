import { ChevronsLeft, ChevronsRight } from 'lucide-react';
import { use, useEffect, useState, useSyncExternalStore } from 'react';
import type { Run } from '@/simulation/world/run';
import { useWorld } from '@/state/use-world';
import { lastingStorage } from '@/ui/browser-storage';
import { loadedLesson, loadLesson } from '../catalogue';
import { lessonAsDealt } from '../dealt';
import type { Lesson } from '../lesson';
import { modes } from '../modes';
import { judgementWords } from '../reason-words';
import {
  chosenCaptions,
  isProjected,
  isSmallWindow,
  keepCaptions,
  watchProjected,
  watchSmallWindow,
} from '../watch/captions';
import './coach.css';
import { GoalsPane } from './goals-pane';
import { Jump } from './jump';
import { LeaveLesson } from './leave-lesson';
import { TryPane } from './try-pane';
import { type Judgements, openStep, useJudgements } from './use-judgements';
import { useRegionKeys } from './use-region-keys';
import { type CaptionsSwitch, WatchPane } from './watch-pane';

/** Beside the PC while a lesson lasts: what to do, how far it is, and the way out. Suspends until the lesson is loaded. */
export default function Coach() {
  const run = useWorld(({ runs }) => runs['run']);
  if (run === undefined || run.endedAt !== undefined) return null;
  return <LoadedCoach key={run.startRevision} run={run} />;
}

function LoadedCoach({ run }: { readonly run: Run }) {
  const whole = useLoadedLesson(run.lesson);
  const [lesson] = useState(() => lessonAsDealt(whole, run));
  const judgements = useJudgements(lesson);
  const captions = useCaptions(run);
  const [isOpen, setOpen] = useState(!(captions.isOn && isSmallWindow()));
  const [problem, setProblem] = useState('');
  useEffect(() => (captions.isOn ? watchSmallWindow(() => setOpen(false)) : undefined), [captions.isOn]);
  useRegionKeys();
  const { label, checks, score } = modes[run.mode];
  const isAway = captions.isOn && !isOpen;
  const shown = { ...captions, onCoach: isOpen ? undefined : () => setOpen(true) };
  return (
    <aside
      id="coach"
      className="coach frame-look flex-col fields-above"
      data-open={isOpen}
      data-away={isAway}
      aria-label="Coach"
      tabIndex={-1}
    >
      {!isAway && (
        <CoachHead title={lesson.title} mode={label} isOpen={isOpen} onFold={() => setOpen(!isOpen)} />
      )}
      {judgements !== undefined && checks === 'live' && <Spoken lesson={lesson} judgements={judgements} />}
      <div
        className="flex min-h-0 flex-1 flex-col gap-10 overflow-y-auto px-14 pt-10 pb-14 wrap-anywhere"
        hidden={!isOpen}
      >
        {judgements !== undefined && (
          <Pane {...{ lesson, run, judgements }} captions={shown} onProblem={setProblem} />
        )}
        {problem !== '' && <p role="alert">{problem}</p>}
        {score !== 'counts' && <Jump {...{ lesson, run }} onProblem={setProblem} />}
        <LeaveLesson run={run} onProblem={setProblem} />
      </div>
    </aside>
  );
}

/** Whether *Watch* has captions: as it was chosen in this browser last, else where the window is one of a projector. */
function useCaptions({ mode }: Run) {
  const [chosen, setChosen] = useState(() => chosenCaptions(lastingStorage));
  const isOnProjector = useSyncExternalStore(watchProjected, isProjected);
  const set = (wanted: boolean) => {
    keepCaptions(lastingStorage, wanted);
    setChosen(wanted);
  };
  return { isOn: mode === 'watch' && (chosen ?? isOnProjector), set };
}

interface CoachHeadProps {
  readonly title: string;
  readonly mode: string;
  readonly isOpen: boolean;
  readonly onFold: () => void;
}

/** Which lesson it is, and the button that folds it away. */
function CoachHead({ title, mode, isOpen, onFold }: CoachHeadProps) {
  return (
    <header
      className={`flex flex-none items-start gap-6 py-8 pr-6 ${isOpen ? 'border-b border-frame-line pl-14' : 'pl-6'}`}
    >
      {isOpen && (
        <h2 className="my-3 flex-1 text-14 font-semibold">
          {title}{' '}
          <span className="rounded-9 border border-frame-line px-7 text-11 font-normal text-frame-muted">
            {mode}
          </span>
        </h2>
      )}
      <button
        type="button"
        name="coach-fold"
        className="frame-button"
        aria-expanded={isOpen}
        aria-label={isOpen ? 'Fold the coach away' : 'Show the coach'}
        onClick={onFold}
      >
        {isOpen ? <ChevronsRight size={16} aria-hidden /> : <ChevronsLeft size={16} aria-hidden />}
      </button>
    </header>
  );
}

interface PaneProps {
  readonly lesson: Lesson;
  readonly run: Run;
  readonly judgements: Judgements;
  readonly captions: CaptionsSwitch;
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
    <p role="status" className="sr-only">
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

const awaited = new Map<string, Promise<Lesson>>();

/**
 * A lesson; suspends until it is loaded. Who has waited once asks for the same promise ever after: React renders him again
 * from where he waited, and would take the hooks behind for ones that were there before if nothing waited any more.
 */
export function useLoadedLesson(id: string): Lesson {
  const promise = awaited.get(id);
  if (promise !== undefined) return use(promise);
  return loadedLesson(id) ?? use(beginLoading(id));
}

function beginLoading(id: string): Promise<Lesson> {
  const promise = loadLesson(id);
  awaited.set(id, promise);
  // What could not be loaded is tried again when it is asked for again.
  promise.catch(() => awaited.delete(id));
  return promise;
}
