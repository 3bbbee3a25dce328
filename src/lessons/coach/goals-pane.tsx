import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Run } from '@/simulation/world/run';
import { useLab } from '@/views/shell/lab';
import { problemWords } from '@/views/words/problem-words';
import type { Judged } from '../judge';
import type { Lesson, Step } from '../lesson';
import { modes } from '../modes';
import { scoreOf, type Score } from '../score/score';
import { CheckList } from './check-list';
import { Choice } from './choice';
import { GoalList } from './goal-list';
import { Hints } from './hints';
import { usePointing } from './pointer';
import { StepQuestion } from './question';
import { usePlayAll } from './use-play';
import { isMet, isStepMet, judgedOf, type Judgements } from './use-judgements';

interface GoalsPaneProps {
  readonly lesson: Lesson;
  readonly run: Run;
  readonly judgements: Judgements;
  readonly onProblem: (words: string) => void;
}

/** The learner acts alone: what is to be reached, and what it brings. How far it is, is told when he asks. */
export function GoalsPane({ lesson, run, judgements, onProblem }: GoalsPaneProps) {
  const { evidence } = judgements;
  const { score, hints, checks, label } = modes[run.mode];
  const counts = score !== 'none';
  return (
    <>
      <p className="coach-say">{lesson.brief(evidence.site)}</p>
      {counts && (
        <p>
          {label}: {lesson.passMark} of 100 points pass. Hints and unsuccessful checks cost points; time does
          not.
        </p>
      )}
      <GoalList goals={scoreOf(lesson, run, evidence).goals} hasPoints={counts} isOpen={counts} />
      {lesson.steps.map((step) => (
        <StepQuestion key={step.id} step={step} evidence={evidence} />
      ))}
      {hints === 'cost' && <CostlyHints {...{ lesson, run, judgements, onProblem }} />}
      {checks === 'on-check' && <CheckButton {...{ lesson, run, judgements, onProblem }} />}
      {counts && <HandIn onProblem={onProblem} />}
    </>
  );
}

/** Says how far the goals are, as they were when it was pressed; each press costs what is still open. */
function CheckButton({ lesson, run, judgements, onProblem }: GoalsPaneProps) {
  const { perform } = useLab();
  const [told, setTold] = useState<Score>();
  const check = async () => {
    const score = scoreOf(lesson, run, judgements.evidence);
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
      <Choice
        name="coach-hint-for"
        label="Hint for"
        options={all.map(({ check }) => check.goal)}
        chosen={chosen}
        onChoose={choose}
      />
      <Hints
        key={hinted.check.id}
        step={hinted.step}
        check={hinted.check}
        taken={run.hints[hinted.check.id] ?? 0}
        costs
        onDoIt={() => void doStep(hinted.step)}
        {...{ site, pointing }}
      />
    </>
  );
}

/** Does a step, and what is open before it, with the hand: what was open in them brings no points then. */
function useDoStep({ lesson, judgements, onProblem }: GoalsPaneProps) {
  const { perform } = useLab();
  const playAll = usePlayAll(lesson);
  return async (wanted: Step) => {
    const before = lesson.steps.slice(0, lesson.steps.indexOf(wanted));
    const steps = [...before.filter((step) => !isStepMet(step, judgements)), wanted];
    const open = steps.flatMap((step) => judgedOf(step, judgements)).filter((judged) => !isMet(judged));
    for (const { check } of open) await perform({ type: 'take-hint', check: check.id, level: 4 });
    const problem = await playAll(steps.flatMap(({ acts }) => acts));
    onProblem(problem ?? '');
  };
}

/** Ends the run and shows what came of it. */
function HandIn({ onProblem }: Pick<GoalsPaneProps, 'onProblem'>) {
  const { perform } = useLab();
  const navigate = useNavigate();
  const handIn = async () => {
    const outcome = await perform({ type: 'end-run' });
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
