import { useNavigate } from 'react-router';
import { catalogue } from '@/lessons/catalogue';
import { modes } from '@/lessons/modes';
import { reasonWords } from '@/lessons/reason-words';
import { CheckList } from '@/lessons/coach/check-list';
import { worthWords } from '@/lessons/coach/goal-list';
import { economyOf, economyWords, type Economy } from '@/lessons/score/economy';
import { firstWrongTurn } from '@/lessons/score/path';
import { solutionOf } from '@/lessons/solve/build-start';
import { DateText } from '@/ui/date-text';
import { Link } from '@/ui/link';
import { GoBack } from './go-back';
import { entryWords } from './entry-words';
import { SaveResult } from './save-result';
import type { Debriefing } from './use-ended-run';

/** The goals with their points, what came to harm, how much was done, and the path with its first wrong turn. */
export function RunDebrief(debriefing: Debriefing) {
  const { lesson, ended, score } = debriefing;
  const { hundredths, isPassed, goals, harm, harmPoints } = score;
  const navigate = useNavigate();
  const again = `/learn/${lesson.id}?mode=${ended.run.mode}`;
  return (
    <section aria-labelledby="debrief-title" className="debrief grid max-w-1180 gap-14">
      <h2 id="debrief-title">
        {lesson.title} · {modes[ended.run.mode].label} · {hundredths} of 100 ·{' '}
        {isPassed ? 'passed' : `not passed (${String(lesson.passMark)})`}
      </h2>
      <div className="learn-offers">
        <Link name="again" className="frame-choice" address={again} onFollow={() => void navigate(again)}>
          Try again
        </Link>
        <SaveResult {...debriefing} />
      </div>
      <section aria-label="Goals">
        <CheckList
          judged={goals.map((goal) => ({
            ...goal,
            check: {
              ...goal.check,
              goal: `${goal.check.goal} ${String(Math.round(goal.earned))} of ${worthWords(goal.points, goal.points)}.`,
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
            <ul className="coach-values">
              {harm.map((reason) => (
                <li key={reasonWords(reason)}>{reasonWords(reason)}</li>
              ))}
            </ul>
          </>
        )}
      </section>
      <EconomyTable {...debriefing} />
      <Path {...debriefing} />
      <GoBack {...debriefing} />
      <WhatNext lesson={lesson} isPassed={isPassed} />
    </section>
  );
}

/** What was done, beside what the solution does. */
function EconomyTable({ lesson, ended: { evidence } }: Debriefing) {
  const own = economyOf(evidence.journal.map(({ action }) => action));
  const solution = economyOf(solutionOf(lesson).map((doing) => doing(evidence.site).action));
  return (
    <table className="debrief-table" aria-label="Economy">
      <thead>
        <tr>
          <th scope="col">How much was done</th>
          <th scope="col">By you</th>
          <th scope="col">In the solution</th>
        </tr>
      </thead>
      <tbody>
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

/** Everything that was done, in its order. */
function Path({ path }: Debriefing) {
  const turn = firstWrongTurn(path);
  return (
    <section aria-labelledby="path-title">
      <h3 id="path-title">Path</h3>
      <ol className="learn-steps">
        {path.map(({ entry, wrong }, place) => (
          <li key={entry.revision} aria-current={place === turn ? 'step' : undefined}>
            <DateText at={entry.at} /> {entryWords(entry)}
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

/** The lesson after this one; before it was passed, the same one with the coach. */
function WhatNext({ lesson, isPassed }: Pick<Debriefing, 'lesson'> & { readonly isPassed: boolean }) {
  const navigate = useNavigate();
  const following = catalogue[catalogue.findIndex(({ id }) => id === lesson.id) + 1];
  const { id, title } = isPassed && following !== undefined ? following : lesson;
  const address = isPassed ? `/learn/${id}` : `/learn/${id}?mode=try`;
  const isLast = isPassed && following === undefined;
  return (
    <section aria-labelledby="next-title">
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
