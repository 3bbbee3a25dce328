import { Circle, CircleCheck, CircleDot } from 'lucide-react';
import type { Judged } from '../judge';
import { judgementWords } from '../reason-words';
import type { ScoredGoal } from '../score/score';

interface GoalListProps {
  readonly goals: readonly ScoredGoal[];
  readonly hasPoints: boolean;
  readonly isOpen: boolean;
}

/** What is to be reached, with what each goal brings; nothing of how far it is. */
export function GoalList({ goals, hasPoints, isOpen }: GoalListProps) {
  return (
    <details open={isOpen}>
      <summary data-name="coach-goals">Goals</summary>
      <ul className="list-disc pl-18" aria-label="Goals">
        {goals.map(({ check, worth, points }) => (
          <li key={check.id}>
            {check.goal}
            {hasPoints && ` (${worthWords(worth, points)})`}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** `20 points`, or `10 of 20 points` after hints and presses of *Check*. */
export function worthWords(worth: number, points: number): string {
  const all = `${String(points)} points`;
  return worth === points ? all : `${String(Math.round(worth))} of ${all}`;
}

const looks = {
  met: { icon: CircleCheck, word: 'met', colour: 'text-frame-good' },
  nearly: { icon: CircleDot, word: 'nearly', colour: 'text-frame-doubt' },
  'not-yet': { icon: Circle, word: 'open', colour: '' },
} as const;

/** The goals of a step, each with how near it is and what is missing. */
export function CheckList({ judged }: { readonly judged: readonly Judged[] }) {
  return (
    <ul className="grid gap-2" aria-label="Goals">
      {judged.map(({ check, judgement }) => {
        const { icon: Icon, word, colour } = looks[judgement.is];
        const words = judgementWords(judgement);
        return (
          <li className="grid grid-cols-[16px_1fr] gap-8 py-3" key={check.id} data-state={judgement.is}>
            <Icon size={16} className={`mt-2 ${colour}`} aria-hidden />
            <span>
              {check.goal} <span className="text-12 text-frame-muted">{word}</span>
              {words !== '' && <span className="block text-frame-doubt">{words}</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
