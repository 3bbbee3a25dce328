import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { siteOf } from '@/simulation/runs/site';
import { labAccounts } from '@/simulation/world/pc-records';
import type { Run } from '@/simulation/world/run';
import { usePresent } from '@/state/use-world';
import { useLab } from '@/views/shell/lab';
import { problemWords } from '@/views/words/problem-words';
import { loadLesson } from '../catalogue';
import type { PlacedCheck } from '../check';
import type { Judged } from '../judge';
import type { Lesson, Step } from '../lesson';
import { modes } from '../modes';
import { keptRun } from '../results/own-results';
import { type Score, scoreOf } from '../score/score';
import { CheckList, GoalList } from './goal-list';
import { ListField } from '@/ui/list-field';
import { Hints } from './hints';
import { usePointing } from './pointer';
import { StepQuestion } from './question';
import { isMet, isStepMet, judgedOf, type Judgements } from './use-judgements';
import { usePlayAll } from './use-play';

interface GoalsPaneProps {
  readonly lesson: Lesson;
  readonly run: Run;
  readonly judgements: Judgements;
  readonly onProblem: (words: string) => void;
}

/** The learner acts alone: what is to be reached, and what it brings. How far it is, is told when he asks. */
export function GoalsPane({ lesson, run, judgements, onProblem }: GoalsPaneProps) {
  const { evidence } = judgements;
  const { score, hints, checks, label, coach } = modes[run.mode];
  const counts = score !== 'none';
  // What a fault has broken is to be found.
  const isSymptom = coach === 'symptom';
  return (
    <>
      {isSymptom && <p>Something is wrong in this lab. Find out what, and repair it.</p>}
      <p className="text-14">{lesson.brief(evidence.site)}</p>
      {counts && <Rules label={label} passMark={lesson.passMark} />}
      <GoalList
        goals={scoreOf(lesson, run, evidence).goals}
        hasPoints={counts}
        isOpen={counts && !isSymptom}
      />
      {lesson.steps.map((step) => (
        <StepQuestion key={step.id} step={step} evidence={evidence} />
      ))}
      {hints === 'cost' && <CostlyHints {...{ lesson, run, judgements, onProblem }} />}
      {checks === 'on-check' && <CheckButton {...{ lesson, run, judgements, onProblem }} />}
      {counts && (
        <>
          <Elapsed since={evidence.begunAt} />
          <HandIn run={run} onProblem={onProblem} />
        </>
      )}
    </>
  );
}

/** What passes and what costs, and what nobody has to guess. */
function Rules({ label, passMark }: { readonly label: string; readonly passMark: number }) {
  const accounts = labAccounts.map(({ user, password }) => `${user} with the password ${password}`);
  return (
    <>
      <p>
        {label}: {passMark} of 100 points pass. Hints and unsuccessful checks cost points; time does not.
      </p>
      <p>May be used: {accounts.join('; ')}. You are free to choose what the goals do not name.</p>
    </>
  );
}

/** Says how far the goals are, as they were when it was pressed; each press costs what is still open. */
function CheckButton({ lesson, run, judgements, onProblem }: GoalsPaneProps) {
  const { perform } = useLab();
  const [told, setTold] = useState<Score>();
  const { world, now } = usePresent();
  const check = async () => {
    // As it is when it is pressed: what was judged last may be older.
    const site = siteOf({ world: world(), at: now() });
    const score = scoreOf(lesson, run, { ...judgements.evidence, site });
    const open = score.goals.filter((goal) => !isMet(goal)).map(({ check: { id } }) => id);
    const outcome = await perform({ type: 'press-check', open });
    if (outcome.ok) setTold(score);
    else onProblem(problemWords(outcome.problem));
  };
  return (
    <>
      <button type="button" name="coach-check" className="frame-choice" onClick={() => void check()}>
        Check
      </button>
      <div role="status">
        {told !== undefined && (
          <>
            <p>{checkedWords(told.goals)}</p>
            <CheckList judged={told.goals} />
          </>
        )}
      </div>
    </>
  );
}

function checkedWords(goals: readonly Judged[]): string {
  const met = goals.filter(isMet).length;
  return met === goals.length
    ? 'Solved: all goals of the lesson are met.'
    : `${String(met)} of ${String(goals.length)} goals are met.`;
}

/** Hints for a goal of one's choice, each with what it leaves of the points. */
function CostlyHints(props: GoalsPaneProps) {
  const { lesson, run, judgements } = props;
  const [chosen, choose] = useState(0);
  const { site } = judgements.evidence;
  const pointing = usePointing(site);
  const doStep = useDoStep(props);
  const all = lesson.steps.flatMap((step) => step.checks.map((check) => ({ step, check })));
  const hinted = all[chosen];
  if (hinted === undefined) return null;
  return (
    <>
      <ListField
        name="coach-hint-for"
        label="Hint for"
        translate="yes"
        choices={all.map(({ check }, place) => ({ id: String(place), label: check.goal }))}
        value={String(chosen)}
        onChange={(place) => choose(Number(place))}
      />
      <Hints
        key={hinted.check.id}
        step={hinted.step}
        check={hinted.check}
        taken={run.hints[hinted.check.id] ?? 0}
        costs
        onDoIt={() => void doStep(hinted.step, hinted.check)}
        {...{ site, pointing }}
      />
    </>
  );
}

/** Does a step, and what is open before it, with the hand: what was open in them brings no points then. */
function useDoStep({ lesson, judgements, onProblem }: GoalsPaneProps) {
  const { perform } = useLab();
  const playAll = usePlayAll(lesson);
  return async (wanted: Step, goal: PlacedCheck) => {
    if (judgements.judged.some((judged) => judged.check === goal && isMet(judged))) {
      onProblem('This goal is met already: there is nothing to do for it, and nothing was taken off.');
      return;
    }
    const before = lesson.steps.slice(0, lesson.steps.indexOf(wanted));
    const steps = [...before.filter((step) => !isStepMet(step, judgements)), wanted];
    const open = steps.flatMap((step) => judgedOf(step, judgements)).filter((judged) => !isMet(judged));
    for (const { check } of open) await perform({ type: 'take-hint', check: check.id, level: 4 });
    const problem = await playAll(steps.flatMap(({ acts }) => acts));
    onProblem(problem ?? '');
  };
}

/** Ends the run, keeps what came of it in this browser, and shows it. */
function HandIn({ run, onProblem }: Pick<GoalsPaneProps, 'run' | 'onProblem'>) {
  const { perform, history } = useLab();
  const navigate = useNavigate();
  const keep = async () => {
    const lesson = await loadLesson(run.lesson);
    const kept = keptRun(lesson, await history.readJournal(run.startRevision - 1), Date.now());
    if (kept !== undefined) await history.results.keep(kept);
  };
  const handIn = async () => {
    const outcome = await perform({ type: 'end-run' });
    // A browser that is full keeps no list; the debrief is read from the lab.
    if (outcome.ok) await keep().catch(() => undefined);
    if (outcome.ok) void navigate('/debrief');
    else onProblem(problemWords(outcome.problem));
  };
  return (
    <button
      type="button"
      name="coach-hand-in"
      className="frame-choice frame-main"
      onClick={() => void handIn()}
    >
      Hand in
    </button>
  );
}

const second = 1000;

/** How much lab time a run has taken: shown, and never scored. `since` is lab time, milliseconds since 1970. */
function Elapsed({ since }: { readonly since: number }) {
  const { now } = usePresent();
  const [time, setTime] = useState(() => now() - since);
  useEffect(() => {
    const tick = setInterval(() => setTime(now() - since), second);
    return () => clearInterval(tick);
  }, [now, since]);
  return (
    <p role="timer" className="text-12 text-frame-muted">
      Lab time so far: {clockOf(time)}
    </p>
  );
}

/** `00:07:12` */
function clockOf(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / second));
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
