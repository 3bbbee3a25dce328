import { useNavigate } from 'react-router';
import { success } from '@/base/outcome';
import { saveToComputer } from '@/desktop/window/downloads';
import { catalogue } from '@/lessons/catalogue';
import type { Skill } from '@/lessons/check';
import { CheckList, worthWords } from '@/lessons/coach/goal-list';
import { modes } from '@/lessons/modes';
import { reasonWords } from '@/lessons/reason-words';
import { resultOf } from '@/lessons/results/result-file';
import { type Economy, economyOf, economyWords, type ScoredGoal } from '@/lessons/score/score';
import type { EndedRun } from '@/lessons/score/run-end';
import { solutionOf } from '@/lessons/solve/build-start';
import { DateText } from '@/ui/date-text';
import { FormText } from '@/ui/form-fields';
import { Link } from '@/ui/link';
import { Form, type LabForm, useLabForm } from '@/views/shell/lab-form';
import { entryWords } from './entry-words';
import { GoBack } from './go-back';
import type { Debriefing } from './use-ended-run';

/** The goals with their points, what came to harm, how much was done, and the path with its first wrong turn. */
export function RunDebrief(debriefing: Debriefing) {
  const { lesson, ended, score } = debriefing;
  const { hundredths, isPassed, goals, harm, harmPoints } = score;
  const navigate = useNavigate();
  const again = `/learn/${lesson.id}?mode=${ended.run.mode}`;
  return (
    <section aria-labelledby="debrief-title" className="debrief on-paper grid max-w-1180 gap-14">
      <h2 id="debrief-title">
        {lesson.title} · {modes[ended.run.mode].label} · {hundredths} of 100 ·{' '}
        {isPassed ? 'passed' : `not passed (${String(lesson.passMark)})`}
      </h2>
      <div className="learn-offers my-12 flex flex-wrap items-end gap-8 print:hidden">
        <Link name="again" className="frame-choice" address={again} onFollow={() => void navigate(again)}>
          Try again
        </Link>
        <SaveResult {...debriefing} />
        <button type="button" name="print" className="frame-choice" onClick={() => print()}>
          Print
        </button>
      </div>
      <p className="hidden print:block">
        Connect Certificate Lab, a simulation. Lab time at the end: <DateText at={ended.run.endedAt ?? 0} />
      </p>
      <section aria-label="Goals">
        <CheckList
          judged={goals.map((goal) => ({
            ...goal,
            check: {
              ...goal.check,
              goal: `${goal.check.goal} ${earnedWords(goal)}`,
            },
          }))}
        />
      </section>
      <section aria-label="Harm">
        <h3>Harm</h3>
        {harm.length === 0 ? (
          <p>None.</p>
        ) : (
          <>
            <p>{harmPoints} of 100 points are taken off.</p>
            <ul className="list-disc pl-18">
              {harm.map((reason) => (
                <li key={reasonWords(reason)}>{reasonWords(reason)}</li>
              ))}
            </ul>
          </>
        )}
      </section>
      <EconomyTable {...debriefing} />
      <Skills {...debriefing} />
      <Path {...debriefing} />
      <Reference {...debriefing} />
      <GoBack {...debriefing} />
      <WhatNext lesson={lesson} isPassed={isPassed} />
    </section>
  );
}

/** What a goal brought, and why not all of it where it is met. */
function earnedWords({ judgement, earned, points }: ScoredGoal): string {
  const less = judgement.is === 'met' && earned < points ? ', after hints and unsuccessful checks' : '';
  return `${String(Math.round(earned))} of ${worthWords(points, points)}${less}.`;
}

/** From the beginning of a run to its end, by the lab's clock: waits that were skipped count. */
function minutesOf({ run, evidence: { begunAt } }: EndedRun): number {
  return Math.ceil(((run.endedAt ?? begunAt) - begunAt) / 60_000);
}

/** What was done, beside what the solution does. */
function EconomyTable({ lesson, ended }: Debriefing) {
  const { run, evidence } = ended;
  const own = economyOf(evidence.own.map(({ action }) => action));
  const solution = economyOf(
    solutionOf(lesson)
      .slice(run.acts ?? 0)
      .map((doing) => doing(evidence.site).action),
  );
  return (
    <table
      className="ui-table w-auto max-w-[70ch] [--table-cell:5px_16px_5px_0]"
      data-quiet
      aria-label="Economy"
    >
      <thead>
        <tr>
          <th scope="col">How much was done</th>
          <th scope="col">By you</th>
          <th scope="col">In the solution</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">Lab time, minutes</th>
          <td>{minutesOf(ended)}</td>
          <td>about {lesson.minutes}</td>
        </tr>
        {(Object.keys(economyWords) as (keyof Economy)[]).map((figure) => (
          <tr key={figure}>
            <th scope="row">{economyWords[figure]}</th>
            <td>{own[figure]}</td>
            <td>{solution[figure]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How much of each skill's points was earned. */
function Skills({ score: { goals } }: Debriefing) {
  const skills = [...new Set(goals.map(({ check }) => check.skill))];
  const sum = (skill: Skill, figure: 'earned' | 'points') =>
    goals.filter(({ check }) => check.skill === skill).reduce((all, goal) => all + goal[figure], 0);
  return (
    <section aria-labelledby="skills-title">
      <h3 id="skills-title">Skills</h3>
      <ul className="grid grid-cols-[auto_minmax(60px,160px)_auto] items-center justify-start gap-x-12 gap-y-4">
        {skills.map((skill) => (
          <li className="contents" key={skill}>
            <span>{skillWords[skill]}</span>
            <meter
              className="w-full"
              min={0}
              max={sum(skill, 'points')}
              value={sum(skill, 'earned')}
              aria-label={skillWords[skill]}
            />
            <span className="text-frame-muted">
              {Math.round(sum(skill, 'earned'))} of {sum(skill, 'points')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Everything that was done, in its order. */
function Path({ lesson, ended, path, turn }: Debriefing) {
  const { start } = ended.evidence;
  return (
    <section aria-labelledby="path-title">
      <h3 id="path-title">Path</h3>
      <ol className="my-12 grid max-w-[70ch] list-decimal gap-10 pl-22">
        {path.map(({ entry, wrong }, place) => (
          <li key={entry.revision} aria-current={place === turn ? 'step' : undefined}>
            <span className="mr-6 text-frame-muted">
              <DateText at={entry.at} />
            </span>{' '}
            {entryWords(entry, { lesson, start })}
            {place === turn && (
              <>
                {' '}
                <b>First wrong turn:</b> {[...wrong.values()].map(reasonWords).join(' ')}
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** How the lesson is solved, step by step; in *Fix*, what was to be mended. */
function Reference({ lesson }: Debriefing) {
  return (
    <details className="print:not-open:hidden">
      <summary data-name="reference">The way that the lesson shows</summary>
      <ol className="my-12 grid max-w-[70ch] list-decimal gap-10 pl-22">
        {lesson.steps.map(({ id, title, say, why }) => (
          <li key={id}>
            <b>{title}</b> {say} {why}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** The lesson after this one; before it was passed, the same one with the coach. */
function WhatNext({ lesson, isPassed }: Pick<Debriefing, 'lesson'> & { readonly isPassed: boolean }) {
  const navigate = useNavigate();
  const following = catalogue[catalogue.findIndex(({ id }) => id === lesson.id) + 1];
  const { id, title } = isPassed && following !== undefined ? following : lesson;
  const address = isPassed ? `/learn/${id}` : `/learn/${id}?mode=try`;
  const isLast = isPassed && following === undefined;
  return (
    <section className="print:hidden" aria-labelledby="next-title">
      <h3 id="next-title">What next</h3>
      <p>
        {isLast ? 'This was the last lesson. ' : 'Next: '}
        <Link
          name="what-next"
          className="map-link"
          address={isLast ? '/learn' : address}
          onFollow={() => void navigate(isLast ? '/learn' : address)}
        >
          {isLast ? 'All lessons' : title}
        </Link>
        {!isPassed && ', in Try: the coach shows what is missing at every step.'}
      </p>
    </section>
  );
}

interface SavedValues {
  readonly 'result-name': string;
}

/** The result as a file for whoever teaches. The typed name proves nothing: the file shows what was done, not who did it. */
function SaveResult({ lesson, ended, score }: Debriefing) {
  const form: LabForm<SavedValues> = useLabForm({
    name: 'save result',
    start: (): SavedValues => ({ 'result-name': '' }),
    send: ({ 'result-name': name }) => {
      const text = JSON.stringify(resultOf(lesson, ended, score, name.trim()), undefined, 1);
      saveToComputer({ name: `${lesson.id}.result.json`, bytes: new TextEncoder().encode(text) });
      return success(undefined);
    },
    onDone: (_done, values): void => form.reset(values),
  });
  return (
    <Form form={form} className="contents">
      <FormText
        control={form.control}
        name="result-name"
        label="Your name, for the file"
        translate="yes"
        maxLength={200}
      />
      <button type="submit" name="save-result" className="frame-choice">
        Save result
      </button>
    </Form>
  );
}

/** What each skill is called in a debrief. */
const skillWords: Readonly<Record<Skill, string>> = {
  names: 'Names',
  subject: 'Subject',
  keys: 'Keys',
  order: 'Order',
  chain: 'Chain',
  trust: 'Trust',
  activation: 'Activation',
  scope: 'Scope',
};
